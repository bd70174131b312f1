#include "searcher/saved/lock.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "common/base/error.h"

namespace morgue::saved {

Lock::Lock(const fs::path& file) {
  std::error_code failure;
  fs::create_directories(file.parent_path(), failure);
  const std::string name = file.string() + ".lock";
  fd_ = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd_ < 0) throw system_error("opening " + name, errno);
  if (::flock(fd_, LOCK_EX | LOCK_NB) == 0) return;
  ::close(fd_);
  throw Error(ExitCode::locked, "", "another run of this saved search has not ended",
              "what it does not tell, the next one will");
}

Lock::~Lock() {
  ::close(fd_);
}

}  // namespace morgue::saved
