// What may stand beside a proximity operator or inside atleast5(…): words, phrases, groups of
// alternatives, other proximity. Builds those nodes, for the parsers of all dialects.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "searcher/query/tree.h"

namespace morgue::query {

inline constexpr std::size_t kMaxNearDepth = 20;  // proximity inside proximity; a chain counts

// A node of `children` (at least one), whose place spans theirs.
Node group(Kind kind, std::vector<Node> children);

// "a /5 b". `op`: the operator as written, for messages, and where it stands. Throws Error(usage)
// if an operand cannot be near anything, or proximity is nested too deeply.
Node near(std::string_view query, Node left, Node right, const Proximity& proximity,
          std::string_view op, Place place);

// "atleast5(a OR b)". `name`: as written, at `place`.
Node at_least(std::string_view query, Node child, std::uint32_t times, std::string_view name,
              Place place);

}  // namespace morgue::query
