#include "indexer/entities/mention.h"

#include <array>

namespace morgue::entities {

std::string_view type_name(EntityType type) {
  static constexpr std::array<std::string_view, kEntityTypes> kNames{"person", "org", "place"};
  return kNames[static_cast<std::size_t>(type)];
}

std::string_view rule_name(MergeRule rule) {
  static constexpr std::array<std::string_view, 14> kNames{
      "same",     "normalised", "table", "surname", "acronym",    "prefix", "spelling",
      "dateline", "provider",   "user",  "initial", "other type", "office", "known"};
  const auto i = static_cast<std::size_t>(rule);
  return i < kNames.size() ? kNames[i] : "?";  // of a damaged archive
}

}  // namespace morgue::entities
