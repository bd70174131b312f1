// What a run is asked to do, and what it has done. Plain data: filled from the command line, read
// by all of nightly/.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "common/archive/decisions.h"
#include "indexer/formats/format.h"
#include "indexer/sources/walk.h"

namespace morgue::nightly {

// An operator's order about one article.
struct Order {
  Verdict verdict = Verdict::killed;
  std::string id;
};

struct RunOptions {
  std::filesystem::path archive;
  std::vector<std::string> inputs;
  formats::Options formats;
  const formats::Format* format = nullptr;  // forced; nullptr: recognised
  sources::Limits limits;
  unsigned jobs = 1;                            // builder threads
  std::size_t memory = std::size_t{512} << 20;  // bytes: bounds what is buffered
  double wait_seconds = 0;                      // for the lock
  double max_bad = 0.01;          // share of the records read; beyond it nothing is published
  bool retry_quarantine = false;  // the input is what lies in quarantine/
  bool read_all = false;          // files too of which it is known that they have not changed
  bool entities = true;           // look for names in the text
  std::uint32_t part_articles = 100'000;  // a part is sealed when it has so many
  std::vector<Order> orders;
  std::string reason;               // of the orders
  bool mirror = false;              // articles of which no record was read are withdrawn
  double max_withdrawn = 0.05;      // share of the articles; beyond it nothing is published
  std::optional<std::int64_t> now;  // seconds since 1970, for embargoes; nothing: the clock
  std::string metrics;              // a file for Prometheus; empty: none
  std::string notify_command;       // run by the shell after the run; empty: none
  std::uint32_t keep = 2;           // generations whose files are kept, the live one included
};

struct Counts {
  std::uint64_t read = 0;           // records
  std::uint64_t bytes = 0;          // of those records
  std::uint64_t skipped_files = 0;  // known not to have changed: their records count as read
  std::uint64_t skipped_bytes = 0;  // of those files, as they lie on disk
  std::uint64_t added = 0;          // articles that were not in the archive
  std::uint64_t updated = 0;        // articles that replaced one of the same id
  std::uint64_t unchanged = 0;      // records the archive has already
  std::uint64_t adopted = 0;        // records that a run which did not publish has built already
  std::uint64_t superseded = 0;     // records replaced by a later one of the same id, in this run
  std::uint64_t corrected = 0;      // articles whose names the user's corrections have changed
  std::uint64_t not_articles = 0;   // rightly left out
  std::uint64_t quarantined = 0;
  std::uint64_t older = 0;      // records of a revision below that of the article there was
  std::uint64_t conflicts = 0;  // records of the revision there was, with something else in them
  std::uint64_t withheld = 0;   // articles added, updated or ordered to be so, that are withheld
  std::uint64_t embargoed = 0;  // articles added or updated that are under an embargo
  std::uint64_t released = 0;   // articles released by order
  std::uint64_t killed = 0;     // ids killed, by record or order
  std::uint64_t of_killed = 0;  // records of articles that were killed before: left out
  std::uint64_t rebuilt = 0;    // articles built again from what was stored of them (--rebuild)
  std::uint64_t withdrawn = 0;  // articles that a mirrored source has no more
};

// Told of a run's progress, about every hundred records, from the reading thread.
class RunObserver {
 public:
  RunObserver() = default;
  RunObserver(const RunObserver&) = delete;
  RunObserver& operator=(const RunObserver&) = delete;
  virtual ~RunObserver() = default;
  virtual void progress(const Counts& counts, std::uint64_t input_bytes_read) = 0;
  virtual void stage(std::string_view name) = 0;        // "merging", "checking"
  virtual void warning(const std::string& /*text*/) {}  // something beside the run went wrong
};

}  // namespace morgue::nightly
