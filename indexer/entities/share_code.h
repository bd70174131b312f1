// Codes of shares in brackets, which agencies put behind the names of firms: "General Motors Corp
// ( GM.N )", "(NASDAQ: MSFT)", "<IBM>". Which firm has which code, nobody keeps here.
#pragma once

#include <cstddef>
#include <string_view>

namespace morgue::entities {

// The code behind a name that ends at this byte of the text, or behind its 's, with its market
// where it is written so; empty: there is none.
std::string_view read_share_code(std::string_view text, std::size_t end);

// The same. Behind nearly all names stands a word or a comma, which no code begins with.
inline std::string_view share_code_behind(std::string_view text, std::size_t end) {
  std::size_t next = end;
  if (next < text.size() && (text[next] == ' ' || text[next] == '\n')) ++next;
  if (next >= text.size()) return {};
  const auto c = static_cast<unsigned char>(text[next]);
  const bool never = c > '(' && c != '<' && c < 0x80;
  return never ? std::string_view() : read_share_code(text, end);
}

// Two codes of one market are. Of different ones (BHP.AX, BLT.L) nobody can tell.
bool are_of_two_firms(std::string_view a, std::string_view b);

}  // namespace morgue::entities
