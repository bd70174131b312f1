// What the steps of the resolver share while they work on one document: the occurrences of names
// and the forms they have. A form is a name as compared (see name_key.h); forms are joined under a
// root, which becomes the entity. Buffers are kept from one document to the next.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/entities/aliases.h"
#include "indexer/entities/country_names.h"
#include "indexer/entities/document.h"
#include "indexer/entities/gazetteer.h"
#include "indexer/entities/known_names.h"
#include "indexer/entities/mention.h"
#include "indexer/entities/name_key.h"
#include "indexer/entities/outside_name.h"
#include "indexer/entities/token.h"
#include "indexer/entities/word_classes.h"

namespace morgue::entities::resolve {

inline constexpr std::uint32_t kNone = 0xFFFFFFFF;

// A stretch of Work::keys.
struct Key {
  std::uint32_t start = 0;
  std::uint32_t length = 0;
};

struct Occurrence {
  std::uint32_t begin = 0;  // bytes in the text
  std::uint32_t end = 0;
  std::uint32_t first = 0;  // tokens
  std::uint32_t last = 0;
  std::uint32_t form = kNone;
  EntityType type = EntityType::person;  // as found
  MergeRule rule = MergeRule::same;      // how the form was found
  bool titled = false;                   // "President Trump", "Mr. Trump"
  bool office = false;                   // of those, with more than Mr, Mrs or Ms
  bool known_person = false;             // a person's, though it may be a single name: lone_name.h
  float p = 0;
  std::uint32_t chosen = kNone;  // form that this one belongs to, where the form leaves it open
};

struct Form {
  Key key;
  std::string_view written;    // as it first stands in the text, in mixed case where it does
  std::string_view tail;       // to be written after it: of a name made of two
  std::string_view canonical;  // given by a table or the user; empty: none is
  EntityType type = EntityType::person;
  MergeRule rule = MergeRule::same;  // why it is joined to its root
  bool royal = false;                // "Pope Francis": one name is a full name there
  bool by_user = false;
  bool firm = false;        // it has occurred with "Corp" or the like
  bool listed = false;      // or it is a firm's for another sure sign
  std::string_view code;    // of its shares, where one has stood behind it
  bool datelined = false;   // a place or agency of the dateline
  bool located = false;     // something is in it, or it lies in a place: firm_or_place.h
  bool ambiguous = false;   // of the tables, but also a word or the name of persons
  bool outside = false;     // no occurrence has it: only the provider's tag does
  bool open = false;        // several persons could be meant: see Occurrence::chosen
  std::uint32_t words = 0;  // in Work::words
  std::uint32_t word_count = 0;
  std::uint32_t root = kNone;   // itself, or the form it is joined to
  std::uint32_t first = kNone;  // its first occurrence
  std::uint32_t count = 0;
  std::uint32_t titled = 0;
  const OutsideName* tag = nullptr;  // the provider's, that has this name
  float votes[kEntityTypes] = {};
  float best = 0;  // probability of its surest occurrence

  bool fixed() const { return !canonical.empty(); }
};

// A token with a capital that no name has claimed.
struct Loose {
  std::uint32_t token = 0;
  Key key;
};

class Work {
 public:
  Work(const Aliases* users, const Gazetteer* names_known)
      : aliases(users), gazetteer(names_known) {}

  void start(const Document& document, std::span<const Token> tokens, const TokenForms& forms);

  std::string_view text(const Token& token) const {
    return document.text.substr(token.begin, token.end - token.begin);
  }
  std::string_view text(std::uint32_t token) const { return text(tokens[token]); }
  std::string_view slice(std::uint32_t begin, std::uint32_t end) const {
    return document.text.substr(begin, end - begin);
  }
  std::string_view view(Key key) const {
    return std::string_view(keys).substr(key.start, key.length);
  }
  Key append_key(std::string_view name);
  Key append_token_key(std::uint32_t token);
  // The key of a token, the classes of that word, and how many bytes the longest name of the tables
  // has that begins with it (0: none does). The key is valid until the next call.
  std::string_view token_key(std::uint32_t token) {
    const TokenFacts& facts = facts_of(token);
    return std::string_view(facts_->keys).substr(facts.key.start, facts.key.length);
  }
  std::uint32_t token_classes(std::uint32_t token) { return facts_of(token).classes; }
  std::uint32_t longest_from(std::uint32_t token) { return facts_of(token).longest; }

  // The form with that key; a new one, with `written`, if there is none. Forms with a canonical
  // name are kept apart from those without: "Jordan" the country from Jordan somebody.
  std::uint32_t form_of(Key key, std::string_view written, std::string_view canonical);
  // The same for what stands in the text as `spelling`; if the user says that these words are none
  // of the form's or no entity, one of their own (`name`: as a table spells them, or empty).
  std::uint32_t form_of(const Occurrence& spelling, Key key, std::string_view written,
                        std::string_view canonical, std::string_view name);
  std::uint32_t find_form(std::string_view key, bool fixed) const;  // kNone: there is none

  void note_spelling(std::string_view written, std::uint32_t form) {
    if (aliases != nullptr && aliases->has_different()) note_disputed(append_key(written), form);
  }

  void add(const Occurrence& occurrence);  // counts it for its form, too
  void count_again();                      // where occurrences got other forms

  std::uint32_t root(std::uint32_t form) const;
  // False where the user says that they are different.
  bool join(std::uint32_t form, std::uint32_t to, MergeRule rule);
  // Does the user say that two forms are different, or some that were joined to them? The second:
  // that a name, as a key, is none of a form's.
  bool are_different(EntityType type, std::uint32_t form, std::uint32_t other) const;
  bool is_different(EntityType type, std::string_view key, std::uint32_t form) const;
  std::string_view word(const Form& form, std::uint32_t i) const {
    return view(words[form.words + i]);
  }
  std::string_view last_word(const Form& form) const;  // the surname: without "Jr" and "al-"

  // Same sentence, and nothing between the two tokens but blanks.
  bool adjacent(std::uint32_t token, std::uint32_t next) const;
  bool capital(std::uint32_t token) const;
  bool in_headline(std::uint32_t token) const {
    return tokens[token].begin < document.headline.end;
  }

  const Aliases* const aliases;      // may be null
  const Gazetteer* const gazetteer;  // may be null
  const KnownNames& known = KnownNames::get();
  const WordClasses& classes = WordClasses::get();
  const CountryNames* foreign = nullptr;  // of the document's language, where it is not English
  NameKeys names;

  Document document;
  Span dateline;  // where it stands, in a field of its own or not: see find_dateline()
  std::span<const Token> tokens;
  std::vector<Occurrence> occurrences;
  std::vector<Form> forms;
  std::vector<Key> words;
  std::vector<Loose> loose;
  std::string keys;

 private:
  std::uint32_t& slot(std::string_view key, bool fixed);
  void split_words(Form& form);
  void note_disputed(Key key, std::uint32_t form);
  void count(std::uint32_t occurrence);

  // What depends on the form of a token alone.
  struct TokenFacts {
    Key key;                        // in FormFacts::keys
    std::uint32_t classes = kNone;  // kNone: nothing is worked out yet
    std::uint32_t longest = 0;
  };
  struct FormFacts {
    std::vector<TokenFacts> of;  // by number of the form
    std::string keys;
    void clear() {
      of.clear();
      keys.clear();
    }
  };
  void take_forms(const TokenForms& forms);
  const TokenFacts& facts_of(std::uint32_t token) {
    TokenFacts& facts = facts_->of[forms_[token]];
    if (facts.classes == kNone) work_out(token, facts);
    return facts;
  }
  void work_out(std::uint32_t token, TokenFacts& facts);

  std::span<const std::uint32_t> forms_;  // of each token
  FormFacts* facts_ = nullptr;            // one of these two:
  FormFacts known_facts_;                 // of forms that others have numbered: kept
  FormFacts own_facts_;                   // of a document's tokens one by one
  std::vector<std::uint32_t> own_forms_;
  std::uint32_t numbering_ = 0;
  std::vector<std::uint32_t> slots_;  // form + 1; 0: free
  struct Disputed {
    Key key;
    std::uint32_t form = 0;
  };
  std::vector<Disputed> disputed_;  // what the user says to differ from something, and is of a form
};

}  // namespace morgue::entities::resolve
