// What the codes of RCV1 stand for, as values of facets: with a name that can be read, and with the
// code, by which users of RCV1 search. Codes of industries have no names here.
#pragma once

#include <string>
#include <string_view>

namespace morgue::formats::iptc {

// "corporate/industrial (CCAT)"; a code that is not known is its own name.
std::string rcv1_topic(std::string_view code);

// "industry I75000": a topic that is told from others by its first word.
std::string rcv1_industry(std::string_view code);

// "Germany" of "GFR": a name alone, so that it is one with what other formats and texts call it.
// Codes that are ISO's, or begin the name of one country only, are known too; else the code.
std::string rcv1_country(std::string_view code);

}  // namespace morgue::formats::iptc
