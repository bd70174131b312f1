// What two spellings of one name have in common, for joining them over a whole archive.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/entities/mention.h"

namespace morgue::entities {

// Folded (case, accents), without dots and apostrophes, hyphens as blanks, without a leading "the"
// and, for organisations, without the suffixes of companies ("Corp", "Inc", "PLC").
std::string join_key(EntityType type, std::string_view name);

// The words of a key or a name, cut at blanks.
std::vector<std::string_view> words_of(std::string_view key);

// "george bush" for "George W. Bush", with the initial; empty `initial` if there is none or more
// than one. Takes a folded key of three words or more.
struct InitialName {
  std::string without;  // empty: not of that shape
  char initial = 0;
};
InitialName without_initial(std::string_view key);

}  // namespace morgue::entities
