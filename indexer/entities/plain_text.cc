#include "indexer/entities/plain_text.h"

#include <algorithm>
#include <cstring>
#include <limits>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "common/text/utf8.h"

namespace morgue::entities {
namespace {

bool is_accent(char32_t c) {
  return c >= 0x300 && c < 0x370;
}

// Lead bytes of what is looked for: U+00A0 and U+00AD; accents; U+061C; U+1680, U+180E and the
// blanks and marks from U+2000 on; U+3000; U+FEFF. Most texts beyond ASCII have only others.
bool may_be_strange(std::string_view text, std::size_t at) {
  const auto second = static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : 0);
  switch (static_cast<unsigned char>(text[at])) {
    case 0xC2:
      return second == 0xA0 || second == 0xAD;
    case 0xCC:
      return true;
    case 0xCD:
      return second < 0xB0;
    case 0xD8:
      return second == 0x9C;
    case 0xE1:
      return second == 0x9A || second == 0xA0;
    case 0xE2:
      return second == 0x80 || second == 0x81;
    case 0xE3:
      return second == 0x80;
    case 0xEF:
      return second == 0xBB;
    default:
      return false;
  }
}

// The next byte beyond ASCII from a place on: eight at a time.
std::size_t next_high(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kHigh = 0x8080808080808080;
  for (std::uint64_t bytes; at + sizeof(bytes) <= text.size(); at += sizeof(bytes)) {
    std::memcpy(&bytes, text.data() + at, sizeof(bytes));
    if ((bytes & kHigh) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

bool is_blank(char32_t c) {
  return c >= 0x80 && u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

// Marks of direction, of where a line may break, of where a file begins. Joiners are letters of
// Persian and of Indian scripts: they stay in these.
bool is_unseen(char32_t c, std::string_view before) {
  if (c == 0x200C || c == 0x200D) return before.empty() || !is_utf8_continuation(before.back());
  return c == 0xAD || u_charType(static_cast<UChar32>(c)) == U_FORMAT_CHAR;
}

// The letter at the end of `text` with that accent; 0: there is none.
UChar32 composed(std::string_view text, char32_t accent, std::size_t& letter) {
  if (text.empty()) return 0;
  letter = text.size() - 1;
  while (letter > 0 && is_utf8_continuation(text[letter])) --letter;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return 0;
  const UChar32 c = nfc->composePair(static_cast<UChar32>(decode_utf8(text, letter).value),
                                     static_cast<UChar32>(accent));
  return c < 0 ? 0 : c;
}

}  // namespace

bool PlainText::make(std::string_view text) {
  text = text.substr(0, std::numeric_limits<std::uint32_t>::max());
  text_.clear();
  changes_.clear();
  std::size_t copied = 0;
  const auto copy_to = [&](std::size_t end) {
    text_.append(text, copied, end - copied);
    copied = end;
  };
  for (std::size_t at = 0; (at = next_high(text, at)) < text.size();) {
    if (!may_be_strange(text, at)) {
      ++at;
      continue;
    }
    const CodePoint c = decode_utf8(text, at);
    const std::size_t end = at + c.length;
    if (is_accent(c.value)) {
      copy_to(at);
      if (compose(c.value, at, end)) copied = end;
    } else if (is_blank(c.value) || is_unseen(c.value, text.substr(0, at))) {
      copy_to(at);
      change(at, end, is_blank(c.value) ? " " : "");
      copied = end;
    }
    at = end;
  }
  if (changes_.empty()) return false;
  copy_to(text.size());
  return true;
}

// Of several accents of one letter, and of what was left out between them, all is one change.
bool PlainText::compose(char32_t accent, std::size_t at, std::size_t end) {
  std::size_t letter = 0;
  const UChar32 whole = composed(text_, accent, letter);
  if (whole == 0) return false;
  std::size_t begin = at - (text_.size() - letter);
  for (; !changes_.empty() && changes_.back().copy.end > letter; changes_.pop_back())
    begin = changes_.back().original.begin - (changes_.back().copy.begin - letter);
  text_.resize(letter);
  std::string bytes;
  append_utf8(bytes, static_cast<char32_t>(whole));
  change(begin, end, bytes);
  return true;
}

void PlainText::change(std::size_t begin, std::size_t end, std::string_view to) {
  const auto at = static_cast<std::uint32_t>(text_.size());
  text_ += to;
  const Span original{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  changes_.push_back({original, {at, static_cast<std::uint32_t>(text_.size())}});
}

// What lies behind a change is as far behind it in either text; what lies within, at its beginning.
// A span that begins where something was left out begins after that, and ends before it.
Span PlainText::in_original(Span span) const {
  if (span.begin == span.end) return {};
  const auto moved = [&](std::uint32_t at, bool is_end) {
    auto next = std::upper_bound(
        changes_.begin(), changes_.end(), at,
        [](std::uint32_t place, const Change& change) { return place < change.copy.end; });
    if (next != changes_.end() && next->copy.begin < at) return next->original.begin;
    while (is_end && next != changes_.begin() && std::prev(next)->copy.begin == at) --next;
    if (next == changes_.begin()) return at;
    const Change& last = *std::prev(next);
    return last.original.end + (at - last.copy.end);
  };
  return {moved(span.begin, false), moved(span.end, true)};
}

Span PlainText::in_copy(Span span) const {
  if (span.begin == span.end) return {};
  const auto moved = [&](std::uint32_t at) {
    const auto next = std::upper_bound(
        changes_.begin(), changes_.end(), at,
        [](std::uint32_t place, const Change& change) { return place < change.original.end; });
    if (next != changes_.end() && next->original.begin < at) return next->copy.begin;
    if (next == changes_.begin()) return at;
    const Change& last = *std::prev(next);
    return last.copy.end + (at - last.original.end);
  };
  return {moved(span.begin), moved(span.end)};
}

std::string plain_name(std::string_view name) {
  PlainText plain;
  return std::string(plain.make(name) ? plain.text() : name);
}

}  // namespace morgue::entities
