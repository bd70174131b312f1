// Words of a query in their place, for --why and --context.
#pragma once

#include <string>
#include <vector>

#include "common/cli/json.h"
#include "searcher/output/style.h"
#include "searcher/search/result.h"

namespace morgue::output {

// The text of one line, white space runs made one blank, the match marked.
[[nodiscard]] std::string styled_passage(const search::Passage& passage, const Style& style);
// A line a passage, indented, its match in one column for all (keyword in context). `width`:
// columns of the terminal, into which each line is cut, the match two fifths from its left; 0: no
// cutting, and the longest text before a match says where the column is.
void append_concordance(const std::vector<search::Passage>& passages, const Style& style,
                        std::size_t indent, std::size_t width, std::string& out);
void write_passage(cli::JsonWriter& json, const search::Passage& passage);

}  // namespace morgue::output
