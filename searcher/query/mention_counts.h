// How often an article names somebody: what person:"Mike Pompeo">=3 asks for. The compiler puts
// what this makes beside the term of the value.
#pragma once

#include <cstdint>
#include <string>

#include <xapian.h>

#include "common/schema.h"

namespace morgue::query {

inline constexpr std::uint32_t kMaxMentions = 255;  // archives count no further

class MentionCounts {
 public:
  virtual ~MentionCounts() = default;
  // A query for the articles that name the value (folded comparison) at least `times` times; it is
  // only asked about articles that have the value.
  virtual Xapian::Query at_least(Dimension dimension, const std::string& value,
                                 std::uint32_t times) const = 0;
};

}  // namespace morgue::query
