// What an archive knows about words: the forms of a word, the words like a pattern, the years that
// occur, how many articles have a term. Reads the parts' term lists and synonym tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/text/stemmer.h"
#include "searcher/query/spelling.h"
#include "searcher/query/tree.h"

namespace morgue::query {

inline constexpr std::size_t kMaxExpansion = 1000;   // words a wildcard may stand for
inline constexpr std::size_t kMaxGuessed = 100'000;  // words looked at for one that was meant

struct Expansion {
  std::vector<std::string> forms;  // without the field's prefix, commonest first
  std::vector<double> articles;    // that have each of them
  std::size_t found = 0;           // more than forms.size(): cut
  std::size_t seen = 0;            // words that were looked at
};

class Vocabulary {
 public:
  // remote: without the tables of forms, which Xapian's remote protocol has no words for; forms are
  // looked for among the words that begin alike, and weights are left to the servers.
  enum class Engine : std::uint8_t { local, remote };

  explicit Vocabulary(Xapian::Database database, Engine engine = Engine::local);

  // The folded word and the other forms of its stem, in every language of the archive.
  std::vector<std::string> forms(std::string_view word);
  // `term_prefix`: of a text field, "" for anywhere.
  Expansion like(std::string_view term_prefix, std::string_view pattern) const;
  // The word of the archive that one which no article has was probably meant for, by its first
  // two letters (one of them is right, or they are swapped); remembered.
  const std::optional<Suggestion>& nearest(const std::string& word);
  // Terms that together are exactly the days of a range that occur in the archive.
  std::vector<std::string> date_terms(const DateRange& dates) const;

  // What a word says that so many articles have (word_weight.h).
  double weight(double articles) const;

  double articles() const { return all_; }                // dead ones included
  std::uint64_t articles(const std::string& term) const;  // these too

 private:
  const std::vector<std::string>& languages();
  void add_like_beginnings(const std::string& language, const std::string& stem,
                           std::vector<std::string>& forms);
  void consider_words(const std::string& beginning, SpellingGuess& guess, std::size_t& left) const;

  Xapian::Database database_;
  Engine engine_;
  double all_;
  Stemmer stemmer_;
  bool languages_known_ = false;
  std::vector<std::string> languages_;
  std::map<std::string, std::optional<Suggestion>> nearest_;
};

}  // namespace morgue::query
