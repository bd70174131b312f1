// The kills that the records of a run ask for, gathered by the builder threads. Only a list: what
// is made of it is the business of decide.h.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace morgue::nightly {

struct Kill {
  std::string id;
  std::int64_t revision = 0;
  std::uint64_t order = 0;  // of its record
};

class KillList {
 public:
  void add(Kill kill) {
    const std::lock_guard lock(mutex_);
    kills_.push_back(std::move(kill));
  }
  const std::vector<Kill>& all() const { return kills_; }  // once the builders are done

 private:
  std::mutex mutex_;
  std::vector<Kill> kills_;
};

}  // namespace morgue::nightly
