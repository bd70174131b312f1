// The grammar of lengths: what stands behind "length", as ">800", "<=200", ":200..800", "=300".
// Words of headline and running text; both ends included.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "searcher/query/tree.h"

namespace morgue::query {

// How many bytes from the begin of `text` are "length", an operator and a number or what stands in
// place of one; 0 if `text` begins with something else.
std::size_t length_condition(std::string_view text);

enum class LengthProblem : std::uint8_t { none, malformed, impossible };

// `text`: as length_condition() found it.
LengthProblem parse_length(std::string_view text, LengthRange& out);
inline constexpr std::string_view kLengthHint =
    "write length>800, length<=200 or length:200..800, in words";

std::string format_length(const LengthRange& length);

}  // namespace morgue::query
