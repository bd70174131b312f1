// A stream as UTF-8: drops a byte order mark, and makes UTF-8 of UTF-16 and UTF-32 where a mark
// or the begin of an XML declaration says that it is. All else passes through untouched (see
// charset.h for records).
#pragma once

#include <cstdint>
#include <string>

#include "indexer/sources/stream.h"

namespace morgue::formats {

class UnicodeStream final : public sources::Stream {
 public:
  explicit UnicodeStream(sources::Stream& inner) : inner_(inner) {}

  std::size_t read(char* to, std::size_t size) override;
  // Bytes of a mark that was dropped before the first byte read() gave.
  std::uint64_t dropped() const { return dropped_; }

 private:
  enum class Kind { unknown, plain, utf16_le, utf16_be, utf32_le, utf32_be };

  void look_at_mark();
  bool fill();  // false at the end of the inner stream
  void transcode(bool at_end);
  char32_t unit(std::size_t at) const;
  void take(char32_t unit);
  std::size_t unit_size() const {
    return kind_ == Kind::utf16_le || kind_ == Kind::utf16_be ? 2 : 4;
  }

  sources::Stream& inner_;
  Kind kind_ = Kind::unknown;
  std::uint64_t dropped_ = 0;
  std::string raw_;    // read, but not yet transcoded
  std::string ready_;  // to be given out, from given_ on
  std::size_t given_ = 0;
  char32_t high_surrogate_ = 0;
  bool ended_ = false;
};

}  // namespace morgue::formats
