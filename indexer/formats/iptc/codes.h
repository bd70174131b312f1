// Names for the codes of the IPTC and of ISO that wires use without saying what they mean.
#pragma once

#include <string>
#include <string_view>

namespace morgue::formats::iptc {

// Of a subject code or media topic of eight digits ("04016038"): that of its first two, the top of
// the tree, in English; empty: it is none of the seventeen.
std::string_view top_subject(std::string_view code);

// Of an ISO 3166 code of two or three letters, in any case: English; empty: not known.
std::string country(std::string_view code);

// Of what an English name of a country begins with, in ASCII letters of any case ("TANZA"): the
// whole name, if the name is all of it, or it has five letters and begins that one name only.
std::string country_beginning(std::string_view letters);

}  // namespace morgue::formats::iptc
