#include "indexer/build/posting_runs.h"

#include <memory>
#include <string>

#include <fmt/format.h>

#include "common/base/bytes.h"
#include "common/base/error.h"
#include "common/base/file.h"

namespace morgue::build {
namespace {

void put_list(std::string& out, const glass::PostingList& list) {
  put_string(out, list.term);
  put_varint(out, list.documents);
  put_varint(out, list.occurrences);
  put_varint(out, list.first);
  put_varint(out, list.last);
  put_string(out, list.entries);
}

class Run final : public PostingSource {
 public:
  explicit Run(const fs::path& path) : path_(path), file_(path), reader_(file_.bytes()) {
    advance();
  }
  void next() override { advance(); }

 private:
  void advance() {
    at_end_ = reader_.at_end();
    if (at_end_) return;
    list_.term = reader_.string();
    list_.documents = static_cast<std::uint32_t>(reader_.varint());
    list_.occurrences = static_cast<std::uint32_t>(reader_.varint());
    list_.first = static_cast<std::uint32_t>(reader_.varint());
    list_.last = static_cast<std::uint32_t>(reader_.varint());
    list_.entries = reader_.string();
    if (reader_.failed())
      throw Error(ExitCode::io, "reading " + path_.string(), "it is not what was written");
  }

  fs::path path_;
  MappedFile file_;
  ByteReader reader_;
};

}  // namespace

PostingRuns::PostingRuns(fs::path folder, std::size_t memory)
    : folder_(std::move(folder)), memory_(memory) {}

void PostingRuns::add(const PreparedBatch& batch, std::uint32_t first) {
  if (buffer_.bytes() >= memory_) spill();
  invert(batch, first);
  buffer_.find(batch.terms, numbers_);
  std::size_t begin = 0;
  for (std::size_t term = 0; term < batch.terms.size(); ++term) {
    buffer_.add(numbers_[term], std::span(postings_).subspan(begin, ends_[term] - begin));
    begin = ends_[term];
  }
}

// Sorts by counting. Each term's end stands at its beginning until its postings are in place.
void PostingRuns::invert(const PreparedBatch& batch, std::uint32_t first) {
  ends_.assign(batch.terms.size() + 1, 0);
  for (const Posting& posting : batch.postings) ++ends_[posting.term + 1];
  for (std::size_t i = 1; i < ends_.size(); ++i) ends_[i] += ends_[i - 1];
  postings_.resize(batch.postings.size());
  std::size_t next = 0;
  for (std::uint32_t i = 0; i < batch.documents.size(); ++i)
    for (; next < batch.documents[i].postings_end; ++next) {
      const Posting& posting = batch.postings[next];
      postings_[ends_[posting.term]++] = {first + i, posting.wdf};
    }
}

void PostingRuns::spill() {
  const fs::path path = folder_ / fmt::format("run{:04}", runs_.size());
  FileWriter file(path);
  std::string record;
  buffer_.for_each([&](const glass::PostingList& list) {
    record.clear();
    put_list(record, list);
    file.append(record);
  });
  file.close();
  runs_.push_back(path);
  buffer_.clear();
}

void PostingRuns::merge(const TakePostings& take) {
  if (runs_.empty()) {
    buffer_.for_each(take);
    buffer_.clear();
    return;
  }
  if (!buffer_.empty()) spill();
  std::vector<std::unique_ptr<PostingSource>> runs;
  for (const fs::path& path : runs_) runs.push_back(std::make_unique<Run>(path));
  merge_postings(runs, take);
  for (const fs::path& path : runs_) fs::remove(path);
}

}  // namespace morgue::build
