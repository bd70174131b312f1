// Names that everybody who reads the news knows, as tables: regions, organisations with their
// acronyms, and the words that stand around names. Our own work. Data only; known_names.h and
// word_classes.h look things up in it. Countries: common/text/countries.h.
#pragma once

#include <span>
#include <string_view>

#include "common/text/countries.h"
#include "indexer/entities/mention.h"

namespace morgue::entities::tables {

std::span<const PlaceNames> regions();  // continents, seas, federal states, parts of countries

struct Org {
  std::string_view name;   // canonical
  std::string_view forms;  // acronyms and other names, separated by '|'; '?' as in PlaceNames
};

std::span<const Org> organisations();  // of states and between them, parties, armed groups
std::span<const Org> firms();          // and newspapers and broadcasters
std::span<const Org> agencies();       // those that stand in datelines, too

}  // namespace morgue::entities::tables
