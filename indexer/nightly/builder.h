// A builder thread's work: raw records -> articles -> prepared batches -> parts. Seals a part when
// it is full and goes on with the next. One a thread; what it shares is thread-safe.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

#include "indexer/build/part_builder.h"
#include "indexer/build/preparer.h"
#include "indexer/nightly/kill_list.h"
#include "indexer/nightly/quarantine.h"
#include "indexer/nightly/raw_batch.h"
#include "indexer/nightly/run_options.h"
#include "indexer/nightly/tagging.h"
#include "indexer/nightly/workspace.h"

namespace morgue::nightly {

// What the builders of a run share.
struct BuildContext {
  Workspace& workspace;
  Quarantine& quarantine;
  const RunOptions& options;
  const WordDictionary& words;
  std::uint32_t word_dictionary;  // its id
  const TextDictionaries& texts;
  const SharedNames& names;
  const Decisions& decisions;
  KillList& kills;
  std::atomic<std::uint64_t> not_articles{0};
  std::atomic<std::uint64_t> of_killed{0};
};

class Builder {
 public:
  explicit Builder(BuildContext& context);
  void process(const RawBatch& batch);
  void finish();  // seals what there is

 private:
  // One article after another goes through one step before any goes through the next: the tables
  // of the tagger and those of the preparer do not fit into a cache together.
  struct Taken {
    Article article;
    const RawRecord* record;
  };
  void take(const RawBatch& batch, const RawRecord& record);
  bool may_be_kept(const Article& article, const RawRecord& record);
  void flush();
  void seal();

  BuildContext& context_;
  Tagging tagging_;
  build::Preparer preparer_;
  std::vector<Taken> taken_;
  std::vector<entities::Entities> found_;  // in each, if anybody looks; kept, as memory in use is
  std::unique_ptr<build::PartBuilder> part_;
  std::string part_name_;
};

}  // namespace morgue::nightly
