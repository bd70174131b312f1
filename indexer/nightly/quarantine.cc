#include "indexer/nightly/quarantine.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/base/clock.h"
#include "common/base/file.h"
#include "common/base/hash.h"

namespace morgue::nightly {
namespace {

constexpr std::size_t kListed = 100;
constexpr std::size_t kMaxBytes = std::size_t{1} << 20;

// First line: JSON; after it the bytes as they came, then those of the head.
std::string file_content(const sources::Problem& problem, const RecordOrigin& origin) {
  nlohmann::ordered_json head = {{"source", problem.source},
                                 {"offset", problem.offset},
                                 {"reason", problem.reason},
                                 {"bytes", problem.bytes.size()},
                                 {"since", utc_now()}};
  if (!origin.format.empty()) {
    head["order"] = origin.order;
    head["format"] = origin.format;
    head["head"] = origin.head.size();
  }
  std::string content = head.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
  content.append(problem.bytes, 0, kMaxBytes).append(origin.head);
  return content;
}

// A record is the same wherever it comes from; trouble is that of its source.
std::string file_name(const sources::Problem& problem, const RecordOrigin& origin) {
  const bool is_record = !origin.format.empty() && !problem.bytes.empty();
  const Hash128 hash = hash128(
      is_record ? problem.bytes : problem.source + "\n" + problem.reason + "\n" + problem.bytes);
  return fmt::format("{:016x}{:016x}.rec", hash.high, hash.low);
}

}  // namespace

void Quarantine::add(const sources::Problem& problem, const RecordOrigin& origin) {
  const std::lock_guard lock(mutex_);
  ++count_;
  if (first_.size() < kListed)
    first_.push_back({problem.source, problem.offset, problem.reason, {}});
  fs::create_directories(folder_);
  const std::string name = file_name(problem, origin);
  files_.insert(name);
  const fs::path path = folder_ / name;
  if (!fs::exists(path)) replace_file(path, file_content(problem, origin));
}

bool Quarantine::added(const std::string& file) const {
  const std::lock_guard lock(mutex_);
  return files_.contains(file);
}

std::uint64_t Quarantine::count() const {
  const std::lock_guard lock(mutex_);
  return count_;
}

std::vector<sources::Problem> Quarantine::first() const {
  const std::lock_guard lock(mutex_);
  return first_;
}

}  // namespace morgue::nightly
