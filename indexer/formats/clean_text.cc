#include "indexer/formats/clean_text.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include "common/text/utf8.h"
#include "indexer/formats/charset.h"

namespace morgue::formats {
namespace {

bool is_clean(char c) {
  return (c >= ' ' && c < 0x7f) || c == '\n' || c == '\t';
}

// Below U+0300 nothing composes or is reordered: only lead bytes from 0xCC on need a closer look.
bool may_need_nfc(std::string_view utf8) {
  return std::any_of(utf8.begin(), utf8.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0xCC; });
}

std::string nfc(std::string text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return text;
  const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
  if (normalizer->isNormalizedUTF8(piece, status) && U_SUCCESS(status)) return text;
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  icu::StringByteSink<std::string> sink(&out);
  status = U_ZERO_ERROR;
  normalizer->normalizeUTF8(0, piece, sink, nullptr, status);
  return U_FAILURE(status) ? text : out;
}

// No wire means the controls of C1: they are Windows-1252 that somebody took for Latin-1. NEL is
// the one that is used.
void append_c1(std::string& out, unsigned char c) {
  const char32_t meant = c == 0x85 ? U'\n' : windows_1252(c);
  if (meant == '\n' || meant >= 0xA0) append_utf8(out, meant);
}

// Appends what becomes of the character at `at`, which is not a clean one; returns its length.
std::size_t append_unclean(std::string& out, std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte >= 0x80) {
    const auto next = static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : 0);
    if (byte == 0xC2 && next >= 0x80 && next < 0xA0) {
      append_c1(out, next);
      return 2;
    }
    std::size_t end = at + 1;
    while (end < text.size() && static_cast<unsigned char>(text[end]) >= 0x80 &&
           static_cast<unsigned char>(text[end]) != 0xC2)
      ++end;
    out.append(text, at, end - at);
    return end - at;
  }
  if (byte == '\v' || byte == '\f') out.push_back('\n');
  if (byte == '\r' && (at + 1 == text.size() || text[at + 1] != '\n')) out.push_back('\n');
  return 1;
}

}  // namespace

std::size_t find_unclean(std::string_view text, std::size_t from) {
  constexpr std::uint64_t kOnes = 0x0101010101010101, kHigh = 0x8080808080808080;
  std::size_t at = from;
  while (at < text.size()) {
    if (text.size() - at >= 8) {  // eight at a time, all of them within ' '..'~'
      std::uint64_t word;
      std::memcpy(&word, text.data() + at, 8);
      if (((word | (word - kOnes * ' ') | (word + kOnes)) & kHigh) == 0) {
        at += 8;
        continue;
      }
    }
    const std::size_t end = std::min(text.size(), at + 8);
    for (; at < end; ++at)
      if (!is_clean(text[at])) return at;
  }
  return text.size();
}

std::string cleaned(std::string_view utf8) {
  std::size_t dirty = find_unclean(utf8);
  if (dirty == utf8.size()) return std::string(utf8);
  std::string out;
  out.reserve(utf8.size());
  std::size_t at = 0;
  while (dirty < utf8.size()) {
    out.append(utf8, at, dirty - at);
    at = dirty + append_unclean(out, utf8, dirty);
    dirty = find_unclean(utf8, at);
  }
  out.append(utf8, at);
  return may_need_nfc(out) ? nfc(std::move(out)) : out;
}

std::string_view trimmed(std::string_view text) {
  std::size_t begin = 0, end = text.size();
  while (begin < end && is_space(text[begin])) ++begin;
  while (end > begin && is_space(text[end - 1])) --end;
  return text.substr(begin, end - begin);
}

std::string_view take_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return line;
}

std::string one_line(std::string_view text) {
  std::string out;
  text = trimmed(text);
  out.reserve(text.size());
  for (const char c : text) {
    if (!is_space(c)) {
      out.push_back(c);
    } else if (out.back() != ' ') {
      out.push_back(' ');
    }
  }
  return out;
}

std::string clean_line(std::string_view utf8) {
  return one_line(cleaned(utf8));
}

std::string tidied(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool empty_before = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    while (!line.empty() && is_space(line.back())) line.remove_suffix(1);
    if (line.empty()) {
      empty_before = !out.empty();
      continue;
    }
    if (!out.empty()) out.append(empty_before ? "\n\n" : "\n");
    empty_before = false;
    out.append(line);
  }
  return out;
}

bool same_word(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [](char x, char y) { return lower(x) == lower(y); });
}

std::size_t find_word(std::string_view text, std::string_view word) {
  const auto* found = std::search(text.begin(), text.end(), word.begin(), word.end(),
                                  [](char a, char b) { return lower(a) == lower(b); });
  return found == text.end() && !word.empty() ? std::string_view::npos
                                              : static_cast<std::size_t>(found - text.begin());
}

std::string lowered(std::string_view text) {
  std::string small(text);
  std::ranges::transform(small, small.begin(), lower);
  return small;
}

}  // namespace morgue::formats
