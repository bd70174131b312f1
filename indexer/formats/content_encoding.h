// Undoes what HTTP does to bodies on their way: gzip, deflate, br, zstd. Input is hostile: all is
// bounded, and what is broken has a reason. Chunks are http_message's; files, sources/'s.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace morgue::formats {

inline constexpr std::size_t kMaxBody = std::size_t{64} << 20;  // bytes, at every step

struct DecodedBody {
  std::string bytes;
  std::string trouble;  // "in gzip that is damaged": there is no body; empty: there is
};

// `encodings`: what was done to the body, in that order, separated by commas: "gzip, br". Crawlers
// that store bodies decoded leave that header as it was: a body that is not what it should be, but
// begins as a page does, stays as it is. Without encodings, what begins as gzip is gzip.
DecodedBody decode_body(std::string body, std::string_view encodings);

}  // namespace morgue::formats
