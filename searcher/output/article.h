// --show: one whole article, as text for reading or as JSON. Not for lists of hits (sink.h).
#pragma once

#include "common/article.h"
#include "common/cli/output.h"
#include "searcher/output/sink.h"

namespace morgue::output {

// `format`: text or json.
void write_article(const Article& article, Format format, const Settings& settings,
                   cli::Output& out);

}  // namespace morgue::output
