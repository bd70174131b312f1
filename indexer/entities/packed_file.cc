#include "indexer/entities/packed_file.h"

#include <fmt/format.h>
#include <zstd.h>

#include "common/base/bytes.h"
#include "common/base/error.h"
#include "common/base/hash.h"

namespace morgue::entities {
namespace {

constexpr int kLevel = 19;  // written once, read at every start

[[noreturn]] void refuse(const PackedKind& kind, std::string_view what) {
  throw Error(ExitCode::archive, fmt::format("reading {}", kind.name), what,
              "make it again with scripts/train-entities");
}

}  // namespace

std::string pack(const PackedKind& kind, std::string_view payload) {
  std::string frame(ZSTD_compressBound(payload.size()), '\0');
  const std::size_t size =
      ZSTD_compress(frame.data(), frame.size(), payload.data(), payload.size(), kLevel);
  if (ZSTD_isError(size) != 0) refuse(kind, ZSTD_getErrorName(size));
  frame.resize(size);
  std::string out(kind.magic);
  put_raw(out, kind.version);
  put_raw(out, static_cast<std::uint64_t>(payload.size()));
  put_raw(out, hash64(frame));
  return out + frame;
}

std::string unpack(const PackedKind& kind, std::string_view bytes) {
  if (!bytes.starts_with(kind.magic)) refuse(kind, "it does not begin as it should");
  ByteReader reader(bytes.substr(kind.magic.size()));
  if (reader.raw<std::uint32_t>() != kind.version) refuse(kind, "it is of another version");
  const auto size = reader.raw<std::uint64_t>();
  const auto checksum = reader.raw<std::uint64_t>();
  if (reader.failed() || size > kMaxPackedBytes) refuse(kind, "its header is damaged");
  const std::string_view frame = bytes.substr(bytes.size() - reader.left());
  if (hash64(frame) != checksum) refuse(kind, "its checksum is wrong");
  std::string payload(static_cast<std::size_t>(size), '\0');
  const std::size_t got =
      ZSTD_decompress(payload.data(), payload.size(), frame.data(), frame.size());
  if (ZSTD_isError(got) != 0 || got != payload.size()) refuse(kind, "it cannot be decompressed");
  return payload;
}

}  // namespace morgue::entities
