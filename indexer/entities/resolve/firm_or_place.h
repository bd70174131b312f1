// A name that the tagger took for a place's may be what an article calls a firm after it has named
// it in full: "Rio" after "Rio Tinto", "Honda" after "Honda Motor". Says which names may be, and
// not of which firm.
#pragma once

#include <vector>

#include "indexer/entities/resolve/work.h"

namespace morgue::entities::resolve {

class FirmOrPlace {
 public:
  // Reads all occurrences once; `work` must live on.
  explicit FirmOrPlace(const Work& work);

  // Of a form of type place that no table has: nothing happens in it.
  bool may_be_firm(std::uint32_t form) const;
  // A place that people know (a large city, a county) only after the firm's name in full.
  bool may_be_called(std::uint32_t place, std::uint32_t firm) const;

 private:
  const Work& work_;
  std::vector<bool> is_located_;  // by form: something is "in" it
};

}  // namespace morgue::entities::resolve
