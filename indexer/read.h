// morgue-index --read: what the readers of the formats make of the inputs, as JSON Lines on
// standard output, without any archive: articles, records rightly left out, records that would go
// to quarantine. For whoever debugs a feed, and for tests. What the lines hold:
// docs/output-format.md.
#pragma once

#include <string>
#include <vector>

#include "common/base/exit_code.h"
#include "indexer/formats/format.h"
#include "indexer/sources/walk.h"

namespace morgue::indexer {

struct ReadRequest {
  std::vector<std::string> inputs;  // files, folders, "-"
  formats::Options formats;
  const formats::Format* format = nullptr;  // forced; nullptr: recognised
  sources::Limits limits;
};

// Exit code `nothing` where something was for the quarantine, else `ok`.
ExitCode read(const ReadRequest& request);

}  // namespace morgue::indexer
