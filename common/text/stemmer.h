// Stems of words in the languages Xapian's Snowball stemmers know. Used to group the forms of a
// word at indexing time and to look them up at query time; nothing is stored stemmed.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include <xapian.h>

namespace morgue {

class Stemmer {
 public:
  // The stem of a folded `word` in `language` (ISO 639-1). Words with digits, words without
  // letters and words of languages without a stemmer are their own stem.
  std::string stem(std::string_view language, std::string_view word);

  static bool knows(std::string_view language);

 private:
  std::map<std::string, Xapian::Stem, std::less<>> stems_;
};

// The key under which the forms of a stem are kept in a part: "en:govern".
[[nodiscard]] std::string stem_key(std::string_view language, std::string_view stem);

}  // namespace morgue
