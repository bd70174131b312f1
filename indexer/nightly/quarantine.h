// Records that could not become articles, kept with where they came from and why: one file each in
// quarantine/, named by the hash of what it holds, so that the same bad record of every night is
// kept once; what is wrong with a source, by its name too. Thread-safe.
#pragma once

#include <cstdint>
#include <filesystem>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/sources/problem.h"

namespace morgue::nightly {

namespace fs = std::filesystem;

// What it takes to read a record once more. Of a problem that is no record (noise, a damaged
// source) there is none.
struct RecordOrigin {
  std::uint64_t order = 0;  // of the record among all ever read
  std::string_view format;  // by which it was cut
  std::string_view head;    // that it stands under, see formats::Context
};

class Quarantine {
 public:
  explicit Quarantine(const fs::path& archive) : folder_(archive / "quarantine") {}

  void add(const sources::Problem& problem, const RecordOrigin& origin = {});
  bool added(const std::string& file) const;  // by this run; its name in quarantine/
  std::uint64_t count() const;
  // The first few, for the receipt and for messages: without their bytes.
  std::vector<sources::Problem> first() const;

 private:
  fs::path folder_;
  mutable std::mutex mutex_;
  std::uint64_t count_ = 0;
  std::vector<sources::Problem> first_;
  std::set<std::string> files_;
};

}  // namespace morgue::nightly
