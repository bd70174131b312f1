// The reading side of a run: streams -> records -> those that the archive does not have yet, in
// batches for the builders. Knows records by the hash of their bytes, so that what is unchanged is
// neither parsed nor built. Learns the archive's dictionaries from the first new records.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "indexer/build/dictionary_trainer.h"
#include "indexer/formats/record_reader.h"
#include "indexer/nightly/builder_pool.h"
#include "indexer/nightly/resolve.h"
#include "indexer/nightly/run_options.h"
#include "indexer/sources/walk.h"

namespace morgue::nightly {

class Feed final : public sources::Visitor {
 public:
  Feed(Workspace& workspace, Quarantine& quarantine, const RunOptions& options,
       const SharedNames& names, const Decisions& decisions, RunObserver& observer);
  ~Feed() override;

  // Reads all inputs and builds; returns when all parts are sealed. Stops early, with what there
  // is sealed, when a signal has come.
  void run();

  void stream(const std::string& name, sources::Stream& bytes) override;
  void problem(sources::Problem problem) override;
  bool stop() override;

  const Counts& counts() const { return counts_; }
  const SeenRecords& seen() const { return seen_; }
  std::vector<Hash128> revived() const { return revived_; }  // ids of dead articles read again
  const std::vector<Kill>& kills() const { return kills_.all(); }  // that records ask for
  std::uint64_t next_order() const { return next_order_; }
  std::uint64_t input_bytes_read() const { return walk_.bytes_read(); }
  std::uint64_t source_problems() const { return source_problems_; }

 private:
  struct Dictionaries;

  void record(const std::string& source, const formats::Record& record);
  bool is_known(const Hash128& hash);
  void send_batch();
  bool wants_training() const;
  void train();
  void start_builders();

  Workspace& workspace_;
  Quarantine& quarantine_;
  const RunOptions& options_;
  const SharedNames& names_;
  const Decisions& decisions_;
  KillList kills_;
  RunObserver& observer_;
  sources::Walk walk_;
  Counts counts_;
  SeenRecords seen_;
  std::vector<Hash128> revived_;
  std::uint64_t next_order_;
  std::uint64_t source_problems_ = 0;
  RawBatch batch_;
  std::size_t batch_bytes_;     // a batch is sent when it has so many bytes,
  std::size_t batch_records_;   // or so many records
  std::vector<RawBatch> held_;  // until the dictionaries are there
  std::size_t held_bytes_ = 0;
  std::vector<std::uint32_t> found_;  // scratch
  std::unique_ptr<Dictionaries> dictionaries_;
  std::unique_ptr<BuildContext> context_;
  std::unique_ptr<BuilderPool> pool_;
};

}  // namespace morgue::nightly
