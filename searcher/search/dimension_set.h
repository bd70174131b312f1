// Some of the dimensions of facets: those that are to be counted, or have been.
#pragma once

#include <bitset>
#include <cstddef>

#include "common/schema.h"

namespace morgue::search {

class DimensionSet {
 public:
  void add(Dimension dimension) {
    if (dimension != Dimension::none) has_[static_cast<std::size_t>(dimension)] = true;
  }
  void add(const DimensionSet& others) { has_ |= others.has_; }
  bool has(Dimension dimension) const { return has_[static_cast<std::size_t>(dimension)]; }
  bool contains(const DimensionSet& others) const { return (others.has_ & ~has_).none(); }
  bool any() const { return has_.any(); }
  bool any_stored() const { return (has_ << (kDimensions - kStoredDimensions)).any(); }
  bool any_dated() const { return (has_ >> kStoredDimensions).any(); }  // year, month, day

 private:
  std::bitset<kDimensions> has_;
};

}  // namespace morgue::search
