// SIGINT and SIGTERM: the first one asks the run to seal what it has and stop; a second one of the
// same kind kills as usual.
#pragma once

#include "common/base/exit_code.h"

namespace morgue::nightly {

void catch_signals();
bool interrupted();           // one has come
ExitCode interrupted_code();  // interrupted or terminated

}  // namespace morgue::nightly
