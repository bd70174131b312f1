// Who finds the names in an article during a run, if anybody does: the finder of entities/ with the
// corrections of this archive. One a thread; what they share is read only.
#pragma once

#include <memory>

#include "common/article.h"
#include "indexer/entities/mention.h"

namespace morgue::nightly {

class Tagging {
 public:
  // What the article names; nullptr if nobody looks for names in this run. Valid until the next
  // call.
  const entities::Entities* find(const Article& article);
};

}  // namespace morgue::nightly
