// Persons known by the title before them: names that the tagger has not seen, and those that it
// took for the end of another name; and those that end with a title. The single name after a title
// is not its matter.
#pragma once

#include "indexer/entities/resolve/work.h"

namespace morgue::entities::resolve {

inline constexpr float kTitledP = 0.7F;  // of what is only known by the title before it

// "Governor Satoshi Sumita": two or three words with capitals after a title are a person's name.
// `token`: its first word; `end`: where another name begins, at the latest where the text ends.
// Returns one past its last token; 0: there is none.
std::uint32_t titled_name(Work& work, std::uint32_t token, std::uint32_t end);

// "Charles Prince", "Howard Dean": alone, a given name and a word that may be a title but is none
// here. Returns one past its last token; 0: there is none.
std::uint32_t name_like_title(Work& work, std::uint32_t token);

// "Christian Noyer", "Director John Reich", of whom the tagger has seen one name. `from`: the first
// token that no name before has taken.
Mention with_given_name(Work& work, const Mention& mention, std::uint32_t from);

// "Chief Executive Charles Schwab": the title says that it is no firm.
bool is_in_office(Work& work, std::uint32_t first, std::uint32_t last);

// "Bank of Japan Governor Satoshi Sumita" is an organisation and a person.
struct TwoNames {
  std::uint32_t office = 0;     // the first token of the person's titles
  std::uint32_t title = kNone;  // the last of them; kNone: the mention is one name
};
TwoNames two_names(Work& work, const Mention& mention);

}  // namespace morgue::entities::resolve
