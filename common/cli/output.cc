#include "common/cli/output.h"

#include <cerrno>

#include <unistd.h>

#include "common/base/error.h"

namespace morgue::cli {
namespace {

constexpr std::size_t kFlushAt = 1 << 16;

}  // namespace

void Output::written() {
  if (buffer_.size() >= kFlushAt) flush();
}

void Output::write(std::string_view bytes) {
  buffer_ += bytes;
  written();
}

void Output::flush() {
  std::string_view rest = buffer_;
  while (!rest.empty()) {
    const ssize_t n = ::write(fd_, rest.data(), rest.size());
    if (n >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(n));
    } else if (errno == EPIPE) {
      throw BrokenPipe{};
    } else if (errno != EINTR) {
      throw system_error("writing standard output", errno);
    }
  }
  buffer_.clear();
}

}  // namespace morgue::cli
