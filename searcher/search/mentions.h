// How often and how prominently articles name an entity, from the notes of facets.col: of all forms
// of a canonical name the mentions added up and the greatest prominence. What
// person:"Mike Pompeo">=3 and >=50% filter by.
#pragma once

#include <optional>

#include "common/archive/archive.h"
#include "common/archive/article_ref.h"
#include "searcher/query/mention_counts.h"

namespace morgue::search {

class Mentions final : public query::MentionCounts {
 public:
  explicit Mentions(const Archive& archive) : archive_(archive) {}  // must outlive the queries
  Xapian::Query at_least(Dimension dimension, const std::string& value,
                         query::Naming least) const override;
  // How one article names it; none: it does not.
  std::optional<query::Naming> of(ArticleRef ref, Dimension dimension,
                                  const std::string& value) const;

 private:
  const Archive& archive_;
};

}  // namespace morgue::search
