#include "indexer/build/posting_merge.h"

#include <queue>
#include <string>

#include "common/base/bytes.h"

namespace morgue::build {
namespace {

struct Head {
  PostingSource* source;
  std::size_t number;  // of the source
};

// For a heap whose top is the least term, of the earliest source.
bool later(const Head& a, const Head& b) {
  const int order = a.source->list().term.compare(b.source->list().term);
  return order != 0 ? order > 0 : a.number > b.number;
}

// `more` follows `list` in order of document; `entries` is the memory of the joined list.
void join(glass::PostingList& list, const glass::PostingList& more, std::string& entries) {
  put_varint(entries, more.first - list.last - 1);
  entries += more.entries;
  list.documents += more.documents;
  list.occurrences += more.occurrences;
  list.last = more.last;
}

}  // namespace

void merge_postings(const std::vector<std::unique_ptr<PostingSource>>& sources,
                    const TakePostings& take) {
  std::priority_queue<Head, std::vector<Head>, decltype(&later)> heap(&later);
  for (std::size_t i = 0; i < sources.size(); ++i)
    if (!sources[i]->at_end()) heap.push({sources[i].get(), i});
  std::string term;
  std::string entries;
  while (!heap.empty()) {
    glass::PostingList list;
    for (bool first = true; !heap.empty(); first = false) {
      const Head head = heap.top();
      const glass::PostingList& next = head.source->list();
      if (!first && next.term != term) break;
      heap.pop();
      if (first) {
        list = next;
        term = next.term;
        entries = next.entries;
      } else {
        join(list, next, entries);
      }
      head.source->next();
      if (!head.source->at_end()) heap.push(head);
    }
    list.term = term;
    list.entries = entries;
    take(list);
  }
}

}  // namespace morgue::build
