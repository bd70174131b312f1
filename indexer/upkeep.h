// What morgue-index does to an archive without inputs: --generations, --rollback, --verify, --gc,
// --merge; and what it writes of it for others, --export-bulk. Reports go to stdout, notes to
// stderr.
#pragma once

#include "common/base/exit_code.h"
#include "indexer/options.h"

namespace morgue::indexer {

ExitCode keep_up(const Request& request);

}  // namespace morgue::indexer
