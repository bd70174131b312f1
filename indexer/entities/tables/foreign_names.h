// What other languages call countries, large cities and the organisations of many states, beside
// ICU's names of countries (country_names.h): shorter and older names, and how names end in other
// cases. Our own
// work; the languages that wires carry most, and of them what newspapers use. Data only.
#pragma once

#include <span>
#include <string_view>

namespace morgue::entities::tables {

struct ForeignName {
  std::string_view language;  // ISO 639-1
  std::string_view name;      // canonical, of KnownNames; empty: the forms are no place's
  std::string_view forms;     // separated by '|'
};
std::span<const ForeignName> foreign_names();

// Names of one word that end so have other forms, too: with each of the others in its place. Of a
// language the first that fits counts.
struct Ending {
  std::string_view language;
  std::string_view ending;
  std::string_view others;  // separated by '|'
};
std::span<const Ending> endings();

}  // namespace morgue::entities::tables
