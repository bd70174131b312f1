// inputs.col: which records the input files of earlier runs held, so that a file that has not
// changed need not be read again. It says what is true of files, not of the archive: what a run
// makes of the records is decided anew each night, so no rollback, kill or failed run makes it
// wrong, and it may be lost at any time.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/archive/column_file.h"
#include "common/base/hash.h"
#include "indexer/sources/file_state.h"

namespace morgue::nightly {

inline constexpr const char* kJournalFile = "inputs.col";

// A file that was read to its end without any trouble.
struct JournalFile {
  sources::FileState state;
  Hash128 hash;                    // of its bytes
  std::uint64_t record_bytes = 0;  // of its records, unpacked
  std::int64_t read_at = 0;        // nanoseconds since 1970: when reading it began
  std::int64_t last_used = 0;      // seconds since 1970: the last run that had it as input
  std::span<const Hash128> records;
  bool used = false;  // by this run
};

// Whether a file in that state surely holds what the journal says. If not, its hash tells.
bool is_trusted(const JournalFile& file, const sources::FileState& now);

// Paths are those of the input, however they are spelled.
class InputJournal {
 public:
  // Empty if there is none, if it is damaged, or if it was written under another `context`: what
  // decides how files are cut into records (version, format, limits).
  InputJournal(const fs::path& archive, std::string context);

  static bool is_whole(const fs::path& path);  // reads all of it

  const JournalFile* find(const std::string& path) const;  // of earlier runs

  // This run has read the file anew. `file.records` need not be set.
  void add(const std::string& path, JournalFile file, std::vector<Hash128> records);
  // This run found the file unchanged. `state`: as it is now, seen before `read_at` if its bytes
  // were compared.
  void keep(const std::string& path, const sources::FileState& state, std::int64_t read_at);

  // Writes the files of this run and those of earlier ones that were used less than kForgotten
  // seconds before `now`; does nothing where that is what stands there already.
  void save(std::int64_t now);

 private:
  static constexpr std::int64_t kForgotten = 30 * 86'400;
  static constexpr std::int64_t kStale = 86'400;

  void load();
  bool is_needed(std::int64_t now) const;

  fs::path path_;
  std::string context_;
  std::unique_ptr<ColumnFile> column_;  // what files_ points into
  std::unordered_map<std::string, JournalFile> files_;
  std::deque<std::vector<Hash128>> records_;  // of the files added
  bool changed_ = false;
};

}  // namespace morgue::nightly
