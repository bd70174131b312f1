// What canonical_names() makes of names, as tests compare it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/entities/archive_names.h"

namespace morgue::entities {

using Map = std::map<std::string, std::string>;

// What each name that does not stand for itself became: "org:Fed" -> canonical, or "-".
inline Map joined(std::vector<NameCount> names, const std::vector<FormCount>& forms = {},
                  std::string_view aliases = "") {
  const std::vector<Canonical> canonical =
      canonical_names(names, forms, Aliases(aliases, "aliases.tsv"));
  Map told;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (canonical[i].name == kItself) continue;
    const std::string key = std::string(type_name(names[i].type)) + ":" + names[i].name;
    told[key] = canonical[i].name == kNotAnEntity
                    ? "-"
                    : names[canonical[i].name].name + " (" +
                          std::string(rule_name(canonical[i].rule)) + ")";
  }
  return told;
}

}  // namespace morgue::entities
