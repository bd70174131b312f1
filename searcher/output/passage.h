// Words of a query in their place, for --why and --context.
#pragma once

#include <string>

#include "common/cli/json.h"
#include "searcher/output/style.h"
#include "searcher/search/result.h"

namespace morgue::output {

// The text of one line, white space runs made one blank, the match marked.
[[nodiscard]] std::string styled_passage(const search::Passage& passage, const Style& style);
void write_passage(cli::JsonWriter& json, const search::Passage& passage);

}  // namespace morgue::output
