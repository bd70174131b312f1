// morgue-index --tag: what the entities of documents are, as JSON Lines on standard output, without
// any archive. For those who want to see or measure what the facets of persons, organisations and
// places are made of. What the lines hold: docs/entities.md.
#pragma once

#include <string>
#include <vector>

#include "common/base/exit_code.h"
#include "common/cli/console.h"
#include "indexer/entities/aliases.h"
#include "indexer/formats/format.h"
#include "indexer/sources/walk.h"

namespace morgue::indexer {

struct TagOptions {
  std::vector<std::string> inputs;  // files, folders, "-"
  bool tokens = false;              // columns of tokens in, token and tag out
  std::string aliases;              // path of a file; empty: none
  formats::Options formats;
  const formats::Format* format = nullptr;  // forced; nullptr: recognised
  sources::Limits limits;
};

// Exit code `nothing` where records could not be read (each is named on stderr), else `ok`.
ExitCode tag(const TagOptions& options, cli::Console& console);

}  // namespace morgue::indexer
