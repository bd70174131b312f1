// How often articles name an entity, from the notes of facets.col: all forms of a canonical name
// added up. What person:"Mike Pompeo">=3 filters by.
#pragma once

#include "common/archive/archive.h"
#include "searcher/query/mention_counts.h"

namespace morgue::search {

class Mentions final : public query::MentionCounts {
 public:
  explicit Mentions(const Archive& archive) : archive_(archive) {}  // must outlive the queries
  Xapian::Query at_least(Dimension dimension, const std::string& value,
                         std::uint32_t times) const override;

 private:
  const Archive& archive_;
};

}  // namespace morgue::search
