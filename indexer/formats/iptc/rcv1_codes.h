// What the codes of RCV1 stand for. Codes of industries have no names here and stay codes.
#pragma once

#include <string>
#include <string_view>

namespace morgue::formats::iptc {

// "corporate/industrial" of "CCAT"; a code that is not known is its own name.
std::string rcv1_topic(std::string_view code);

// "Germany" of "GFR"; ISO's codes of three letters are known too; else the code.
std::string rcv1_country(std::string_view code);

}  // namespace morgue::formats::iptc
