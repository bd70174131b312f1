// What the tagger decides for each token: outside, or the beginning, inside, last or only token of
// a person, organisation or place (BILOU). Numbers are rows of the model's file: never renumber.
#pragma once

#include <cstddef>
#include <cstdint>

#include "indexer/entities/mention.h"

namespace morgue::entities {

using Label = std::uint8_t;
inline constexpr Label kOutside = 0;
inline constexpr std::size_t kLabels = 1 + 4 * kEntityTypes;
inline constexpr std::size_t kLanes = 16;  // labels in a row of weights; the last ones are unused

enum class Place : std::uint8_t { begin, inside, last, unit };

constexpr Label label_of(EntityType type, Place place) {
  return static_cast<Label>(1 + 4 * static_cast<int>(type) + static_cast<int>(place));
}
constexpr EntityType type_of(Label label) {
  return static_cast<EntityType>((label - 1) / 4);
}
constexpr Place place_of(Label label) {
  return static_cast<Place>((label - 1) % 4);
}

// A name that has begun goes on until its last token; all else may be followed by anything that
// begins. The first token follows kOutside, and kOutside follows the last.
constexpr bool leaves_open(Label label) {
  return label != kOutside && place_of(label) <= Place::inside;
}
constexpr bool goes_on(Label label) {
  return label != kOutside && (place_of(label) == Place::inside || place_of(label) == Place::last);
}
constexpr bool may_follow(Label before, Label after) {
  if (leaves_open(before) != goes_on(after)) return false;
  return !goes_on(after) || type_of(before) == type_of(after);
}

}  // namespace morgue::entities
