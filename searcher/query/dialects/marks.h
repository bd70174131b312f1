// The text of a Nexis or Factiva query cut at blanks, parentheses, quotation marks and signs of
// comparison. Which words are operators, and which names are fields, is the parsers' to say.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/tree.h"

namespace morgue::query::dialects {

struct Mark {
  enum class Kind : std::uint8_t { open, close, text, quoted, compare, end };
  Kind kind = Kind::end;
  Place place;
  std::string_view text;  // into the query; of quoted, without the quotation marks
  std::string lower;      // of text: its ASCII letters in lower case

  bool is(std::string_view word) const { return kind == Kind::text && lower == word; }
};

// The last one is of kind end. `brackets`: [ and ] are parentheses too. `/f50/` and `/n5/` are
// pieces of their own if `slashed`. Throws Error(usage) for a quotation mark that is not closed.
std::vector<Mark> cut(std::string_view query, bool brackets, bool slashed);

std::string ascii_lower(std::string_view text);
bool is_number(std::string_view text);  // digits alone, and at least one

}  // namespace morgue::query::dialects
