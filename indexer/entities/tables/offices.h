// Offices that one person at a time holds, by which a surname alone tells who is meant: "Treasury
// Secretary Baker". In lower case, words of one office apart. Our own work. Data only: see
// word_classes.h.
#pragma once

#include <string_view>

namespace morgue::entities::tables {

inline constexpr std::string_view kOffices =
    "president premier chancellor minister secretary secretary-general governor gov mayor senator "
    "sen treasurer exchequer speaker president-elect vice-president ayatollah archbishop";

// The same, if the body is said that they are the head of: "Fed Chairman Volcker".
inline constexpr std::string_view kHeads =
    "chairman chairwoman chief director director-general commissioner leader administrator";

// These make another office of it, whose holder is another one.
inline constexpr std::string_view kOtherOffices =
    "vice deputy former ex elect acting interim assistant associate shadow designate";

// These say nothing about which office it is.
inline constexpr std::string_view kNotOfOffices =
    "the of for and new top late first incoming outgoing senior u.s us";

}  // namespace morgue::entities::tables
