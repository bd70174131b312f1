// One whole article, as text for reading or as JSON: of --show. Not for lists of hits (sink.h).
#pragma once

#include "common/article.h"
#include "common/cli/output.h"
#include "searcher/output/sink.h"

namespace morgue::output {

// `archive`: that has it; empty where there is but one. `format`: text or json.
void write_article(const Article& article, std::string_view archive, Format format,
                   const Settings& settings, cli::Output& out);

}  // namespace morgue::output
