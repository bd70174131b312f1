// The container of the two files that scripts/train-entities makes: a magic word, a version, the
// payload's size, and the payload as one zstd frame with its XXH3 checksum before it. Not for
// archives.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace morgue::entities {

struct PackedKind {
  std::string_view magic;  // 8 bytes
  std::uint32_t version;
  std::string_view name;  // for messages: "the gazetteer"
};

inline constexpr std::size_t kMaxPackedBytes = std::size_t{64} << 20;  // of a payload

[[nodiscard]] std::string pack(const PackedKind& kind, std::string_view payload);

// Throws Error (archive) where the bytes are not what pack() made.
[[nodiscard]] std::string unpack(const PackedKind& kind, std::string_view bytes);

}  // namespace morgue::entities
