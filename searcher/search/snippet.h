// A piece of an article's text that shows why it was found: the window with the most of the
// query's words, cut at word boundaries, the words marked. A pure function of text and words.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/text/analyzer.h"
#include "searcher/search/result.h"

namespace morgue::search {

inline constexpr std::size_t kSnippetColumns = 220;      // of a terminal: ideographs take two
inline constexpr std::size_t kSnippetBytes = 256 << 10;  // of the text that are looked at

// A word of the query with all its forms, or a phrase with its words in order.
struct SnippetWords {
  std::vector<std::string> forms;
  bool phrase = false;
  double weight = 1;  // rarer words are worth more
};

class SnippetMaker {
 public:
  SnippetMaker(std::vector<SnippetWords> words, Analyzer& analyzer);
  SnippetMaker(const SnippetMaker&) = delete;  // the maps point into words_
  SnippetMaker& operator=(const SnippetMaker&) = delete;

  // Without a match, the beginning of the text.
  Snippet make(std::string_view text, std::size_t columns = kSnippetColumns);
  // At most `most` (at least 1) that do not overlap, the best first; all but the first have
  // matches.
  std::vector<Snippet> pieces(std::string_view text, std::size_t most,
                              std::size_t columns = kSnippetColumns);

 private:
  struct Match {
    std::size_t first = 0;  // words of the text
    std::size_t last = 0;   // the last of them
    std::size_t what = 0;   // which of the query's
  };
  struct Span {  // words [first, last]
    std::size_t first = 0;
    std::size_t last = 0;
  };

  std::string_view form(std::size_t word) const { return list_.form(list_.words[word]); }
  bool phrase_at(std::size_t at, const SnippetWords& phrase) const;
  void find_matches();
  void measure(std::string_view text);
  std::size_t columns_of(Span span) const { return ends_[span.last] - starts_[span.first]; }
  bool is_taken(std::size_t first, std::size_t last) const;
  Span best_matches(const std::vector<Match>& matches, std::size_t columns) const;
  Snippet cut(std::string_view text, Span core, std::size_t columns);
  Span widen(Span core, std::size_t columns) const;
  Snippet render(std::string_view text, std::size_t begin, std::size_t end) const;

  std::vector<SnippetWords> words_;
  std::unordered_map<std::string_view, std::size_t> singles_;               // form -> words_
  std::unordered_map<std::string_view, std::vector<std::size_t>> phrases_;  // by first form
  std::bitset<256> begins_;  // first bytes of the forms of both: most words are none of them
  Analyzer& analyzer_;
  WordList list_;
  std::vector<Match> matches_;
  std::vector<Span> taken_;                 // by the pieces made so far
  std::vector<std::size_t> starts_, ends_;  // columns before each word's begin and end
};

}  // namespace morgue::search
