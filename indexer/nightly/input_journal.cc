#include "indexer/nightly/input_journal.h"

#include <algorithm>
#include <utility>

#include "common/base/error.h"
#include "common/base/file.h"
#include "indexer/nightly/file_names.h"

namespace morgue::nightly {
namespace {

constexpr std::uint32_t kVersion = 1;
constexpr std::uint32_t kContext = 1;
constexpr std::uint32_t kFiles = 2;
constexpr std::uint32_t kPaths = 3;
constexpr std::uint32_t kRecords = 4;

// File systems tell the time of a change in steps of up to so much: what is younger when it is read
// may change once more within the same step.
constexpr std::int64_t kCoarsest = 2'000'000'000;  // nanoseconds

struct Row {
  sources::FileState state;
  Hash128 hash;
  std::uint64_t record_bytes;
  std::int64_t read_at;
  std::int64_t last_used;
  std::uint64_t path_end;
  std::uint64_t records_end;
};
static_assert(sizeof(Row) == 88);

}  // namespace

bool is_trusted(const JournalFile& file, const sources::FileState& now) {
  return file.state == now && std::max(now.modified, now.changed) + kCoarsest < file.read_at;
}

InputJournal::InputJournal(const fs::path& archive, std::string context)
    : path_(archive / kJournalFile), context_(std::move(context)) {
  std::error_code ignored;
  if (!fs::exists(path_, ignored)) return;
  try {
    load();
  } catch (const Error& error) {
    if (error.code() != ExitCode::archive) throw;
    files_.clear();  // it is worth nothing but time
    column_.reset();
  }
}

bool InputJournal::is_whole(const fs::path& path) {
  try {
    return ColumnFile(path, ColumnKind::inputs, kVersion).verify();
  } catch (const Error& error) {
    if (error.code() != ExitCode::archive) throw;
    return false;
  }
}

void InputJournal::load() {
  column_ = std::make_unique<ColumnFile>(path_, ColumnKind::inputs, kVersion);
  if (!column_->verify()) column_->damaged("it is not what was written");
  if (column_->section(kContext) != context_) return;
  const std::string_view paths = column_->section(kPaths);
  const auto records = column_->array<Hash128>(kRecords);
  std::uint64_t path = 0;
  std::uint64_t record = 0;
  for (const Row& row : column_->array<Row>(kFiles)) {
    if (row.path_end < path || row.path_end > paths.size() || row.records_end < record ||
        row.records_end > records.size())
      column_->damaged("a file out of place");
    files_[one_spelling(std::string(paths.substr(path, row.path_end - path)))] = {
        row.state,   row.hash,      row.record_bytes,
        row.read_at, row.last_used, records.subspan(record, row.records_end - record)};
    path = row.path_end;
    record = row.records_end;
  }
}

const JournalFile* InputJournal::find(const std::string& path) const {
  const auto found = files_.find(one_spelling(path));
  return found == files_.end() ? nullptr : &found->second;
}

void InputJournal::add(const std::string& path, JournalFile file, std::vector<Hash128> records) {
  records_.push_back(std::move(records));
  file.records = records_.back();
  file.used = true;
  files_[one_spelling(path)] = file;
  changed_ = true;
}

void InputJournal::keep(const std::string& path, const sources::FileState& state,
                        std::int64_t read_at) {
  JournalFile& file = files_.at(one_spelling(path));
  file.used = true;
  if (file.state == state && file.read_at == read_at) return;
  file.state = state;
  file.read_at = read_at;
  changed_ = true;
}

bool InputJournal::is_needed(std::int64_t now) const {
  return changed_ || std::any_of(files_.begin(), files_.end(), [&](const auto& entry) {
           return entry.second.used && now - entry.second.last_used > kStale;
         });
}

void InputJournal::save(std::int64_t now) {
  if (!is_needed(now)) return;
  for (auto& [path, file] : files_)
    if (file.used) file.last_used = now;
  std::erase_if(files_,
                [&](const auto& entry) { return now - entry.second.last_used > kForgotten; });
  fs::path beside = path_;
  beside += ".new";
  ColumnWriter writer(beside, ColumnKind::inputs, kVersion);
  writer.begin_section(kContext);
  writer.append(context_);
  std::vector<Row> rows;
  std::string paths;
  std::uint64_t records = 0;
  for (const auto& [path, file] : files_) {
    paths += path;
    records += file.records.size();
    rows.push_back({file.state, file.hash, file.record_bytes, file.read_at, file.last_used,
                    paths.size(), records});
  }
  writer.begin_section(kFiles);
  writer.append_array(std::span<const Row>(rows));
  writer.begin_section(kPaths);
  writer.append(paths);
  writer.begin_section(kRecords);
  for (const auto& [path, file] : files_) writer.append_array(file.records);
  writer.close();
  fs::rename(beside, path_);
  sync_directory(path_.parent_path());
}

}  // namespace morgue::nightly
