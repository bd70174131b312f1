// Words of English news that the tokenizer must know: abbreviations, and what begins a sentence
// after one. Only a table.
#pragma once

#include <cstddef>
#include <string_view>

namespace morgue::entities {

// Keep their full stop, which does not end a sentence.
inline constexpr std::string_view kAbbreviations[] = {
    "Adm",  "Ala", "Apr",  "Ariz", "Ark",    "Aug",  "Ave",  "Bros", "Calif", "Capt", "Cmdr",
    "Co",   "Col", "Colo", "Conn", "Corp",   "Cos",  "Cpl",  "Dec",  "Del",   "Dept", "Dr",
    "Drs",  "Feb", "Fla",  "Fri",  "Ft",     "Ga",   "Gen",  "Gov",  "Gens",  "Hon",  "Ill",
    "Inc",  "Ind", "Jan",  "Jr",   "Jul",    "Jun",  "Kan",  "Ky",   "La",    "Lt",   "Ltd",
    "Maj",  "Mar", "Mass", "Md",   "Messrs", "Mich", "Minn", "Miss", "Mo",    "Mon",  "Mr",
    "Mrs",  "Ms",  "Mt",   "Neb",  "Nev",    "No",   "Nov",  "Oct",  "Okla",  "Ore",  "Pa",
    "Ph",   "Pfc", "Prof", "Pte",  "Pty",    "Rep",  "Reps", "Rev",  "Sen",   "Sens", "Sep",
    "Sept", "Sgt", "Sgts", "Sr",   "St",     "Ste",  "Sun",  "Tenn", "Tex",   "Va",   "Vt",
    "Wash", "Wis", "Wyo",  "vs",   "etc",    "Mlle", "Mme",  "Insp", "Supt",  "Univ"};
inline constexpr std::size_t kLongestAbbreviation = 6;

// Begin a sentence where they follow a word such as "U.S.", whose full stop is also its end.
inline constexpr std::string_view kOpeners[] = {
    "The",  "He",   "She", "It", "They", "In",  "But", "A",   "An", "We", "I",
    "This", "That", "On",  "At", "And",  "His", "Its", "For", "As", "If", "Mr"};

}  // namespace morgue::entities
