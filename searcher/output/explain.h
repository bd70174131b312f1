// --explain: the query as understood, its tree, its words and how often the archive has them; and
// --fields: the schema's table. As text or JSON.
#pragma once

#include "common/cli/output.h"
#include "searcher/output/sink.h"
#include "searcher/search/result.h"

namespace morgue::output {

// `format`: text or json.
void write_explanation(const std::string& query, const search::Explanation& explanation,
                       Format format, cli::Output& out);
void write_fields(Format format, cli::Output& out);

}  // namespace morgue::output
