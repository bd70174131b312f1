// The text that names are looked for in, and where its parts lie. What an article or a plain text
// becomes before tagging; offsets of mentions count in `text`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace morgue::entities {

struct Span {
  std::uint32_t begin = 0;  // bytes in the text
  std::uint32_t end = 0;    // begin == end: there is none
};

struct Document {
  std::string_view text;  // UTF-8, valid; headline first, then dateline, then the body
  Span headline;
  Span dateline;              // "KABUL, Feb 13 (Reuters)", without the dash after it
  std::string_view language;  // ISO 639-1; empty: unknown, taken for English,
                              // unless it plainly is not: reads_as_english.h

  bool is_english() const { return language.empty() || language == "en"; }
};

}  // namespace morgue::entities
