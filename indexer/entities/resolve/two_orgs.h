// Organisations with "and" between them that the tagger took for one: "Continental and United".
// Most that have "and" within them are one ("Securities and Exchange Commission"), so both sides
// must be known by themselves or be plainly firms.
#pragma once

#include <span>

#include "indexer/entities/resolve/work.h"

namespace morgue::entities::resolve {

class TwoOrgs {
 public:
  explicit TwoOrgs(Work& work) : work_(work) {}

  // The token of "and" between the two organisations that the mention is; kNone: it is one.
  // `mentions`: all of the document.
  std::uint32_t joint(const Mention& mention, std::span<const Mention> mentions);

 private:
  bool are_firms(std::uint32_t first, std::uint32_t joint, std::uint32_t last);
  bool is_org(std::uint32_t first, std::uint32_t last, std::span<const Mention> mentions);

  Work& work_;
  int searches_ = 0;  // a text may be hostile
};

}  // namespace morgue::entities::resolve
