#include "indexer/entities/possible_names.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include <unicode/uchar.h>

#include "common/text/possible_name.h"
#include "common/text/utf8.h"
#include "indexer/entities/capital.h"
#include "indexer/entities/gazetteer.h"
#include "indexer/entities/letters.h"
#include "indexer/entities/name_openers.h"

namespace morgue::entities {
namespace {

constexpr std::size_t kMaxTokens = 6;      // of a name
constexpr std::size_t kMaxBytes = 80;      // of a name
constexpr std::size_t kMaxLink = 2;        // small words within a name, in a row
constexpr std::size_t kMaxPossible = 128;  // names of a document, which may be hostile
constexpr std::size_t kMaxCode = 16;       // bytes of a language's
constexpr float kPossibleP = 0.8F;         // that the document means whom the archive knows

// Small words within names. After loose ones another name may begin: "Angela Merkel de Alemania".
constexpr std::string_view kLoose[] = {"de",  "del", "della", "di",  "da", "do",
                                       "dos", "das", "du",    "des", "al", "el"};
constexpr std::string_view kFirm[] = {"of", "von", "van", "zu", "bin", "ibn", "&"};
constexpr std::string_view kSecond[] = {"der", "den", "la", "las", "los", "le"};  // after another

template <std::size_t N>
bool is_one_of(const std::string_view (&words)[N], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool has_lower_case(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    if (u_isULowercase(static_cast<UChar32>(c.value)) != 0) return true;
    at += c.length;
  }
  return false;
}

bool is_word(std::string_view token) {
  return u_isalnum(static_cast<UChar32>(decode_utf8(token, 0).value)) != 0;
}

// Nobody has checked what is said of the language.
bool is_code(std::string_view language) {
  return !language.empty() && language.size() <= kMaxCode &&
         std::all_of(language.begin(), language.end(), [](char c) {
           return is_small(c) || is_capital(c) || is_digit(c) || c == '-';
         });
}

enum class Link { none, loose, firm };

// Tokens with capitals in a row, of one sentence.
struct Run {
  std::size_t first = 0;
  std::size_t last = 0;    // one past
  Link next = Link::none;  // what joins it to the run after it
};

class Scan {
 public:
  Scan(const Document& document, std::span<const Token> tokens, NameKeys& keys)
      : document_(document), tokens_(tokens), keys_(keys) {}

  void run(Entities& out, std::vector<ResolvedMention>& mentions) {
    out_ = &out;
    mentions_ = &mentions;
    find_runs();
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      const Run& run = runs_[i];
      const bool is_end = i > 0 && runs_[i - 1].next == Link::firm;
      if (run.next != Link::firm && !is_end) add_with_openers(run.first, run.last);
      if (run.next != Link::none) add_with_openers(run.first, runs_[i + 1].last);
    }
  }

 private:
  [[nodiscard]] std::string_view word(std::size_t token) const {
    return document_.text.substr(tokens_[token].begin, tokens_[token].end - tokens_[token].begin);
  }
  [[nodiscard]] bool is_capital(std::size_t token) const { return is_capital_at(word(token), 0); }

  void find_runs() {
    for (std::size_t at = 0; at < tokens_.size();) {
      if (!is_capital(at)) {
        ++at;
        continue;
      }
      Run run{at, at + 1};
      while (run.last < tokens_.size() && !tokens_[run.last].sentence_start && is_capital(run.last))
        ++run.last;
      at = run.last;
      if (!runs_.empty()) runs_.back().next = link(runs_.back().last, run.first);
      runs_.push_back(run);
    }
  }

  // What the small words between two runs do.
  [[nodiscard]] Link link(std::size_t from, std::size_t to) const {
    if (from == to || to - from > kMaxLink || tokens_[to].sentence_start) return Link::none;
    Link link = Link::firm;
    for (std::size_t i = from; i < to; ++i) {
      if (tokens_[i].sentence_start) return Link::none;
      if (is_one_of(kLoose, word(i)))
        link = Link::loose;
      else if (!is_one_of(kFirm, word(i)) && (i == from || !is_one_of(kSecond, word(i))))
        return Link::none;
    }
    return link;
  }

  // The words, and what is left of them after titles, words that open sentences, places ("Estados
  // Unidos Barack Obama") and whatever begins a sentence before a given name ("Dijo Angela
  // Merkel").
  void add_with_openers(std::size_t first, std::size_t last) {
    add(first, last);
    bool is_opening = begins_sentence(first);
    bool is_first = is_opening;
    while (last - first > 2) {
      std::size_t next = first + 1;
      const std::string_view key = keys_.key(word(first));
      const bool is_title = is_foreign_title(key);
      if (!is_title && !(is_opening && opens_sentences(key))) {
        next = std::max(after_place(first), is_first ? next : first);
        if (next == first || next >= last || !is_given_name(next)) return;
      }
      is_opening = is_opening && !is_title;
      is_first = false;
      first = next;
      add(first, last);
    }
  }

  // One past the place that was found to begin at a token; the token: there is none.
  [[nodiscard]] std::size_t after_place(std::size_t token) const {
    const std::vector<ResolvedMention>& found = out_->mentions;
    const auto at = std::lower_bound(
        found.begin(), found.end(), tokens_[token].begin,
        [](const ResolvedMention& mention, std::uint32_t place) { return mention.begin < place; });
    if (at == found.end() || at->begin != tokens_[token].begin || at->type != EntityType::place)
      return token;
    while (token < tokens_.size() && tokens_[token].begin < at->end) ++token;
    return token;
  }

  bool is_given_name(std::size_t token) {
    return (built_in_gazetteer().look_up(keys_.key(word(token))) & kKnownGivenName) != 0;
  }

  // After quotes and dashes, too.
  [[nodiscard]] bool begins_sentence(std::size_t token) const {
    while (!tokens_[token].sentence_start && token > 0 && !is_word(word(token - 1))) --token;
    return tokens_[token].sentence_start || token == 0;
  }

  void add(std::size_t first, std::size_t last) {
    const std::uint32_t begin = tokens_[first].begin;
    const std::uint32_t end = tokens_[last - 1].end;
    if (last - first < 2 || last - first > kMaxTokens || end - begin > kMaxBytes) return;
    const std::string_view name = document_.text.substr(begin, end - begin);
    if (!is_capital(first) || !has_lower_case(name) || is_taken(begin, end)) return;
    if (name.find_first_of("\n\r\t") != name.npos) return;
    const auto number = number_of(name);
    if (number == kNoEntity) return;
    ++out_->possible[number].mentions;
    mentions_->push_back({begin, end, EntityType::person, number, kPossibleP});
  }

  std::uint32_t number_of(std::string_view name) {
    std::vector<Entity>& possible = out_->possible;
    const auto [known, is_new] = numbers_.try_emplace(std::string(keys_.key(name)),
                                                      static_cast<std::uint32_t>(possible.size()));
    if (!is_new) return known->second;
    if (possible.size() == kMaxPossible) return known->second = kNoEntity;
    Entity& entity = possible.emplace_back();
    entity.name = possible_value(name, language_);
    entity.p = kPossibleP;
    return known->second;
  }

  // By something that was found and is no part of it.
  [[nodiscard]] bool is_taken(std::uint32_t begin, std::uint32_t end) const {
    const std::vector<ResolvedMention>& found = out_->mentions;
    auto at = std::lower_bound(
        found.begin(), found.end(), begin,
        [](const ResolvedMention& mention, std::uint32_t place) { return mention.end <= place; });
    for (; at != found.end() && at->begin < end; ++at) {
      const bool is_part =
          begin <= at->begin && at->end <= end && at->end - at->begin < end - begin;
      if (at->entity != kNoEntity && !is_part) return true;
    }
    return false;
  }

  const Document& document_;
  std::string_view language_ = is_code(document_.language) ? document_.language : "und";
  std::span<const Token> tokens_;
  NameKeys& keys_;
  Entities* out_ = nullptr;
  std::vector<ResolvedMention>* mentions_ = nullptr;
  std::vector<Run> runs_;
  std::unordered_map<std::string, std::uint32_t> numbers_;  // in out_->possible, by key
};

}  // namespace

void find_possible_names(const Document& document, std::span<const Token> tokens, NameKeys& keys,
                         Entities& out, std::vector<ResolvedMention>& mentions) {
  out.possible.clear();
  mentions.clear();
  Scan(document, tokens, keys).run(out, mentions);
}

}  // namespace morgue::entities
