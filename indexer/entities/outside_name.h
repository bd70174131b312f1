// A person's name that does not come out of the text: what the provider's tag says, and the name
// as a text would write it.
#pragma once

#include <string>

namespace morgue::entities {

struct OutsideName {
  std::string tag;   // "Pompeo, Mike"
  std::string name;  // "Mike Pompeo"
};

}  // namespace morgue::entities
