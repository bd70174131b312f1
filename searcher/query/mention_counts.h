// How an article names somebody: what person:"Mike Pompeo">=3 and >=50% ask for. The compiler puts
// what this makes beside the term of the value.
#pragma once

#include <cstdint>
#include <string>

#include <xapian.h>

#include "common/schema.h"

namespace morgue::query {

inline constexpr std::uint32_t kMaxMentions = 255;  // archives count no further
inline constexpr std::uint32_t kMaxPercent = 100;

struct Naming {
  std::uint32_t mentions = 0;
  std::uint32_t prominence = 0;  // percent
};

class MentionCounts {
 public:
  virtual ~MentionCounts() = default;
  // A query for the articles that name the value (folded comparison) so often and so prominently,
  // or more; it is only asked about articles that have the value.
  virtual Xapian::Query at_least(Dimension dimension, const std::string& value,
                                 Naming least) const = 0;
};

}  // namespace morgue::query
