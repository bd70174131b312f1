// What a run over the inputs would do and which disk it would need, for --plan. Reads the inputs
// and the live generation, and decides which article of each id would live as a run does; writes
// nothing and takes no lock, so a run that publishes meanwhile makes it a plan of yesterday.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/archive/manifest.h"
#include "indexer/nightly/run_options.h"
#include "indexer/sources/problem.h"

namespace morgue::nightly {

struct Amount {
  std::uint64_t count = 0;
  std::uint64_t bytes = 0;  // of the records, as they were read
  void add(std::uint64_t size) {
    ++count;
    bytes += size;
  }
};

struct Plan {
  std::uint64_t generation = 0;  // live; 0: the archive is yet to be made
  bool new_aliases = false;      // aliases.tsv has changed since, and would be applied
  Amount read;                   // records
  Amount unchanged;              // records the archive knows; their articles may still come back
  Amount added;                  // articles
  Amount changed;                // articles that get another text, from a new record
  std::uint64_t returned = 0;    // articles that get back a text the archive still has
  Amount repeated;               // new records that another one of the inputs replaces
  Amount older;                  // records of a revision below that of the article there is
  Amount conflicts;              // of all these: of the revision there is, with something else
  Amount withheld;               // of the added and changed: withheld,
  Amount embargoed;              // or under an embargo
  Amount kills;                  // records that would kill
  std::uint64_t killed = 0;      // ids that they would kill
  Amount of_killed;              // records of articles killed before: left out
  Amount withdrawn;  // articles that --mirror would withdraw; bytes: as stored, unpacked
  Amount not_articles;
  Amount unreadable;
  std::vector<sources::Problem> problems;  // the first of the unreadable
  std::vector<std::string> passed_over;    // archives of this program among the inputs

  // Bytes, estimated; `basis` says of what.
  std::uint64_t build_bytes = 0;  // new parts
  std::uint64_t merge_bytes = 0;  // copies of parts that merging makes before the old ones go
  std::uint64_t table_bytes = 0;  // manifest, names, receipt
  std::uint64_t free_bytes = 0;   // where the archive is, to this user
  std::string basis;

  std::uint64_t needed() const { return build_bytes + merge_bytes + table_bytes; }
  bool fits() const { return needed() <= free_bytes; }
};

// Throws Error(archive) for a damaged archive or one of another schema version, Error(usage) for an
// aliases.tsv that a run would refuse.
Plan plan_run(const RunOptions& options, RunObserver& observer);

// The disk for `fresh` records that become articles in new parts. `manifest`: the live one.
void plan_disk(Plan& plan, const fs::path& archive, const Manifest& manifest, const Amount& fresh);

std::string plan_text(const Plan& plan);
std::string plan_json(const Plan& plan);

}  // namespace morgue::nightly
