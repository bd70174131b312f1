#include "indexer/sources/stream.h"

#include <cerrno>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "common/base/error.h"

namespace morgue::sources {
namespace {

Error input_error(std::string_view doing, int error_number) {
  return Error(ExitCode::input, doing, std::generic_category().message(error_number));
}

}  // namespace

FileStream::FileStream(const std::string& path, std::atomic<std::uint64_t>* counter)
    : owned_(true), counter_(counter) {
  do {
    fd_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  } while (fd_ < 0 && errno == EINTR);
  if (fd_ < 0) throw input_error("cannot be opened", errno);
  ::posix_fadvise(fd_, 0, 0, POSIX_FADV_SEQUENTIAL);  // a wish; pipes do not grant it
}

FileStream::FileStream(int descriptor, std::atomic<std::uint64_t>* counter)
    : fd_(descriptor), counter_(counter) {}

FileStream::~FileStream() {
  if (owned_) ::close(fd_);
}

std::size_t FileStream::read(char* to, std::size_t size) {
  for (;;) {
    const ssize_t n = ::read(fd_, to, size);
    if (n < 0) {
      if (errno == EINTR) continue;
      throw input_error("cannot be read", errno);
    }
    const auto bytes = static_cast<std::size_t>(n);
    if (counter_ != nullptr) counter_->fetch_add(bytes, std::memory_order_relaxed);
    return bytes;
  }
}

}  // namespace morgue::sources
