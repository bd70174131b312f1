// Whom the possible names of other languages mean: "Angela Merkel" of German articles, where other
// articles say that she is a person. Works on names and counts, as archive_names.h does, whose part
// it is. Possible names themselves make nothing known: what is found must not depend on the order
// in which articles come.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "indexer/entities/archive_names.h"

namespace morgue::entities {

// "Angela Merkel" of "Angela Merkel ⟨de⟩"; empty: it is another name.
std::string_view possible_name_of(const NameCount& name);

struct PossibleName {
  std::uint32_t value = 0;        // index into the names
  std::uint32_t known = kItself;  // whom nearly all articles with that name mean; kItself: nobody
};

// All of them. `root`: what a name is called by.
std::vector<PossibleName> look_up_possible(const std::vector<NameCount>& names,
                                           const std::function<std::uint32_t(std::uint32_t)>& root);

}  // namespace morgue::entities
