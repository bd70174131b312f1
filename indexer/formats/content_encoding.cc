#include "indexer/formats/content_encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <new>
#include <utility>
#include <vector>

#include <brotli/decode.h>
#include <fmt/format.h>
#define ZLIB_CONST  // it does not write to its input
#include <zlib.h>
#include <zstd.h>

#include "indexer/formats/charset.h"
#include "indexer/formats/clean_text.h"

namespace morgue::formats {
namespace {

constexpr std::size_t kPiece = std::size_t{64} << 10;
constexpr std::size_t kMaxEncodings = 4;  // one upon another
constexpr std::string_view kGzipMagic = "\x1f\x8b";

enum class Result { ok, damaged, too_long };

// What is unpacked, up to the limit, piece by piece.
class Output {
 public:
  char* piece() { return piece_.data(); }
  bool take(std::size_t count) {  // false: that is too much
    bytes_.append(piece_.data(), count);
    return bytes_.size() <= kMaxBody;
  }
  std::string bytes() && { return std::move(bytes_); }

 private:
  std::array<char, kPiece> piece_;
  std::string bytes_;
};

constexpr int kGzip = 15 + 16, kZlib = 15, kBare = -15;  // zlib's numbers for its three formats

// Of gzip any number of members one after another; what follows is passed over.
Result undo_zlib(std::string_view packed, int format, Output& out) {
  z_stream stream{};
  if (inflateInit2(&stream, format) != Z_OK) throw std::bad_alloc();
  const std::unique_ptr<z_stream, decltype(&inflateEnd)> end(&stream, &inflateEnd);
  stream.next_in = reinterpret_cast<const Bytef*>(packed.data());
  stream.avail_in = static_cast<uInt>(packed.size());
  for (;;) {
    stream.next_out = reinterpret_cast<Bytef*>(out.piece());
    stream.avail_out = kPiece;
    const int code = inflate(&stream, Z_NO_FLUSH);
    if (!out.take(kPiece - stream.avail_out)) return Result::too_long;
    if (code == Z_STREAM_END) {
      const std::string_view rest = packed.substr(packed.size() - stream.avail_in);
      if (format != kGzip || !rest.starts_with(kGzipMagic)) return Result::ok;
      inflateReset(&stream);
    } else if (code != Z_OK) {
      return Result::damaged;  // or cut off
    }
  }
}

Result undo_gzip(std::string_view packed, Output& out) {
  return undo_zlib(packed, kGzip, out);
}

// Zlib's format, as the standard says, or bare, as some servers have always sent it.
Result undo_deflate(std::string_view packed, Output& out) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(packed[at]); };
  const bool zlib =
      packed.size() > 1 && (byte(0) & 15U) == 8 && (byte(0) * 256U + byte(1)) % 31 == 0;
  return undo_zlib(packed, zlib ? kZlib : kBare, out);
}

Result undo_brotli(std::string_view packed, Output& out) {
  const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> state(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), &BrotliDecoderDestroyInstance);
  if (!state) throw std::bad_alloc();
  const auto* next = reinterpret_cast<const std::uint8_t*>(packed.data());
  std::size_t left = packed.size();
  for (;;) {
    auto* to = reinterpret_cast<std::uint8_t*>(out.piece());
    std::size_t room = kPiece;
    const auto code = BrotliDecoderDecompressStream(state.get(), &left, &next, &room, &to, nullptr);
    if (!out.take(kPiece - room)) return Result::too_long;
    if (code == BROTLI_DECODER_RESULT_SUCCESS) return Result::ok;
    if (code != BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) return Result::damaged;
  }
}

// With windows of up to 8 MiB, as RFC 8878 has it for HTTP.
Result undo_zstd(std::string_view packed, Output& out) {
  constexpr int kWindowLog = 23;
  const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(),
                                                                     &ZSTD_freeDCtx);
  if (!context) throw std::bad_alloc();
  ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, kWindowLog);
  ZSTD_inBuffer in{packed.data(), packed.size(), 0};
  for (;;) {
    ZSTD_outBuffer to{out.piece(), kPiece, 0};
    const std::size_t left = ZSTD_decompressStream(context.get(), &to, &in);
    if (ZSTD_isError(left) != 0) return Result::damaged;
    if (!out.take(to.pos)) return Result::too_long;
    if (left == 0 && in.pos == in.size) return Result::ok;
    if (in.pos == in.size && to.pos < to.size) return Result::damaged;  // cut off
  }
}

struct Encoding {
  std::string_view name;
  std::string_view also;  // another name
  Result (*undo)(std::string_view packed, Output& out);
};

constexpr std::array<Encoding, 4> kEncodings{{{"gzip", "x-gzip", undo_gzip},
                                              {"deflate", "", undo_deflate},
                                              {"br", "", undo_brotli},
                                              {"zstd", "", undo_zstd}}};

std::vector<std::string_view> items_of(std::string_view list) {
  std::vector<std::string_view> items;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    const std::string_view item = trimmed(list.substr(0, end));
    if (!item.empty() && !same_word(item, "identity")) items.push_back(item);
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return items;
}

bool looks_like_a_page(std::string_view body) {
  if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
  return trimmed(body.substr(0, 1024)).starts_with('<');
}

// The trouble; empty: `body` is decoded.
std::string undo(const Encoding& encoding, std::string& body) {
  if (body.empty()) return {};
  const auto out = std::make_unique<Output>();
  const Result result = body.size() > kMaxBody ? Result::too_long : encoding.undo(body, *out);
  if (result == Result::too_long)
    return fmt::format("in {} that unpacks to more than {} MiB", encoding.name, kMaxBody >> 20);
  if (result == Result::ok) {
    body = std::move(*out).bytes();
  } else if (!looks_like_a_page(body)) {
    return fmt::format("in {} that is damaged", encoding.name);
  }
  return {};
}

std::string unknown(std::string_view encoding) {
  return fmt::format("in the encoding '{}', which is not read", one_line(to_utf8(encoding)));
}

}  // namespace

DecodedBody decode_body(std::string body, std::string_view encodings) {
  std::vector<std::string_view> all = items_of(encodings);
  if (all.size() > kMaxEncodings) return {{}, "in more encodings one upon another than are read"};
  if (all.empty() && body.starts_with(kGzipMagic)) all.emplace_back("gzip");
  for (; !all.empty(); all.pop_back()) {
    const auto* found = std::ranges::find_if(kEncodings, [&](const Encoding& each) {
      return same_word(each.name, all.back()) || same_word(each.also, all.back());
    });
    if (found == kEncodings.end()) return {{}, unknown(all.back())};
    if (std::string trouble = undo(*found, body); !trouble.empty()) return {{}, trouble};
  }
  return {std::move(body), {}};
}

}  // namespace morgue::formats
