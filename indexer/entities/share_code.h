// Codes of shares, which agencies put behind the names of firms: in brackets, "General Motors Corp
// ( GM.N )", "(NASDAQ: MSFT)", "<IBM>", or bare, "Dell Inc DELL.O". Which firm has which code,
// nobody keeps here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "indexer/entities/letters.h"

namespace morgue::entities {

// The code behind a name that ends at this byte of the text, or behind its 's, with its market
// where it is written so; empty: there is none.
std::string_view read_share_code(std::string_view text, std::size_t end);

// The same. Behind nearly all names stands a small letter or a comma, which no code begins with.
inline std::string_view share_code_behind(std::string_view text, std::size_t end) {
  std::size_t next = end;
  if (next < text.size() && (text[next] == ' ' || text[next] == '\n')) ++next;
  if (next >= text.size()) return {};
  const char c = text[next];
  const bool is_ascii = static_cast<unsigned char>(c) < 0x80;
  const bool never = is_ascii && c > '(' && c != '<' && !is_capital(c) && !is_digit(c);
  return never ? std::string_view() : read_share_code(text, end);
}

// "GM.N", "0005.HK" without brackets, if that stands at this byte: of Reuters' markets only.
// Indices have none before the dot (".DJI").
std::string_view bare_share_code(std::string_view text, std::size_t at);

// "NATO.A day later": where a blank is missing, what looks like a code is an acronym and a word.
// `known`: what the gazetteer says of the letters; `after_small`: a small word stands before them.
bool is_only_acronym(std::string_view code, std::uint32_t known, bool after_small);

// Two codes of one market are. Of different ones (BHP.AX, BLT.L) nobody can tell.
bool are_of_two_firms(std::string_view a, std::string_view b);

}  // namespace morgue::entities
