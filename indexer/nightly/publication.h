// The end of a run: new parts are read back, small ones merged, names collected, and the next
// generation is checked as a whole and made live by one rename. Until that rename nothing that a
// reader sees has changed; a part that fails its check is set aside in rejected/.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/archive/decisions.h"
#include "common/archive/manifest.h"
#include "indexer/nightly/merge.h"
#include "indexer/nightly/run.h"
#include "indexer/nightly/tagging.h"
#include "indexer/nightly/workspace.h"

namespace morgue::nightly {

// What nobody shall find: by decision, or not before an instant.
struct Hidden {
  const Decisions& decisions;
  std::int64_t now;  // seconds since 1970
};

class Publication {
 public:
  // All must outlive it.
  Publication(Workspace& workspace, const SharedNames& names, Tagging& tagging, Hidden hidden,
              const RunOptions& options, RunObserver& observer);

  // Publishes the workspace's parts with their dead, among them the killed, whose text it takes out
  // of every file. `aliases`: the user's corrections
  // as this generation has them. Says in `result` what is live now, and of which damaged parts it
  // keeps away: merging can wait, new articles cannot. Throws Error(verification) if a check fails,
  // Error(archive) where damage is in the way, Error(io).
  void publish(std::uint64_t next_order, const std::string& aliases, const MergeLimits& limits,
               RunResult& result);

 private:
  void verify_new_parts();
  Manifest next_manifest(std::uint64_t next_order) const;
  void add_dictionaries(Manifest& next) const;
  std::vector<std::string> settle_parts(Manifest& next, const MergeLimits& limits,
                                        RunResult& result);
  void name(const Manifest& next, const std::string& aliases) const;
  void check_whole(const Manifest& next, std::uint64_t articles,
                   const std::vector<std::string>& made) const;

  Workspace& workspace_;
  const SharedNames& names_;
  Tagging& tagging_;
  Hidden hidden_;
  const RunOptions& options_;
  RunObserver& observer_;
};

}  // namespace morgue::nightly
