// What two spellings of one name have in common, for joining them over a whole archive.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/entities/mention.h"

namespace morgue::entities {

// Folded (case, accents), without dots and apostrophes, hyphens as blanks, without a leading "the"
// and, for organisations, without the suffixes of companies ("Corp", "Inc", "PLC"), "Holding",
// "Holdings" and, of names of three words or more, "Group".
std::string join_key(EntityType type, std::string_view name);

// The words of a key or a name, cut at blanks.
std::vector<std::string_view> words_of(std::string_view key);

// "george bush" and "w" for the key of "George W. Bush", "hw" for George H. W. and H.W. (and "al"
// for another's "Al", which cannot be told from that).
struct InitialName {
  std::string without;  // empty: it has no initials between two words
  std::string initials;
};
InitialName without_initials(std::string_view key);

}  // namespace morgue::entities
