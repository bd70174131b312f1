// Articles for tests of word columns, written as tokens: field codes H D L B A, "|" before a new
// sentence, "¶" before a new paragraph, else words; "a+" has a capital, "a*" all of them.
// "H a b B c | d": a headline and two sentences.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "common/archive/case_column.h"
#include "common/archive/dictionaries.h"
#include "searcher/search/positional/article_map.h"

namespace morgue::search::positional::test {

inline std::vector<std::string> tokens(const std::string& written) {
  std::istringstream in(written);
  std::vector<std::string> all;
  for (std::string token; in >> token;) all.push_back(token);
  return all;
}

// The field a token begins: kCodeHeadline …; 0: none.
inline std::uint8_t field_of(const std::string& token) {
  const std::size_t field = std::string("-HDLBA").find(token);
  return field == std::string::npos || field == 0 ? 0 : static_cast<std::uint8_t>(field);
}

struct WrittenWord {
  std::string form;
  Capitals capitals = Capitals::none;
};
inline WrittenWord word_of(std::string token) {
  const char last = token.back();
  if (last != '+' && last != '*') return {token};
  token.pop_back();
  return {token, last == '+' ? Capitals::some : Capitals::all};
}

struct WrittenArticle {
  std::vector<std::uint8_t> codes, cases;
  std::size_t words = 0;

  void add(const std::string& token, const WordDictionary& dictionary) {
    const WrittenWord word = word_of(token);
    const WordCode code = dictionary.code(word.form);
    codes.insert(codes.end(), code.span().begin(), code.span().end());
    cases.resize(case_bytes(words + 1));
    set_capitals(cases.back(), words++, word.capitals);
  }
  operator ArticleWords() const { return {codes, cases}; }
};

inline WrittenArticle article_of(const std::string& written, const WordDictionary& dictionary) {
  WrittenArticle out;
  for (const std::string& token : tokens(written)) {
    if (field_of(token) != 0) {
      out.codes.push_back(field_of(token));
    } else if (token == "|" || token == "¶") {
      out.codes.push_back(token == "|" ? kCodeSentence : kCodeParagraph);
    } else {
      out.add(token, dictionary);
    }
  }
  return out;
}

}  // namespace morgue::search::positional::test
