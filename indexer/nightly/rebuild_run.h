// --rebuild: every article of the live generation is built again from what is stored of it, without
// the dumps, into a new generation of the present schema version. The way on for archives of older
// versions, and for whoever wants what a newer program makes of the same articles.
#pragma once

#include "indexer/nightly/run.h"

namespace morgue::nightly {

// Articles keep their record, revision and order; killed ones stay away; replaced revisions go into
// history.col. The old generation is live until the new one is published. A rebuild that is killed
// has published nothing, and the next one starts anew. Throws Error as a run does.
RunResult run_rebuild(const RunOptions& options, RunObserver& observer);

}  // namespace morgue::nightly
