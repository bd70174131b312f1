// A stream that hashes what is read through it, so that a file's hash costs no second reading.
#pragma once

#include "common/base/hash.h"
#include "indexer/sources/stream.h"

namespace morgue::sources {

class HashingStream final : public Stream {
 public:
  explicit HashingStream(Stream& inner);
  ~HashingStream() override;

  std::size_t read(char* to, std::size_t size) override;
  std::uint64_t bytes() const { return bytes_; }  // read so far
  Hash128 hash() const;                           // of them: the same as hash128()

 private:
  Stream& inner_;
  XXH3_state_t* state_;
  std::uint64_t bytes_ = 0;
};

}  // namespace morgue::sources
