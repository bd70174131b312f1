#include "indexer/entities/archive_possible.h"

#include <string>
#include <unordered_map>

#include "common/text/possible_name.h"
#include "indexer/entities/join_key.h"
#include "indexer/entities/votes.h"

namespace morgue::entities {
namespace {

// So many of the articles that have the name must mean one entity by it, of whatever type.
constexpr double kAgreement = 0.95;
constexpr std::uint32_t kMinKnown = 5;  // articles

std::string key_of(std::string_view name) {
  return join_key(EntityType::person, name);
}

}  // namespace

std::string_view possible_name_of(const NameCount& name) {
  if (name.type != EntityType::person) return {};
  return possible_name(Dimension::person, name.name);
}

std::vector<PossibleName> look_up_possible(
    const std::vector<NameCount>& names, const std::function<std::uint32_t(std::uint32_t)>& root) {
  std::vector<PossibleName> found;
  std::unordered_map<std::string, Votes> by_name;
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    const std::string_view name = possible_name_of(names[i]);
    if (name.empty()) continue;
    found.push_back({i, kItself});
    by_name[key_of(name)];
  }
  if (found.empty()) return found;
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    const std::string& name = names[i].name;
    if (name.find(' ') == std::string::npos || !possible_name_of(names[i]).empty()) continue;
    const auto votes = by_name.find(key_of(name));
    if (votes != by_name.end()) votes->second.add(root(i), names[i].articles);
  }
  for (PossibleName& name : found)
    name.known =
        by_name.at(key_of(possible_name_of(names[name.value]))).winner(kMinKnown, kAgreement);
  return found;
}

}  // namespace morgue::entities
