#include "indexer/sources/peek.h"

#include <algorithm>
#include <cstring>

#include "common/base/error.h"

namespace morgue::sources {

using namespace std::string_view_literals;

namespace {

// The sum of all bytes of the header, its own field taken as blanks: what every tar carries, also
// those older than the "ustar" magic.
bool has_tar_checksum(std::string_view head) {
  constexpr std::size_t kField = 148, kFieldSize = 8, kHeader = 512;
  if (head.size() < kHeader || head[0] == '\0') return false;
  unsigned stored = 0;
  std::size_t at = kField;
  while (at < kField + kFieldSize && head[at] == ' ') ++at;
  const std::size_t digits = at;
  for (; at < kField + kFieldSize && head[at] >= '0' && head[at] <= '7'; ++at)
    stored = stored * 8 + static_cast<unsigned>(head[at] - '0');
  if (at == digits || at == kField + kFieldSize) return false;
  unsigned sum = static_cast<unsigned>(' ') * kFieldSize;
  for (std::size_t i = 0; i < kHeader; ++i)
    if (i < kField || i >= kField + kFieldSize) sum += static_cast<unsigned char>(head[i]);
  return sum == stored;
}

}  // namespace

Container detect_container(std::string_view head) {
  if (head.starts_with("\x1f\x8b\x08"sv)) return Container::gzip;
  if (head.starts_with("\x28\xb5\x2f\xfd"sv)) return Container::zstd;
  if (head.starts_with("\xfd\x37zXZ\0"sv)) return Container::xz;
  if (head.size() >= 10 && head.starts_with("BZh"sv) && head[3] >= '1' && head[3] <= '9' &&
      (head.substr(4, 6) == "1AY&SY"sv || head.substr(4, 6) == "\x17\x72\x45\x38\x50\x90"sv))
    return Container::bzip2;
  if (head.starts_with("PK\3\4"sv) || head.starts_with("PK\5\6"sv)) return Container::zip;
  if (head.size() >= 262 && head.substr(257, 5) == "ustar"sv) return Container::tar;
  if (has_tar_checksum(head)) return Container::tar;
  return Container::none;
}

std::string_view PeekStream::head() {
  head_.resize(kPeek);
  std::size_t size = 0;
  try {
    while (size < kPeek) {
      const std::size_t n = inner_.read(head_.data() + size, kPeek - size);
      if (n == 0) break;
      size += n;
    }
  } catch (const Error&) {
    // The inner stream throws again when it is read on; what came before is not lost.
  }
  head_.resize(size);
  return head_;
}

std::size_t PeekStream::read(char* to, std::size_t size) {
  if (given_ == head_.size()) {
    ended_ = true;  // also if it throws
    const std::size_t n = inner_.read(to, size);
    ended_ = n == 0;
    return n;
  }
  const std::size_t n = std::min(size, head_.size() - given_);
  std::memcpy(to, head_.data() + given_, n);
  given_ += n;
  return n;
}

}  // namespace morgue::sources
