#include "indexer/build/posting_runs.h"

#include <algorithm>
#include <memory>
#include <queue>
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

// A run being read, at one of its lists.
class Run {
 public:
  Run(const fs::path& path, std::size_t number)
      : number_(number), path_(path), file_(path), reader_(file_.bytes()) {
    next();
  }

  const glass::PostingList& list() const { return list_; }
  bool at_end() const { return at_end_; }

  void next() {
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

  // For a heap whose top is the least term, of the earliest run.
  static bool later(const Run* a, const Run* b) {
    const int order = a->list_.term.compare(b->list_.term);
    return order != 0 ? order > 0 : a->number_ > b->number_;
  }

 private:
  std::size_t number_;
  fs::path path_;
  MappedFile file_;
  ByteReader reader_;
  glass::PostingList list_;
  bool at_end_ = false;
};

// `more` follows `list` in order of document; `entries` is the memory of the joined list.
void join(glass::PostingList& list, const glass::PostingList& more, std::string& entries) {
  put_varint(entries, more.first - list.last - 1);
  entries += more.entries;
  list.documents += more.documents;
  list.occurrences += more.occurrences;
  list.last = more.last;
}

void merge_runs(std::vector<std::unique_ptr<Run>>& runs,
                const std::function<void(const glass::PostingList&)>& take) {
  std::priority_queue<Run*, std::vector<Run*>, decltype(&Run::later)> heap(&Run::later);
  for (const auto& run : runs)
    if (!run->at_end()) heap.push(run.get());
  std::string entries;
  while (!heap.empty()) {
    glass::PostingList list = heap.top()->list();
    entries.clear();
    for (bool first = true; !heap.empty() && heap.top()->list().term == list.term; first = false) {
      Run* run = heap.top();
      heap.pop();
      if (first)
        entries = list.entries;
      else
        join(list, run->list(), entries);
      run->next();
      if (!run->at_end()) heap.push(run);
    }
    list.entries = entries;
    take(list);
  }
}

}  // namespace

PostingRuns::PostingRuns(fs::path folder, std::size_t memory)
    : folder_(std::move(folder)), memory_(memory) {}

void PostingRuns::add(const PreparedBatch& batch, std::uint32_t first) {
  if (buffer_.bytes() >= memory_) spill();
  invert(batch, first);
  std::size_t begin = 0;
  for (std::size_t term = 0; term < batch.terms.size(); ++term) {
    buffer_.add(batch.terms[term], std::span(postings_).subspan(begin, ends_[term] - begin));
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

void PostingRuns::merge(const std::function<void(const glass::PostingList&)>& take) {
  if (runs_.empty()) {
    buffer_.for_each(take);
    buffer_.clear();
    return;
  }
  if (!buffer_.empty()) spill();
  std::vector<std::unique_ptr<Run>> runs;
  for (const fs::path& path : runs_) runs.push_back(std::make_unique<Run>(path, runs.size()));
  merge_runs(runs, take);
  for (const fs::path& path : runs_) fs::remove(path);
}

}  // namespace morgue::build
