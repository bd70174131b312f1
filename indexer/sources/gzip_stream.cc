#include "indexer/sources/gzip_stream.h"

#include <algorithm>
#include <limits>
#include <new>
#include <string>
#include <string_view>

#include <zlib.h>

#include "common/base/error.h"

namespace morgue::sources {
namespace {

constexpr std::size_t kBuffer = std::size_t{256} << 10;
constexpr int kGzip = MAX_WBITS + 16;  // zlib's number for it: headers and checksums are checked
constexpr std::string_view kOther = "what follows the compressed data is something else";

Error damaged(std::string_view what) {
  return Error(ExitCode::input, "damaged", what);
}

}  // namespace

GzipStream::GzipStream(Stream& inner, Budget& budget)
    : inner_(inner), budget_(budget), zlib_(std::make_unique<z_stream>()), buffer_(kBuffer) {
  if (inflateInit2(zlib_.get(), kGzip) != Z_OK) throw std::bad_alloc();
}

GzipStream::~GzipStream() {
  inflateEnd(zlib_.get());
}

std::size_t GzipStream::read(char* to, std::size_t size) {
  if (error_) std::rethrow_exception(error_);
  try {
    std::size_t n = 0;
    while (n == 0 && size > 0 && !ended_) {
      n = inflate_some(to, size);
      if (n == 0 && error_) std::rethrow_exception(error_);
    }
    budget_.spend(n);
    return n;
  } catch (...) {
    error_ = std::current_exception();
    throw;
  }
}

// May give nothing before the end. What comes out before damage is given first.
std::size_t GzipStream::inflate_some(char* to, std::size_t size) {
  if (zlib_->avail_in == 0 && !fill()) {
    const bool is_begun = !any_member_ || zlib_->total_in > 1;  // by more than a stray end of line
    if (in_member_) throw damaged(is_begun ? "truncated gzip input" : kOther);
    ended_ = true;
    return 0;
  }
  if (!in_member_ && any_member_ && *zlib_->next_in == 0) {
    pass_over_zeros();
    return 0;
  }
  in_member_ = true;
  const auto room =
      static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
  zlib_->next_out = reinterpret_cast<Bytef*>(to);
  zlib_->avail_out = room;
  const int code = inflate(zlib_.get(), Z_NO_FLUSH);
  if (code == Z_MEM_ERROR) throw std::bad_alloc();
  if (code == Z_STREAM_END) {
    in_member_ = false;
    any_member_ = true;
    inflateReset(zlib_.get());
  } else if (code != Z_OK) {
    error_ = damage();
  }
  return room - zlib_->avail_out;
}

bool GzipStream::fill() {
  const std::size_t n = inner_.read(buffer_.data(), buffer_.size());
  zlib_->next_in = reinterpret_cast<Bytef*>(buffer_.data());
  zlib_->avail_in = static_cast<uInt>(n);
  return n > 0;
}

// Padding, of tapes and the like: nothing else may follow it.
void GzipStream::pass_over_zeros() {
  do {
    const Bytef* end = zlib_->next_in + zlib_->avail_in;
    if (std::any_of<const Bytef*>(zlib_->next_in, end, [](Bytef byte) { return byte != 0; }))
      throw damaged(kOther);
    zlib_->avail_in = 0;
  } while (fill());
}

std::exception_ptr GzipStream::damage() const {
  const std::string_view what = zlib_->msg == nullptr ? "no known trouble" : zlib_->msg;
  if (what == "incorrect data check")
    return std::make_exception_ptr(damaged("gzip checksum does not match"));
  if (what == "incorrect length check")
    return std::make_exception_ptr(damaged("gzip length does not match"));
  if (what == "incorrect header check" && any_member_)
    return std::make_exception_ptr(damaged(kOther));
  return std::make_exception_ptr(damaged("gzip: " + std::string(what)));
}

}  // namespace morgue::sources
