// Names of the tables and of the user, found by their words, of whatever number. Whether such a
// name is one where it stands, and not a part of another, is not said here.
#pragma once

#include <string_view>

#include "indexer/entities/resolve/work.h"

namespace morgue::entities::resolve {

struct Phrase {
  std::uint32_t last = 0;  // one past its last token; 0: none was found
  std::string_view canonical;
  EntityType type = EntityType::place;
  const KnownName* known = nullptr;  // null: the user's
};

// The longest that begins at a token. `mention`: the tagger's that begins there, or null; names
// that are also words are taken only where the tagger has the same tokens and type.
Phrase longest_phrase(Work& work, std::uint32_t token, const Mention* mention);

// The name that just these tokens are, `key` as compared (name_key.h) and `written` in the text.
Phrase look_up(const Work& work, std::uint32_t first, std::uint32_t last, std::string_view key,
               std::string_view written, const Mention* mention);

// The user says that this is not the country whose inhabitants are called so: then it is no place's
// name at all.
bool is_refused(const Work& work, const KnownName& known, std::string_view key);

}  // namespace morgue::entities::resolve
