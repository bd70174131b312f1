// Numbers and strings as glass packs them, where common/base/bytes.h has not the same already
// (put_varint and put_string are glass's usual number and string), and the keys of its tables.
// What the bytes mean is in the table's own writer.
// Facts from Xapian 1.4: common/pack.h, backends/glass/glass_values.h, glass_docdata.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/base/bytes.h"

namespace morgue::build::glass {

inline constexpr std::size_t kMaxKeyBytes = 255;

// Big-endian, as blocks hold their own numbers.
inline void store_16(char* at, std::size_t value) {
  at[0] = static_cast<char>(value >> 8);
  at[1] = static_cast<char>(value);
}
inline void store_32(char* at, std::uint32_t value) {
  store_16(at, value >> 16);
  store_16(at + 2, value & 0xFFFF);
}

// A number whose end is the end of the string: little-endian without leading zeros, 0 is empty.
inline void put_last_number(std::string& out, std::uint32_t value) {
  for (; value != 0; value >>= 8) out.push_back(static_cast<char>(value));
}

// Sorts as the number does. Two bytes hold 15 bits; each further byte adds a 1 to the bits it
// begins with, and so 7 bits of value.
inline void put_sortable(std::string& out, std::uint32_t value) {
  unsigned bytes = 2;
  while (std::uint64_t{value} >> (7 * bytes + 1) != 0) ++bytes;
  const unsigned ones = 0xFFU << (10 - bytes) & 0xFFU;
  const std::uint64_t packed = value | std::uint64_t{ones} << (8 * (bytes - 1));
  for (unsigned i = bytes; i-- > 0;) out.push_back(static_cast<char>(packed >> (8 * i)));
}

// Sorts as the bytes do, whatever follows but 0xFF: a zero byte becomes 00 FF.
inline void put_sortable(std::string& out, std::string_view bytes) {
  for (const char c : bytes) {
    out.push_back(c);
    if (c == '\0') out.push_back('\xFF');
  }
}

// Keys of the postlist table. A first byte of zero and a second that is not FF is no term.
inline constexpr std::string_view kMetadataKey{"\0\xC0", 2};
inline constexpr std::string_view kValueStatsKey{"\0\xD0", 2};
inline constexpr std::string_view kValueKey{"\0\xD8", 2};
inline constexpr std::string_view kLengthsKey{"\0\xE0", 2};

}  // namespace morgue::build::glass
