#include "tests/support/connection.h"

#include <cerrno>
#include <cstdlib>
#include <stdexcept>
#include <utility>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace morgue::test {
namespace {

void make_pipe(int& reader, int& writer) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("cannot make a pipe");
  reader = ends[0];
  writer = ends[1];
}

void make_terminal(int& ours, int& theirs) {
  ours = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (ours < 0 || ::grantpt(ours) != 0 || ::unlockpt(ours) != 0)
    throw std::runtime_error("cannot make a pseudo-terminal");
  theirs = ::open(::ptsname(ours), O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (theirs < 0) throw std::runtime_error("cannot open a pseudo-terminal");
  const winsize size{24, 80, 0, 0};
  ::ioctl(theirs, TIOCSWINSZ, &size);
}

void close_if_open(int& fd) {
  if (fd >= 0) ::close(fd);
  fd = -1;
}

}  // namespace

bool has_terminals() {
  try {
    const Connection terminal(Connect::terminal);
    return true;
  } catch (const std::runtime_error&) {
    return false;
  }
}

Connection::Connection(Connect how) {
  switch (how) {
    case Connect::pipe:
      make_pipe(ours_, theirs_);
      break;
    case Connect::terminal:
      make_terminal(ours_, theirs_);
      break;
    case Connect::full:
      theirs_ = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
      break;
    case Connect::broken:
      make_pipe(ours_, theirs_);
      close_ours();
      break;
    case Connect::closed:
      break;
  }
}

Connection Connection::to_child() {
  Connection connection;
  make_pipe(connection.theirs_, connection.ours_);
  ::fcntl(connection.ours_, F_SETFL, O_NONBLOCK);
  return connection;
}

Connection::~Connection() {
  close_ours();
  close_theirs();
}

Connection::Connection(Connection&& other) noexcept
    : ours_(std::exchange(other.ours_, -1)), theirs_(std::exchange(other.theirs_, -1)) {}

void Connection::close_ours() {
  close_if_open(ours_);
}

void Connection::close_theirs() {
  close_if_open(theirs_);
}

void Connection::become(int fd) const {
  if (theirs_ < 0) {
    ::close(fd);
  } else {
    ::dup2(theirs_, fd);
  }
}

void Connection::feed(std::string_view& rest) {
  const ssize_t n = ::write(ours_, rest.data(), rest.size());
  if (n < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (n >= 0) rest.remove_prefix(static_cast<std::size_t>(n));
  if (n < 0 || rest.empty()) close_ours();
}

void Connection::drain(std::string& text) {
  char buffer[1 << 16];
  const ssize_t n = ::read(ours_, buffer, sizeof buffer);
  if (n < 0 && errno == EINTR) return;
  if (n <= 0) return close_ours();  // a terminal ends with EIO
  text.append(buffer, static_cast<std::size_t>(n));
}

}  // namespace morgue::test
