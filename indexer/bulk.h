// --export-bulk: all articles that may be found, as the bulk interface of OpenSearch and
// Elasticsearch takes them (NDJSON, two lines an article), and the mapping that goes with it. For
// those who move on, or who search beside Morgue. Not for exports of a search (morgue-search
// --export).
#pragma once

#include <string>

#include "common/archive/archive.h"
#include "common/cli/output.h"

namespace morgue::indexer {

// `index`: the name that the lines give to the index. Articles in the order of the archive's parts,
// entities under their canonical names. Ids are _id as they are: neither may be longer than 512
// bytes. Memory: one article.
void write_bulk(const Archive& archive, const std::string& index, cli::Output& out);

// The body of the request that makes the index: every member that write_bulk() writes, and no
// others ("dynamic": "strict").
[[nodiscard]] std::string bulk_mapping();

}  // namespace morgue::indexer
