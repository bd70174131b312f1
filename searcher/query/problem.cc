#include "searcher/query/problem.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "common/text/utf8.h"

namespace morgue::query {
namespace {

constexpr std::size_t kContext = 50;  // code points shown on either side of the place

// Columns of a terminal that a character takes.
std::size_t columns(char32_t c) {
  const auto width = static_cast<UEastAsianWidth>(
      u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH));
  if (width == U_EA_WIDE || width == U_EA_FULLWIDTH) return 2;
  const bool mark = (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0;
  return mark ? 0 : 1;
}

bool is_shown(char32_t c) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) &
          (U_GC_CC_MASK | U_GC_CF_MASK | U_GC_CS_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK)) == 0;
}

// The byte `count` code points before `at`, or 0.
std::size_t back(std::string_view text, std::size_t at, std::size_t count) {
  while (at > 0 && count > 0) {
    --at;
    if (!is_utf8_continuation(text[at])) --count;
  }
  return at;
}

}  // namespace

std::string caret_lines(std::string_view query, Place place) {
  place.begin = std::min(place.begin, query.size());
  place.end = std::clamp(place.end, place.begin, query.size());
  const std::size_t from = back(query, place.begin, kContext);
  std::string shown = from > 0 ? "    …" : "    ";
  std::size_t before = from > 0 ? 1 : 0;
  std::size_t under = 0;
  std::size_t left = kContext;
  std::size_t at = from;
  while (at < query.size() && left > 0) {
    const CodePoint c = decode_utf8(query, at);
    const bool plain = is_shown(c.value);
    if (plain) append_utf8(shown, c.value);
    if (!plain) shown += ' ';
    const std::size_t width = plain ? columns(c.value) : 1;
    if (at < place.begin) before += width;
    if (at >= place.begin && at < place.end) under += width;
    if (at >= place.begin) --left;
    at += c.length;
  }
  if (at < query.size()) shown += "…";
  shown += "\n    " + std::string(before, ' ') + '^';
  if (under > 1) shown += std::string(under - 1, '~');
  return shown;
}

Error query_error(std::string_view query, Place place, std::string_view what,
                  std::string_view hint) {
  std::string text(what);
  text += '\n';
  text += caret_lines(query, place);
  return Error(ExitCode::usage, "query", text, hint);
}

}  // namespace morgue::query
