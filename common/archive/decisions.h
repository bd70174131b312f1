// decisions.jsonl: what was decided about single articles, whatever their records say. It stands
// above all generations: kills are for ever (tombstones), and no rollback undoes what an operator
// holds back. One line a decision, of those about one id the last one holds. Readers obey it from
// the moment it is on disk, before any run has published. It only grows, so that a manifest can
// note what it was at publishing: a file that does not begin so has lost decisions, and is refused.
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

// The file as a generation knew it: its first bytes.
struct DecisionsNote {
  std::uint64_t bytes = 0;
  std::uint64_t checksum = 0;  // XXH3 of them
  bool operator==(const DecisionsNote&) const = default;
};

// None if there is no such file. Throws Error(archive) where it is damaged or is not what `noted`
// says it was.
Decisions read_decisions(const fs::path& archive, const DecisionsNote& noted);
// What it is now. Throws as above.
DecisionsNote note_decisions(const fs::path& archive, const DecisionsNote& noted);
// After those that are there, by one rename, synced.
void append_decisions(const fs::path& archive, const std::vector<Decision>& more);

// Pure: for tests and fuzzing.
std::string encode_decisions(const std::vector<Decision>& decisions);
Decisions decode_decisions(std::string_view lines);

}  // namespace morgue
