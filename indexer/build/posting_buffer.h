// Inverts documents in memory: a table of terms, each with its postings so far, already packed as
// the index stores them. What does not fit into memory goes out as a sorted run (posting_runs.h).
// Not thread-safe.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/string_table.h"
#include "indexer/build/glass/posting_list.h"

namespace morgue::build {

struct DocumentPosting {
  std::uint32_t document = 0;
  std::uint32_t wdf = 0;
};

class PostingBuffer {
 public:
  // The number of each term, until clear().
  void find(std::span<const std::string> terms, std::vector<std::uint32_t>& numbers);
  // More postings of a term, at least one: ids ascend, from call to call too.
  void add(std::uint32_t number, std::span<const DocumentPosting> postings);

  std::size_t bytes() const;  // of memory that grows
  bool empty() const { return terms_.size() == 0; }
  // All lists in byte order of their terms. `take`: void(const glass::PostingList&), whose views
  // are valid during the call.
  template <class Take>
  void for_each(Take&& take) const {
    std::string entries;
    for (const std::uint32_t i : in_order()) {
      gather(terms_.entries()[i], entries);
      take(list_of(terms_.entries()[i], entries));
    }
  }
  void clear();

 private:
  // Packed entries lie in slices of growing size, each ending in the place of the next.
  struct alignas(64) Term : StringEntry {
    std::uint32_t documents = 0;
    std::uint32_t occurrences = 0;
    std::uint32_t first_document = 0;
    std::uint32_t last_document = 0;
    std::uint32_t first_slice = 0;
    std::uint32_t at = 0;         // where the next byte goes
    std::uint32_t slice_end = 0;  // of the slice `at` is in
    std::uint32_t slices = 0;
  };

  void append(Term& term, std::string_view bytes);
  void add_slice(Term& term);
  std::vector<std::uint32_t> in_order() const;
  void gather(const Term& term, std::string& entries) const;
  glass::PostingList list_of(const Term& term, std::string_view entries) const;

  StringTable<Term> terms_;
  std::string slices_;
  std::string packed_;  // of the postings being added
};

}  // namespace morgue::build
