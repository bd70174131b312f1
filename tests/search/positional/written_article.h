// Articles for tests of word columns, written as tokens: field codes H D L B A, "|" before a new
// sentence, "¶" before a new paragraph, else words. "H a b B c | d": a headline and two sentences.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "common/archive/dictionaries.h"

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

inline std::vector<std::uint8_t> codes_of(const std::string& written,
                                          const WordDictionary& dictionary) {
  std::vector<std::uint8_t> out;
  for (const std::string& token : tokens(written)) {
    if (field_of(token) != 0) {
      out.push_back(field_of(token));
    } else if (token == "|" || token == "¶") {
      out.push_back(token == "|" ? kCodeSentence : kCodeParagraph);
    } else {
      const WordCode word = dictionary.code(token);
      out.insert(out.end(), word.span().begin(), word.span().end());
    }
  }
  return out;
}

}  // namespace morgue::search::positional::test
