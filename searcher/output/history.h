// --history: what became of an article, as text for reading or as JSON.
#pragma once

#include <string_view>

#include "common/cli/output.h"
#include "searcher/output/sink.h"
#include "searcher/search/history.h"

namespace morgue::output {

// `format`: text or json.
void write_history(std::string_view id, const search::History& history, Format format,
                   cli::Output& out);

}  // namespace morgue::output
