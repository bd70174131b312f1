// Firms whose names end with 's, which no table has: "Kohl's", where the document also says "Kohl's
// Corp". Without that it is what belongs to a Kohl.
#pragma once

#include <span>
#include <vector>

#include "indexer/entities/resolve/work.h"

namespace morgue::entities::resolve {

// "'s" right behind a word with a capital.
bool is_possessive_of_name(const Work& work, std::uint32_t token);

class PossessiveFirms {
 public:
  PossessiveFirms(Work& work, std::span<const Mention> mentions);

  // The name of such a firm that begins at a token.
  struct Name {
    std::uint32_t end = 0;   // one past its 's; 0: there is none
    std::uint32_t last = 0;  // one past "Corp" and the like
  };
  Name at(std::uint32_t token) const;

 private:
  Work& work_;
  std::vector<Key> names_;  // the words before 's, each once, in order
};

}  // namespace morgue::entities::resolve
