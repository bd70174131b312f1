#include "indexer/build/glass/database_writer.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

#include "common/base/error.h"
#include "indexer/build/glass/pack.h"

namespace morgue::build::glass {
namespace {

constexpr unsigned char kSynonymLengthMask = 96;  // lengths look like letters, for compression

void overwrite_start(const fs::path& path, std::string_view bytes) {
  const int fd = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (fd < 0) throw system_error("opening " + path.string(), errno);
  const ssize_t written = ::pwrite(fd, bytes.data(), bytes.size(), 0);
  int error = written == static_cast<ssize_t>(bytes.size()) ? 0 : written < 0 ? errno : EIO;
  if (error == 0 && ::fsync(fd) != 0) error = errno;
  if (::close(fd) != 0 && error == 0) error = errno;
  if (error != 0) throw system_error("writing " + path.string(), error);
}

}  // namespace

DatabaseWriter::DatabaseWriter(fs::path path)
    : path_(std::move(path)),
      file_(path_),
      documents_(file_),
      postings_(file_),
      synonyms_table_(file_),
      lists_(postings_) {
  file_.append(std::string(kBlockSize, '\0'));  // the header's place, until close()
}

// Empty data is not stored.
std::uint32_t DatabaseWriter::add_document(std::string_view data, std::uint32_t length) {
  Statistics& all = statistics_;
  const std::uint32_t id = ++all.documents;
  if (id > 1) put_varint(lengths_, 0);
  put_varint(lengths_, length);
  all.total_length += length;
  all.longest = std::max(all.longest, length);
  if (length > 0) all.shortest = all.shortest == 0 ? length : std::min(all.shortest, length);
  if (!data.empty()) {
    key_.clear();
    put_sortable(key_, id);
    documents_.add(key_, data);
  }
  return id;
}

void DatabaseWriter::note_wdf(std::uint32_t wdf) {
  statistics_.greatest_wdf = std::max(statistics_.greatest_wdf, wdf);
}

void DatabaseWriter::add_value(std::uint32_t slot, std::string_view value) {
  if (value.empty()) return;
  if (slot >= kSlots)  // their keys would not sort as they do
    throw Error(ExitCode::io, "writing " + path_.string(), "a value slot is too high");
  auto stream = std::find_if(values_.begin(), values_.end(),
                             [slot](const ValueStream& s) { return s.slot() == slot; });
  if (stream == values_.end()) stream = values_.insert(stream, ValueStream(slot));
  stream->add(statistics_.documents, value);
}

void DatabaseWriter::set_metadata(std::string_view key, std::string_view value) {
  if (!value.empty()) metadata_.emplace_back(key, value);
}

void DatabaseWriter::add_synonym(std::string_view term, std::string_view synonym) {
  synonyms_.emplace_back(term, synonym);
}

void DatabaseWriter::write_metadata() {
  const auto by_key = [](const auto& a, const auto& b) { return a.first < b.first; };
  std::stable_sort(metadata_.begin(), metadata_.end(), by_key);
  for (std::size_t i = 0; i < metadata_.size(); ++i)
    if (i == 0 || metadata_[i].first != metadata_[i - 1].first)
      postings_.add(std::string(kMetadataKey) + metadata_[i].first, metadata_[i].second);
}

// What stands before the terms of the postlist table, in order of its keys.
void DatabaseWriter::begin_postings() {
  in_postings_ = true;
  roots_.documents = documents_.finish();
  write_metadata();
  std::sort(values_.begin(), values_.end(),
            [](const ValueStream& a, const ValueStream& b) { return a.slot() < b.slot(); });
  for (const ValueStream& slot : values_) slot.write_stats(postings_);
  for (const ValueStream& slot : values_) slot.write_chunks(postings_);
  if (statistics_.documents == 0) return;
  lists_.add({{}, 0, 0, 1, statistics_.documents, lengths_});
}

void DatabaseWriter::add_postings(const PostingList& list) {
  if (!in_postings_) begin_postings();
  lists_.add(list);
}

// A term's synonyms in order, each with its length before it.
void DatabaseWriter::write_synonyms() {
  std::sort(synonyms_.begin(), synonyms_.end());
  synonyms_.erase(std::unique(synonyms_.begin(), synonyms_.end()), synonyms_.end());
  std::string tag;
  for (std::size_t i = 0; i < synonyms_.size(); ++i) {
    const auto& [term, form] = synonyms_[i];
    tag.push_back(static_cast<char>(form.size() ^ kSynonymLengthMask));
    tag += form;
    if (i + 1 < synonyms_.size() && synonyms_[i + 1].first == term) continue;
    synonyms_table_.add(term, tag);
    tag.clear();
  }
  roots_.synonyms = synonyms_table_.finish();
}

// The header goes in last, after all it speaks of is on disk.
void DatabaseWriter::close() {
  if (!in_postings_) begin_postings();
  roots_.postings = postings_.finish();
  write_synonyms();
  file_.close();
  overwrite_start(path_, header_block(random_uuid(), roots_, statistics_));
}

}  // namespace morgue::build::glass
