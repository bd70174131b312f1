// The hashes of an archive: XXH3, 128 bits for identities (article ids, record contents), 64 bits
// for checksums and word codes. Values are on disk: never change the function or its seed.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

#define XXH_INLINE_ALL  // short keys are hashed in the hottest loop
#include <xxhash.h>

namespace morgue {

struct Hash128 {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  auto operator<=>(const Hash128&) const = default;
};

inline Hash128 hash128(std::string_view bytes) {
  const XXH128_hash_t h = XXH3_128bits(bytes.data(), bytes.size());
  return {h.high64, h.low64};
}

inline std::uint64_t hash64(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

struct Hash128Hasher {  // for unordered containers; the hash is uniform already
  std::size_t operator()(const Hash128& hash) const { return hash.low; }
};

}  // namespace morgue
