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
#include "indexer/nightly/input_journal.h"
#include "indexer/nightly/quarantine_list.h"
#include "indexer/nightly/receipt.h"
#include "indexer/nightly/resolve.h"
#include "indexer/nightly/run_options.h"
#include "indexer/sources/walk.h"

namespace morgue::nightly {

class Feed final : public sources::Visitor {
 public:
  Feed(Workspace& workspace, Quarantine& quarantine, const RunOptions& options,
       const SharedNames& names, const Decisions& decisions, RunObserver& observer);
  ~Feed() override;

  // Reads the records that lie in quarantine/ instead of the inputs, each by the format that cut
  // it. They take the order in which they were read first: nothing read since is replaced by them.
  void retry(const std::vector<QuarantinedRecord>& records);

  // Reads all inputs and builds; returns when all parts are sealed. Stops early, with what there
  // is sealed, when a signal has come.
  void run();

  void stream(const std::string& name, sources::Stream& bytes) override;
  void problem(sources::Problem problem) override;
  bool skip(const std::string& path) override;
  void passed_over(const std::string& path) override;
  void end_file(const sources::FileRead& read) override;
  bool stop() override;

  const Counts& counts() const { return counts_; }
  const SeenRecords& seen() const { return seen_; }
  std::vector<Hash128> revived() const { return revived_; }  // ids of dead articles read again
  const std::vector<Kill>& kills() const { return kills_.all(); }  // that records ask for
  std::uint64_t next_order() const { return next_order_; }
  std::uint64_t input_bytes_read() const { return walk_.bytes_read() + counts_.skipped_bytes; }
  std::uint64_t source_problems() const { return source_problems_; }
  const std::vector<InputFile>& files() const { return files_; }
  std::uint64_t file_count() const { return file_count_; }
  // Sources, by the names that problems have, that this run has read to their end without trouble.
  const std::vector<std::string>& read_whole() const { return read_whole_; }
  const std::vector<std::string>& archives_passed_over() const { return passed_over_; }
  void save_journal(std::int64_t now) { journal_.save(now); }  // once all was read

 private:
  struct Dictionaries;

  enum class Found { nothing, dead, live, adopted };  // adopted: of a run that did not publish

  void build_rest();
  void record(const std::string& source, const formats::Record& record);
  bool is_known(const Hash128& hash);
  void count_known(Found found);
  Found find(const Hash128& hash, Hash128& id);
  void begin_file();
  bool is_unchanged(const JournalFile& file, const std::string& path);
  bool repeat(const JournalFile& file);
  void list(InputFile file);
  static std::string cutting_context(const RunOptions& options);
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
  std::optional<std::uint64_t> retried_;  // the order of the record being tried again
  std::uint64_t source_problems_ = 0;
  InputJournal journal_;
  std::vector<Hash128> file_records_;  // of the file being read
  std::uint64_t file_record_bytes_ = 0;
  std::uint64_t problems_before_ = 0;  // the file
  std::vector<InputFile> files_;       // the first kMaxListed
  std::uint64_t file_count_ = 0;
  std::vector<std::string> read_whole_;
  std::vector<std::string> passed_over_;
  std::size_t near_part_ = 0;  // where the last live record was found: the next is often beside it
  std::uint32_t near_doc_ = 0;
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
