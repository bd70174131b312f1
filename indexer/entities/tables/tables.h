// Names that everybody who reads the news knows, as tables: countries with their adjectives,
// organisations with their acronyms, and the words that stand around names. Our own work, after
// the lists of ISO 3166 and of the United Nations. Data only; known_names.h and word_classes.h
// look things up in it.
#pragma once

#include <span>
#include <string_view>

#include "indexer/entities/mention.h"

namespace morgue::entities::tables {

// A place. Lists are separated by '|'. A form that begins with '?' is also something else (a first
// name, a common word): it counts only where the tagger or a dateline says that it is a place.
struct Place {
  std::string_view name;         // canonical
  std::string_view forms;        // other names of it
  std::string_view demonyms;     // adjectives and people; "s" is added for their plural
  std::string_view cities;       // capitals and others, which are places of their own
  std::string_view within = {};  // the country it is a part of, if one
};

std::span<const Place> countries();
std::span<const Place> regions();  // continents, seas, federal states, parts of countries

struct Org {
  std::string_view name;   // canonical
  std::string_view forms;  // acronyms and other names, separated by '|'; '?' as above
};

std::span<const Org> organisations();
std::span<const Org> agencies();  // those that stand in datelines, too

}  // namespace morgue::entities::tables
