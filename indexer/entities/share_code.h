// Codes of shares in brackets: agencies put them after the names of firms, and after nothing else.
// "General Motors Corp ( GM.N )", "(NASDAQ: MSFT)", "<IBM>". Which firm has which code, nobody
// keeps here.
#pragma once

#include <cstddef>
#include <string_view>

namespace morgue::entities {

// Does such a code stand behind the name that ends at this byte of the text?
bool is_before_share_code(std::string_view text, std::size_t end);

}  // namespace morgue::entities
