// Query text -> tree, by recursive descent (docs/query-language.md has the grammar). Knows the
// fields and the analyser, and no archive: the same text gives the same tree on the same day.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/analyzer.h"
#include "searcher/query/dates.h"
#include "searcher/query/tree.h"

namespace morgue::query {

// Bounds on what a query may be; beyond them it is refused with a message, never slow.
inline constexpr std::size_t kMaxQueryBytes = 64 << 10;
inline constexpr std::size_t kMaxQueryWords = 1024;  // words, values and dates together
inline constexpr std::size_t kMaxQueryDepth = 100;   // parentheses and NOTs inside each other
inline constexpr std::size_t kMinPrefix = 2;         // letters before the first wildcard

struct ParsedQuery {
  std::optional<Node> root;  // none: nothing but blanks
  bool plain = false;        // words, fields and minus signs side by side: no AND, OR, parentheses
  std::vector<std::string> notes;  // how something doubtful was read
};

// Throws Error(usage) for a query that has no meaning, or none but punctuation in it, and for
// relative dates if it is not told what day it is.
ParsedQuery parse(std::string_view query, Analyzer& analyzer, Today today = {});

// Throws Error(usage) if it is too long or not UTF-8: what no dialect takes.
void check_text(std::string_view query);

}  // namespace morgue::query
