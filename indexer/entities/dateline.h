// The beginning of a wire story: "KABUL, Feb 13 (Reuters) - ". Found by rule: place or places, a
// region, a date, an agency, a dash. An ordinary sentence with a dash in it is none: without a date
// or an agency known by name, the place must be known and in capitals.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "indexer/entities/document.h"
#include "indexer/entities/known_names.h"
#include "indexer/entities/name_key.h"

namespace morgue::entities {

struct Dateline {
  static constexpr std::size_t kMaxPlaces = 3;

  Span whole;                           // without the dash; all spans in bytes of the text
  std::array<Span, kMaxPlaces> places;  // "NEW YORK/LONDON" has two; the rest is left out
  std::size_t place_count = 0;
  Span agency;  // without the brackets
};

// The name of the tables that a part of a dateline is: also an abbreviation without its full stop
// ("BOCA RATON, Fla"). nullptr: none.
const KnownName* known_in_dateline(std::string_view written, NameKeys& keys);

// At `from`, where a body begins (white space before it does not matter).
std::optional<Dateline> find_dateline(std::string_view text, std::size_t from, NameKeys& keys);

// In a field that holds a dateline and nothing else: `field` of `text`. The dash may be missing.
std::optional<Dateline> read_dateline(std::string_view text, Span field, NameKeys& keys);

}  // namespace morgue::entities
