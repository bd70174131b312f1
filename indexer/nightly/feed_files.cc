// Which files a feed need not read, because it knows what records they hold.
#include <fmt/format.h>

#include "indexer/formats/libraries.h"
#include "indexer/nightly/feed.h"
#include "indexer/nightly/interrupt.h"

namespace morgue::nightly {

// Whatever decides how the bytes of a file become records. What becomes of records that are known
// does not depend on options.
std::string Feed::cutting_context(const RunOptions& options) {
  std::string context = options.format == nullptr ? "" : std::string(options.format->name);
  context += fmt::format("\n{} {} {} {}\n", options.limits.max_depth, options.limits.max_expanded,
                         options.limits.max_ratio, options.limits.ratio_from);
  for (const auto& [name, version] : versions()) context += name + " " + version + "\n";
  return context + formats::reading_libraries();
}

// Articles lie in parts in about the order in which their records were read.
Feed::Found Feed::find(const Hash128& hash, Hash128& id) {
  const std::vector<RunPart>& parts = workspace_.parts();
  if (near_part_ < parts.size() && near_doc_ + 1 < parts[near_part_].size()) {
    const RunPart& part = parts[near_part_];
    const DocumentRow& next = part.documents->row(near_doc_ + 1);
    if (next.record == hash && !part.is_new && !part.dead.test(near_doc_ + 1)) {
      ++near_doc_;
      return Found::live;
    }
  }
  bool known = false;
  bool adopted = false;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    found_.clear();
    parts[i].documents->find_record(hash, found_);
    for (const std::uint32_t doc : found_) {
      known = true;
      id = parts[i].documents->row(doc).id;
      adopted = adopted || parts[i].is_new;
      if (parts[i].is_new || parts[i].dead.test(doc)) continue;
      near_part_ = i;
      near_doc_ = doc;
      return Found::live;
    }
  }
  if (adopted) return Found::adopted;
  return known ? Found::dead : Found::nothing;
}

bool Feed::skip(const std::string& path) {
  begin_file();
  const JournalFile* file = options_.read_all ? nullptr : journal_.find(path);
  if (file == nullptr || !is_unchanged(*file, path) || !repeat(*file)) return false;
  ++counts_.skipped_files;
  counts_.skipped_bytes += file->state.size;
  counts_.bytes += file->record_bytes;
  list({path, file->state.size, file->records.size(), file->hash, true, true});
  read_whole_.push_back(path);
  observer_.progress(counts_, input_bytes_read());
  return true;
}

// Nothing is the matter with it; earlier versions took one that was named for trouble.
void Feed::passed_over(const std::string& path) {
  passed_over_.push_back(path);
  read_whole_.push_back(path);
}

void Feed::begin_file() {
  problems_before_ = source_problems_;
  file_records_.clear();
  file_record_bytes_ = 0;
}

// By what the file system says, and where that is no proof, by its bytes.
bool Feed::is_unchanged(const JournalFile& file, const std::string& path) {
  const std::int64_t began = sources::nanoseconds_now();
  const std::optional<sources::FileState> state = sources::state_of(path);
  if (!state || state->size != file.state.size) return false;
  if (is_trusted(file, *state)) {
    journal_.keep(path, *state, file.read_at);
    return true;
  }
  if (sources::hash_of_file(path) != file.hash || sources::state_of(path) != state) return false;
  journal_.keep(path, *state, began);
  return true;
}

// Takes the records as read, if all of them are known: then no more would become of them. Of others
// (no articles, in quarantine, killed, replaced and merged away) a run has to see the bytes.
bool Feed::repeat(const JournalFile& file) {
  std::vector<Hash128> revived;
  std::uint64_t adopted = 0;
  for (const Hash128& hash : file.records) {
    if (seen_.contains(hash)) continue;
    Hash128 id;
    const Found found = find(hash, id);
    if (found == Found::nothing) return false;
    if (found == Found::adopted) ++adopted;
    if (found != Found::live) revived.push_back(id);
  }
  for (const Hash128& hash : file.records) seen_[hash] = next_order_++;
  revived_.insert(revived_.end(), revived.begin(), revived.end());
  counts_.read += file.records.size();
  counts_.unchanged += file.records.size() - adopted;
  counts_.adopted += adopted;
  return true;
}

void Feed::end_file(const sources::FileRead& read) {
  const bool whole = read.whole && source_problems_ == problems_before_;
  list({read.path, read.bytes, file_records_.size(), read.hash, whole, false});
  if (whole) read_whole_.push_back(read.path == "-" ? sources::kStandardInput : read.path);
  if (whole && read.state)
    journal_.add(read.path, {*read.state, read.hash, file_record_bytes_, read.began, 0, {}},
                 std::move(file_records_));
  begin_file();
}

void Feed::retry(const std::vector<QuarantinedRecord>& records) {
  for (const QuarantinedRecord& each : records) {
    if (interrupted()) break;
    if (!each.kept) continue;
    RecordBytes bytes = quarantined_bytes(workspace_.archive(), each);
    retried_ = each.order;
    record(each.source, {bytes.record, each.offset, formats::find_format(each.format),
                         std::make_shared<const std::string>(std::move(bytes.head))});
  }
  retried_.reset();
  build_rest();
}

void Feed::list(InputFile file) {
  ++file_count_;
  if (files_.size() < kMaxListed) files_.push_back(std::move(file));
}

}  // namespace morgue::nightly
