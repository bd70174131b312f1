// Headline, lead and body of an item of ninjs, whichever version, out of the several that it may
// have, each with a role and a type. Only for ninjs.cc.
#pragma once

#include <string>

#include "indexer/formats/json_tree.h"

namespace morgue::formats {

struct NinjsText {
  std::string headline;
  std::string lead;
  std::string body;
};

NinjsText ninjs_text(const JsonNode& item);

}  // namespace morgue::formats
