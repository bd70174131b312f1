// What may stand with a capital before a name and is no part of it, in languages without a model:
// titles ("Bundeskanzlerin", "Presidente") and small words that open sentences ("Según", "Auch").
// English titles: word_classes.h.
#pragma once

#include <string_view>

namespace morgue::entities {

// `key`: of one word, see name_key.h. Titles of German may be compounds ("Verteidigungsminister").
bool is_foreign_title(std::string_view key);
bool opens_sentences(std::string_view key);

}  // namespace morgue::entities
