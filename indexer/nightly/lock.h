// One indexer at a time: a lock on the archive's file `lock`, which the kernel takes back when its
// holder dies. Who holds it stands in the file, where the disk has room for that. Searches need no
// lock.
#pragma once

#include <filesystem>

namespace morgue::nightly {

namespace fs = std::filesystem;

class ArchiveLock {
 public:
  // Waits up to `wait_seconds`. Throws Error(locked) naming the holder's pid, host and start.
  ArchiveLock(const fs::path& archive, double wait_seconds);
  ~ArchiveLock();
  ArchiveLock(const ArchiveLock&) = delete;
  ArchiveLock& operator=(const ArchiveLock&) = delete;

 private:
  int fd_ = -1;
};

}  // namespace morgue::nightly
