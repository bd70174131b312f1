// The end of a run: new parts are read back, small ones merged, names collected, and the next
// generation is checked as a whole and made live by one rename. Until that rename nothing that a
// reader sees has changed; a part that fails its check is set aside in rejected/.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/archive/manifest.h"
#include "indexer/nightly/merge.h"
#include "indexer/nightly/run_options.h"
#include "indexer/nightly/tagging.h"
#include "indexer/nightly/workspace.h"

namespace morgue::nightly {

class Publication {
 public:
  // All must outlive it.
  Publication(Workspace& workspace, const SharedNames& names, Tagging& tagging,
              const RunOptions& options, RunObserver& observer);

  // Publishes the workspace's parts with their dead as they are. `aliases`: the user's corrections
  // as this generation has them. Adds the names of the parts that were made. Returns what is live
  // now. Throws Error(verification) if a check fails, Error(io).
  Manifest publish(std::uint64_t next_order, const std::string& aliases, const MergeLimits& limits,
                   std::vector<std::string>& parts_made);

 private:
  void verify_new_parts();
  Manifest next_manifest(std::uint64_t next_order) const;
  void add_dictionaries(Manifest& next) const;
  void check_whole(const Manifest& next, std::uint64_t articles,
                   const std::vector<std::string>& made) const;

  Workspace& workspace_;
  const SharedNames& names_;
  Tagging& tagging_;
  const RunOptions& options_;
  RunObserver& observer_;
};

}  // namespace morgue::nightly
