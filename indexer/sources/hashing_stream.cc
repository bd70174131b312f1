#include "indexer/sources/hashing_stream.h"

namespace morgue::sources {

HashingStream::HashingStream(Stream& inner) : inner_(inner), state_(XXH3_createState()) {
  XXH3_128bits_reset(state_);
}

HashingStream::~HashingStream() {
  XXH3_freeState(state_);
}

std::size_t HashingStream::read(char* to, std::size_t size) {
  const std::size_t n = inner_.read(to, size);
  XXH3_128bits_update(state_, to, n);
  bytes_ += n;
  return n;
}

Hash128 HashingStream::hash() const {
  const XXH128_hash_t digest = XXH3_128bits_digest(state_);
  return {digest.high64, digest.low64};
}

}  // namespace morgue::sources
