#include "indexer/nightly/feed.h"

#include <algorithm>
#include <future>
#include <variant>

#include "common/base/file.h"
#include "indexer/nightly/interrupt.h"

namespace morgue::nightly {
namespace {

constexpr std::size_t kTrainingBytes = std::size_t{24} << 20;  // of records, to learn from
constexpr std::uint64_t kRetrainFactor = 8;  // learn anew when there is so much more than before
constexpr std::size_t kMinBatch = std::size_t{256} << 10;
constexpr std::size_t kMaxBatch = std::size_t{1} << 20;
constexpr std::size_t kBatchRecords = 1000;
constexpr std::uint64_t kProgressEvery = 128;  // records

}  // namespace

struct Feed::Dictionaries {
  TextDictionaries texts;
  std::unique_ptr<WordDictionary> words;
};

Feed::Feed(Workspace& workspace, Quarantine& quarantine, const RunOptions& options,
           const SharedNames& names, const Decisions& decisions, RunObserver& observer)
    : workspace_(workspace),
      quarantine_(quarantine),
      options_(options),
      names_(names),
      decisions_(decisions),
      observer_(observer),
      walk_(*this, options.limits),
      next_order_(workspace.first_order()),
      journal_(workspace.archive(), cutting_context(options)),
      batch_bytes_(std::clamp(options.memory / (64 * (options.jobs + 1)), kMinBatch, kMaxBatch)),
      batch_records_(std::min<std::size_t>(kBatchRecords, options.part_articles)) {}

Feed::~Feed() = default;

void Feed::run() {
  walk_.run(options_.inputs);
  build_rest();
}

void Feed::build_rest() {
  send_batch();
  if (!pool_ && !held_.empty() && !interrupted()) start_builders();
  if (pool_) pool_->finish();
  workspace_.take_sealed();
  if (context_) {
    counts_.not_articles = context_->not_articles;
    counts_.of_killed = context_->of_killed;
  }
  counts_.quarantined = quarantine_.count();
}

bool Feed::stop() {
  return interrupted();
}

void Feed::problem(sources::Problem problem) {
  ++source_problems_;
  quarantine_.add(problem);
}

void Feed::stream(const std::string& name, sources::Stream& bytes) {
  formats::ReadOptions read;
  read.format = options_.format;
  formats::RecordReader reader(
      bytes, name, [this](sources::Problem found) { problem(std::move(found)); }, read);
  for (formats::Record next; !interrupted() && reader.next(next);) record(name, next);
}

void Feed::record(const std::string& source, const formats::Record& record) {
  ++counts_.read;
  counts_.bytes += record.bytes.size();
  if (counts_.read % kProgressEvery == 0) observer_.progress(counts_, input_bytes_read());
  const Hash128 hash = hash128(record.bytes);
  file_records_.push_back(hash);
  file_record_bytes_ += record.bytes.size();
  const std::uint64_t order = retried_ ? *retried_ : next_order_++;
  const bool known = is_known(hash);
  seen_[hash] = order;
  if (known) return;
  if (batch_.sources.empty() || batch_.sources.back() != source) batch_.sources.push_back(source);
  batch_.records.push_back({batch_.bytes.size(), record.bytes.size(), record.offset,
                            static_cast<std::uint32_t>(batch_.sources.size() - 1), record.format,
                            hash, order, record.head});
  batch_.bytes += record.bytes;
  if (batch_.bytes.size() >= batch_bytes_ || batch_.records.size() >= batch_records_) send_batch();
}

// In this run, in the live generation, or in a part that a killed run has left. A record whose
// article is dead (an earlier version, say) need not be built again either, but its id must be
// resolved again.
bool Feed::is_known(const Hash128& hash) {
  if (seen_.contains(hash)) {
    count_known(Found::live);
    return true;
  }
  Hash128 id;
  const Found found = find(hash, id);
  if (found == Found::nothing) return false;
  if (found != Found::live) revived_.push_back(id);
  count_known(found);
  return true;
}

// What a run before this one has built and not published is new: resolve() counts it.
void Feed::count_known(Found found) {
  ++(found == Found::adopted ? counts_.adopted : counts_.unchanged);
}

void Feed::send_batch() {
  if (batch_.empty()) return;
  RawBatch full = std::move(batch_);
  batch_ = {};
  if (!pool_) {
    held_bytes_ += full.bytes.size();
    held_.push_back(std::move(full));
    const std::size_t enough = std::min(kTrainingBytes, options_.memory / 4);
    if (!wants_training() || held_bytes_ >= enough) start_builders();
    return;
  }
  pool_->submit(std::move(full));
}

bool Feed::wants_training() const {
  if (workspace_.word_dictionaries().empty()) return true;
  const WordDictionary newest(
      word_dictionary_path(workspace_.archive(), workspace_.word_dictionaries().back()));
  return newest.learnt_from() * kRetrainFactor < kTrainingBytes;
}

// Learns dictionaries from the records held back, where there are none or much smaller ones.
void Feed::train() {
  build::DictionaryTrainer trainer;
  for (const RawBatch& batch : held_)
    for (const RawRecord& record : batch.records) {
      const formats::Parsed parsed =
          record.format->parse(batch.bytes_of(record), batch.context_of(record, options_.formats));
      const auto* article = std::get_if<Article>(&parsed);
      if (article != nullptr && article->status == PubStatus::usable &&
          !decisions_.killed(hash128(article->id)))
        trainer.add(*article);
    }
  if (!workspace_.word_dictionaries().empty()) {
    const WordDictionary newest(
        word_dictionary_path(workspace_.archive(), workspace_.word_dictionaries().back()));
    if (trainer.text_bytes() < newest.learnt_from() * kRetrainFactor) return;
  }
  const unsigned id = workspace_.next_text_id();
  auto text = std::async(std::launch::async, [&trainer, id] { return trainer.text(id); });
  const std::vector<std::string> words = trainer.words();
  workspace_.add_dictionaries(words, text.get(), trainer.text_bytes(), trainer.articles());
}

void Feed::start_builders() {
  if (wants_training()) train();
  dictionaries_ = std::make_unique<Dictionaries>();
  for (const std::uint32_t id : workspace_.text_dictionaries())
    dictionaries_->texts.add(workspace_.text_dictionary(id));
  dictionaries_->texts.prepare_encoder();
  const std::uint32_t word_id = workspace_.word_dictionaries().back();
  dictionaries_->words =
      std::make_unique<WordDictionary>(word_dictionary_path(workspace_.archive(), word_id));
  context_.reset(new BuildContext{workspace_, quarantine_, options_, *dictionaries_->words, word_id,
                                  dictionaries_->texts, names_, decisions_, kills_});
  pool_ = std::make_unique<BuilderPool>(*context_, options_.jobs);
  for (RawBatch& batch : held_) {
    if (interrupted()) break;
    pool_->submit(std::move(batch));
  }
  held_.clear();
}

}  // namespace morgue::nightly
