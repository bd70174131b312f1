// Posting lists from several sources, each in byte order of terms, merged into whole lists. The
// documents of one source come before those of the next, so merging a term is joining its lists.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "indexer/build/glass/posting_list.h"

namespace morgue::build {

using TakePostings = std::function<void(const glass::PostingList&)>;

class PostingSource {
 public:
  PostingSource() = default;
  PostingSource(const PostingSource&) = delete;
  PostingSource& operator=(const PostingSource&) = delete;
  virtual ~PostingSource() = default;

  const glass::PostingList& list() const { return list_; }  // valid until next()
  bool at_end() const { return at_end_; }
  virtual void next() = 0;

 protected:  // set by the constructor and by next()
  glass::PostingList list_;
  bool at_end_ = false;
};

// Each term once, in byte order; views are valid during the call.
void merge_postings(const std::vector<std::unique_ptr<PostingSource>>& sources,
                    const TakePostings& take);

}  // namespace morgue::build
