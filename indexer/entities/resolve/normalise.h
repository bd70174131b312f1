// A mention without what does not belong to the name: titles before it, the article, the
// possessive, what firms are registered as. Pure look-ups; see collect.cc for its use.
#pragma once

#include "indexer/entities/resolve/work.h"

namespace morgue::entities::resolve {

struct Normalised {
  std::uint32_t first = 0;  // tokens of the name as written; first == last: nothing is left
  std::uint32_t last = 0;
  std::uint32_t key_last = 0;  // tokens of the name as compared end here: without "Corp"
  EntityType type = EntityType::person;
  bool titled = false;
  bool office = false;
  bool royal = false;  // key and display begin with the title, at key_first
  std::uint32_t key_first = 0;
};

// "MSFT" and "O" of "MSFT.O"; "F.N".
bool is_share_code(const Work& work, std::uint32_t token);

// Does a title end with this token: "President", "Chief Executive"?
bool is_title(Work& work, std::uint32_t token);

// A given name that is neither a place's nor a firm's.
bool is_given_name(Work& work, std::uint32_t token);

// One that is no office and no large place: "Charles" is one, though a river is called so.
bool is_only_given_name(Work& work, std::uint32_t token);

// The same, and no word either: not "Will", "Big".
bool is_plain_given_name(Work& work, std::uint32_t token);

// "Charles Prince", "Jim Press": a given name and one word, of whatever kind. After a title that is
// a person's name.
bool is_full_name(Work& work, std::uint32_t first, std::uint32_t last);

Normalised normalise(Work& work, const Mention& mention);

}  // namespace morgue::entities::resolve
