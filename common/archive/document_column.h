// documents.col: who the articles of a part are: the hash of each one's id and of the record it
// came from, both also as sorted indexes for look-ups, its instant of publication, until when it is
// held back, how long it is.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "common/archive/column_file.h"
#include "common/base/hash.h"

namespace morgue {

inline constexpr std::uint32_t kDocumentColumnVersion = 2;
inline constexpr std::uint32_t kOldestDocumentColumn = 1;  // tells neither held_until nor words
inline constexpr std::int64_t kNoInstant = std::numeric_limits<std::int64_t>::min();
inline constexpr std::int64_t kForEver = std::numeric_limits<std::int64_t>::max();

// Rows of replaced revisions that no part holds any more, in the archive's folder.
inline constexpr const char* kHistoryFile = "history.col";

struct DocumentRow {
  Hash128 id;                           // hash128 of Article::id
  Hash128 record;                       // hash128 of the record's bytes
  std::int64_t published = kNoInstant;  // seconds since 1970
  std::int64_t revision = 0;
  std::uint64_t order = 0;  // place of the record among all records ever read: later wins
  // Not to be found before this instant (seconds since 1970): kNoInstant where there is no
  // embargo, kForEver while it is withheld.
  std::int64_t held_until = kNoInstant;
  std::uint32_t words = 0;   // of headline, dateline, lead and body, as words.col has them
  std::uint32_t length = 0;  // Xapian's: the sum of all wdf; 0: not noted, ask the database
};

// Writes and syncs the file; returns its checksum.
std::uint64_t write_document_column(const fs::path& path, std::span<const DocumentRow> rows);

class DocumentColumn {
 public:
  explicit DocumentColumn(const fs::path& path);
  std::uint32_t size() const { return static_cast<std::uint32_t>(rows_.size()); }
  const DocumentRow& row(std::uint32_t doc) const { return rows_[doc]; }
  // Articles (live or dead) of this part with that id or record, in ascending order. The ids of a
  // part need not be unique: a later record of the same id may lie in the same part.
  void find_id(const Hash128& id, std::vector<std::uint32_t>& docs) const;
  void find_record(const Hash128& record, std::vector<std::uint32_t>& docs) const;
  // The articles with a held_until, in ascending order: few, so that nobody need look at all.
  std::span<const std::uint32_t> held() const { return held_; }
  const ColumnFile& file() const { return file_; }

  // Views of its own memory: not to be moved or copied.
  DocumentColumn(const DocumentColumn&) = delete;
  DocumentColumn& operator=(const DocumentColumn&) = delete;

 private:
  ColumnFile file_;
  std::vector<DocumentRow> converted_;  // of an older version's rows
  std::span<const DocumentRow> rows_;
  std::span<const std::uint32_t> by_id_;      // docs in order of id
  std::span<const std::uint32_t> by_record_;  // docs in order of record
  std::span<const std::uint32_t> held_;
};

}  // namespace morgue
