// One run of a saved search at a time: from reading its state to replacing it. The system takes
// the lock away from a process that ends, however it ends.
#pragma once

#include "common/base/file.h"

namespace morgue::saved {

class Lock {
 public:
  // `file`: the state; the lock is a file beside it. Throws Error(locked) if another run has it.
  explicit Lock(const fs::path& file);
  ~Lock();
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

 private:
  int fd_ = -1;
};

}  // namespace morgue::saved
