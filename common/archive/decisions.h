// decisions.jsonl: what was decided about single articles, whatever their records say. It stands
// above all generations: kills are for ever (tombstones), and no rollback undoes what an operator
// holds back. One decision an id, the last one; one line each. Readers obey it from the moment it
// is on disk, before any run has published.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/base/hash.h"

namespace morgue {

namespace fs = std::filesystem;

inline constexpr const char* kDecisionsFile = "decisions.jsonl";

enum class Verdict : std::uint8_t {
  killed,    // nothing of it is shown or kept; final
  withheld,  // not to be found, whatever revisions come
  released,  // to be found, whatever the status and embargo of that one record
};

struct Decision {
  std::string id;
  Verdict verdict = Verdict::killed;
  std::string reason;
  std::string by;             // "provider" or "operator"
  std::string at;             // ISO 8601, UTC
  std::int64_t revision = 0;  // of the record that killed it
  Hash128 record;             // that is released
  bool operator==(const Decision&) const = default;
};

class Decisions {
 public:
  bool empty() const { return all_.empty(); }
  const std::vector<Decision>& all() const { return all_; }  // oldest first
  const Decision* find(const Hash128& id) const;             // by hash128 of the id
  bool killed(const Hash128& id) const;
  // Puts it in the place of one of the same id. False, and nothing done: that one is a kill.
  bool add(Decision decision);

 private:
  std::vector<Decision> all_;
  std::unordered_map<Hash128, std::size_t, Hash128Hasher> by_id_;
};

std::string_view verdict_name(Verdict verdict);  // "killed", "withheld", "released"

// None if there is no such file. Throws Error(archive) where it is damaged.
Decisions read_decisions(const fs::path& archive);
void write_decisions(const fs::path& archive, const Decisions& decisions);  // synced

// Pure: for tests and fuzzing.
std::string encode_decisions(const Decisions& decisions);
Decisions decode_decisions(std::string_view lines);

}  // namespace morgue
