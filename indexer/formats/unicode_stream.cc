#include "indexer/formats/unicode_stream.h"

#include <algorithm>
#include <cstring>
#include <string_view>

#include "common/text/utf8.h"

namespace morgue::formats {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kChunk = std::size_t{1} << 18;
constexpr char32_t kReplacement = 0xFFFD;

bool is_high(char32_t c) {
  return c >= 0xD800 && c < 0xDC00;
}
bool is_low(char32_t c) {
  return c >= 0xDC00 && c < 0xE000;
}

}  // namespace

std::size_t UnicodeStream::read(char* to, std::size_t size) {
  if (kind_ == Kind::unknown) look_at_mark();
  while (given_ == ready_.size()) {
    if (kind_ == Kind::plain) return inner_.read(to, size);
    ready_.clear();
    given_ = 0;
    if (ended_) return 0;
    ended_ = !fill();
    transcode(ended_);
  }
  const std::size_t n = std::min(size, ready_.size() - given_);
  std::memcpy(to, ready_.data() + given_, n);
  given_ += n;
  return n;
}

void UnicodeStream::look_at_mark() {
  char first[4];
  std::size_t size = 0;
  while (size < sizeof first) {
    const std::size_t n = inner_.read(first + size, sizeof first - size);
    if (n == 0) break;
    size += n;
  }
  const std::string_view head(first, size);
  std::size_t mark = 0;
  const auto is = [&](std::string_view bytes, Kind kind) {
    if (kind_ != Kind::unknown || !head.starts_with(bytes)) return;
    kind_ = kind;
    mark = bytes.size();
  };
  is("\xEF\xBB\xBF"sv, Kind::plain);
  is("\xFF\xFE\0\0"sv, Kind::utf32_le);  // before UTF-16, whose mark begins alike
  is("\0\0\xFE\xFF"sv, Kind::utf32_be);
  is("\xFF\xFE"sv, Kind::utf16_le);
  is("\xFE\xFF"sv, Kind::utf16_be);
  if (kind_ == Kind::unknown) {
    is("<\0?\0"sv, Kind::utf16_le);  // "<?xml" without a mark
    is("\0<\0?"sv, Kind::utf16_be);
    is("<\0\0\0"sv, Kind::utf32_le);
    is("\0\0\0<"sv, Kind::utf32_be);
    mark = 0;
  }
  is(""sv, Kind::plain);
  dropped_ = mark;
  (kind_ == Kind::plain ? ready_ : raw_).assign(head.substr(mark));
}

bool UnicodeStream::fill() {
  const std::size_t before = raw_.size();
  raw_.resize(before + kChunk);
  const std::size_t n = inner_.read(raw_.data() + before, kChunk);
  raw_.resize(before + n);
  return n > 0;
}

char32_t UnicodeStream::unit(std::size_t at) const {
  const auto byte = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(raw_[at + i]));
  };
  switch (kind_) {
    case Kind::utf16_le:
      return byte(0) | byte(1) << 8;
    case Kind::utf16_be:
      return byte(0) << 8 | byte(1);
    case Kind::utf32_le:
      return byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24;
    default:
      return byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3);
  }
}

void UnicodeStream::take(char32_t unit) {
  if (high_surrogate_ != 0) {
    const char32_t high = high_surrogate_;
    high_surrogate_ = 0;
    if (is_low(unit))
      return append_utf8(ready_, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
    append_utf8(ready_, kReplacement);
  }
  if (is_high(unit) && unit_size() == 2) {
    high_surrogate_ = unit;
  } else {
    const bool bad = is_high(unit) || is_low(unit) || unit > 0x10FFFF;
    append_utf8(ready_, bad ? kReplacement : unit);
  }
}

void UnicodeStream::transcode(bool at_end) {
  const std::size_t size = unit_size();
  std::size_t at = 0;
  for (; at + size <= raw_.size(); at += size) take(unit(at));
  raw_.erase(0, at);
  if (!at_end) return;
  if (!raw_.empty() || high_surrogate_ != 0) append_utf8(ready_, kReplacement);
  raw_.clear();
  high_surrogate_ = 0;
}

}  // namespace morgue::formats
