// A stream whose first bytes can be looked at before they are read, and what they say about
// compression and containers. Detection goes by content only: names lie.
#pragma once

#include <string>
#include <string_view>

#include "indexer/sources/stream.h"

namespace morgue::sources {

enum class Container { none, gzip, zstd, xz, bzip2, tar, zip };

// `head`: the first bytes of a stream, at least kPeek of them unless it is shorter.
Container detect_container(std::string_view head);

class PeekStream final : public Stream {
 public:
  static constexpr std::size_t kPeek = 512;  // a tar header

  explicit PeekStream(Stream& inner) : inner_(inner) {}

  // The first bytes, kPeek of them unless the stream is shorter. To be called before read().
  // Damage met here is kept until read() comes to it.
  std::string_view head();
  std::size_t read(char* to, std::size_t size) override;
  // Whether read() has come to the end, or to damage.
  bool ended() const { return ended_; }

 private:
  Stream& inner_;
  bool ended_ = false;
  std::string head_;
  std::size_t given_ = 0;  // bytes of head_ that read() has handed out
};

}  // namespace morgue::sources
