// Words with a hyphen: names of the tables within them ("U.S.-led", "Paris-based", "U.S.-Japan
// talks", "U.S.-West German"; only names that can be nothing else, so not "Air France-KLM"), what
// follows a name in them, and those that are no name at all.
#pragma once

#include <array>

#include "indexer/entities/resolve/work.h"

namespace morgue::entities::resolve {

struct Hyphened {
  struct Part {
    const KnownName* name = nullptr;  // null: there is none
    Span bytes;                       // of the text
    std::uint32_t last = 0;           // one past its last token
    bool refused = false;             // the user says that it is none: phrase.h
  };
  std::array<Part, 2> parts;  // before the hyphen, after it
  std::uint32_t last = 0;     // where to go on reading; 0: none is there
};

// In the word that is the token; the second part may need the token after it.
Hyphened find_hyphened(Work& work, std::uint32_t token);

// The bytes at the end of a token that are no part of the name it ends: "-based" of "North
// Carolina-based". 0: there are none.
std::uint32_t participle_after(const Work& work, std::uint32_t token);

// The first of the tokens [first, last) behind those that say where a firm is or whose: "Stanford
// International" of "Antigua-based Stanford International". `first`: none says that.
std::uint32_t behind_home(Work& work, std::uint32_t first, std::uint32_t last);

// "April-June": both sides of the hyphen are words that are never a name.
bool is_of_stop_words(Work& work, std::uint32_t token);

}  // namespace morgue::entities::resolve
