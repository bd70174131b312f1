#include "indexer/nightly/lock.h"

#include <cerrno>
#include <chrono>
#include <string>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "common/base/clock.h"
#include "common/base/error.h"
#include "common/base/file.h"
#include "indexer/nightly/interrupt.h"

namespace morgue::nightly {
namespace {

constexpr auto kPoll = std::chrono::milliseconds(100);

std::string holder_line() {
  char host[256] = {};
  ::gethostname(host, sizeof host - 1);
  return "pid " + std::to_string(::getpid()) + " on " + host + " since " + utc_now() + "\n";
}

// For those who find it locked. A full disk, on which there is no room for it, must not keep away
// those who want to make room.
void write_holder(int fd) {
  const std::string line = holder_line();
  if (::ftruncate(fd, 0) != 0 || ::pwrite(fd, line.data(), line.size(), 0) < 0) errno = 0;
}

[[noreturn]] void give_up(const fs::path& path) {
  std::string holder = read_file(path);
  while (!holder.empty() && holder.back() == '\n') holder.pop_back();
  throw Error(ExitCode::locked, "locking the archive",
              "another indexer is at work: " + (holder.empty() ? "unknown" : holder),
              "wait for it, or let this one wait with --wait SECONDS");
}

}  // namespace

ArchiveLock::ArchiveLock(const fs::path& archive, double wait_seconds) {
  const fs::path path = archive / "lock";
  fd_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (fd_ < 0) throw system_error("opening " + path.string(), errno);
  const auto deadline =
      std::chrono::steady_clock::now() + std::chrono::duration<double>(wait_seconds);
  while (::flock(fd_, LOCK_EX | LOCK_NB) != 0) {
    const bool late = std::chrono::steady_clock::now() >= deadline;
    if (errno != EWOULDBLOCK && errno != EINTR) {
      const int error = errno;
      ::close(fd_);
      throw system_error("locking " + path.string(), error);
    }
    if (late || interrupted()) {
      ::close(fd_);
      give_up(path);
    }
    std::this_thread::sleep_for(kPoll);
  }
  write_holder(fd_);
}

ArchiveLock::~ArchiveLock() {
  if (fd_ < 0) return;
  if (::ftruncate(fd_, 0) != 0) errno = 0;  // only the holder's name; the lock itself goes with fd_
  ::close(fd_);
}

}  // namespace morgue::nightly
