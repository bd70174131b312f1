// Words that say the same of a country: its names, and what its people and their things are called
// (Italy, Italian; Burma, Myanmar, Burmese). Ranking asks for them beside the words of a query;
// they never say what matches. Not for the forms of a word (vocabulary.h).
#pragma once

#include <string>
#include <vector>

namespace morgue::query {

// Of a folded word, also with an s at its end; without itself, in the order of the table
// of countries. Only what is one word to the analyser, and stands for nothing else by the table.
[[nodiscard]] std::vector<std::string> equivalents(const std::string& word);

}  // namespace morgue::query
