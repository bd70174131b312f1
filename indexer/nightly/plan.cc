#include "indexer/nightly/plan.h"

#include <algorithm>
#include <memory>
#include <unordered_set>
#include <variant>

#include <sys/mman.h>
#include <unistd.h>

#include "common/archive/dictionaries.h"
#include "common/archive/part.h"
#include "common/archive/visibility.h"
#include "common/base/clock.h"
#include "common/base/error.h"
#include "common/base/hash.h"
#include "indexer/formats/record_reader.h"
#include "indexer/nightly/corrections.h"
#include "indexer/nightly/interrupt.h"
#include "indexer/nightly/mirror.h"
#include "indexer/nightly/resolve.h"
#include "indexer/nightly/tagging.h"

namespace morgue::nightly {
namespace {

constexpr std::uint64_t kProgressEvery = 1024;  // records
constexpr std::size_t kMaxProblems = 20;

// A file without a name: what a run would write and a plan must not.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(::memfd_create("plan", MFD_CLOEXEC)) {
    if (descriptor_ < 0) throw system_error("planning", errno);
  }
  ~MemoryFile() { ::close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  fs::path path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

 private:
  int descriptor_;
};

class Planner final : public sources::Visitor {
 public:
  Planner(const RunOptions& options, RunObserver& observer)
      : options_(options), observer_(observer), walk_(*this, options.limits) {
    const bool is_there = is_archive(options.archive);
    if (is_there) manifest_ = read_manifest(options.archive, current_generation(options.archive));
    decisions_ = read_decisions(options.archive, manifest_.decisions);
    const SharedNames checked(options.entities, read_aliases(options.archive));
    if (!is_there) return;
    plan_.new_aliases = has_new_aliases(options.archive);
    for (const ManifestPart& part : manifest_.parts)
      parts_.push_back(
          {part.name,
           std::make_unique<DocumentColumn>(part_path(options.archive, part.name) / kDocumentsFile),
           part.dead});
    plan_.generation = manifest_.generation;
    order_ = manifest_.next_order;
  }

  Plan go() {
    walk_.run(options_.inputs);
    Amount fresh;
    for (const std::uint64_t size : sizes_) fresh.add(size);
    decide();
    plan_disk(plan_, options_.archive, manifest_, fresh);
    return std::move(plan_);
  }

  void stream(const std::string& name, sources::Stream& bytes) override {
    formats::ReadOptions read;
    read.format = options_.format;
    formats::RecordReader reader(
        bytes, name, [this](sources::Problem found) { problem(std::move(found)); }, read);
    for (formats::Record next; !interrupted() && reader.next(next);) record(name, next);
  }

  void problem(sources::Problem problem) override {
    const std::uint64_t size = problem.bytes.size();
    unreadable(std::move(problem), size);
  }
  void passed_over(const std::string& path) override { plan_.passed_over.push_back(path); }
  bool stop() override { return interrupted(); }

 private:
  void record(const std::string& source, const formats::Record& record) {
    const std::uint64_t size = record.bytes.size();
    plan_.read.add(size);
    Counts counts;
    counts.read = plan_.read.count;
    counts.bytes = plan_.read.bytes;
    if (counts.read % kProgressEvery == 0) observer_.progress(counts, walk_.bytes_read());
    const Hash128 hash = hash128(record.bytes);
    const bool known = is_known(hash);
    seen_[hash] = order_;
    if (known)
      plan_.unchanged.add(size);
    else
      parse(source, record, hash);
    ++order_;
  }

  void parse(const std::string& source, const formats::Record& record, const Hash128& hash) {
    const std::uint64_t size = record.bytes.size();
    const formats::Parsed parsed =
        record.format->parse(record.bytes, record.context(source, options_.formats));
    if (const auto* article = std::get_if<Article>(&parsed)) return take(*article, hash, size);
    const auto& skip = std::get<formats::Skip>(parsed);
    if (skip.not_an_article)
      plan_.not_articles.add(size);
    else
      unreadable({source, record.offset, skip.reason, {}}, size);
  }

  void take(const Article& article, const Hash128& hash, std::uint64_t size) {
    const Hash128 id = hash128(article.id);
    if (decisions_.killed(id)) return plan_.of_killed.add(size);
    if (article.status == PubStatus::canceled) {
      plan_.kills.add(size);
      kills_.push_back({article.id, Verdict::killed, {}, {}, {}, article.revision, {}});
      return;
    }
    DocumentRow row;
    row.id = id;
    row.record = hash;
    row.revision = article.revision;
    row.order = order_;
    row.held_until = held_until(article);
    rows_.push_back(row);
    sizes_.push_back(size);
  }

  bool is_known(const Hash128& hash) {
    if (seen_.contains(hash)) return true;
    bool known = false;
    for (const RunPart& part : parts_) {
      found_.clear();
      part.documents->find_record(hash, found_);
      for (const std::uint32_t doc : found_) {
        known = true;
        if (part.dead.test(doc)) touched_.push_back(part.documents->row(doc).id);
      }
    }
    return known;
  }

  // Which articles would live, by the function that decides it in a run.
  void decide() {
    for (Decision& kill : kills_) plan_.killed += decisions_.add(std::move(kill));
    const std::unordered_set<Hash128, Hash128Hasher> live = live_ids();
    const MemoryFile file;
    write_document_column(file.path(), rows_);
    RunPart fresh{"new", std::make_unique<DocumentColumn>(file.path()), {}, true};
    parts_.push_back(std::move(fresh));
    if (options_.mirror) count_withdrawn();
    Counts counts;
    Resolving resolving{seen_, decisions_, options_.now.value_or(seconds_now()), counts, {}};
    resolve(parts_, touched_, resolving);
    count(live, resolving.changes);
    const std::uint64_t changed = counts.updated;
    plan_.returned = changed > plan_.changed.count ? changed - plan_.changed.count : 0;
  }

  // Their records are not here, but the heads of their stored texts say how large these are.
  void count_withdrawn() {
    const std::vector<Hash128> missing = missing_ids(parts_, seen_);
    const std::unordered_set<Hash128, Hash128Hasher> ids(missing.begin(), missing.end());
    for (const RunPart& part : parts_) {
      if (part.is_new) continue;
      const ArticleColumn stored(part_path(options_.archive, part.name) / kArticlesFile);
      for (std::uint32_t doc = 0; doc < part.size(); ++doc)
        if (!part.dead.test(doc) && ids.contains(part.documents->row(doc).id))
          plan_.withdrawn.add(TextCodec::text_size(stored.frame(doc)));
    }
  }

  // Of the ids of new records, those that have a live article.
  std::unordered_set<Hash128, Hash128Hasher> live_ids() {
    std::unordered_set<Hash128, Hash128Hasher> live;
    for (const DocumentRow& row : rows_)
      for (const RunPart& part : parts_) {
        found_.clear();
        part.documents->find_id(row.id, found_);
        for (const std::uint32_t doc : found_)
          if (!part.dead.test(doc)) live.insert(row.id);
      }
    return live;
  }

  void count(const std::unordered_set<Hash128, Hash128Hasher>& live,
             const std::vector<Change>& changes) {
    const std::size_t fresh = parts_.size() - 1;
    std::vector<bool> older(rows_.size());
    for (const Change& change : changes) {
      if (change.part != fresh) continue;
      const std::uint64_t size = sizes_[change.doc];
      if (change.kind == Change::Kind::older) older[change.doc] = true;
      if (change.kind == Change::Kind::older) plan_.older.add(size);
      if (change.kind == Change::Kind::conflict) plan_.conflicts.add(size);
      if (change.kind == Change::Kind::withheld) plan_.withheld.add(size);
      if (change.kind == Change::Kind::embargoed) plan_.embargoed.add(size);
    }
    for (std::uint32_t doc = 0; doc < rows_.size(); ++doc) {
      if (decisions_.killed(rows_[doc].id))
        plan_.of_killed.add(sizes_[doc]);
      else if (!parts_[fresh].dead.test(doc))
        (live.contains(rows_[doc].id) ? plan_.changed : plan_.added).add(sizes_[doc]);
      else if (!older[doc])
        plan_.repeated.add(sizes_[doc]);
    }
  }

  void unreadable(sources::Problem problem, std::uint64_t bytes) {
    plan_.unreadable.add(bytes);
    problem.bytes.clear();
    if (plan_.problems.size() < kMaxProblems) plan_.problems.push_back(std::move(problem));
  }

  const RunOptions& options_;
  RunObserver& observer_;
  Decisions decisions_;
  sources::Walk walk_;
  Manifest manifest_;
  std::vector<RunPart> parts_;
  Plan plan_;
  SeenRecords seen_;
  std::uint64_t order_ = 1;           // of the next record
  std::vector<DocumentRow> rows_;     // of the new articles,
  std::vector<std::uint64_t> sizes_;  // and how many bytes their records have
  std::vector<Decision> kills_;
  std::vector<Hash128> touched_;      // ids of dead articles whose record was read
  std::vector<std::uint32_t> found_;  // scratch
};

}  // namespace

Plan plan_run(const RunOptions& options, RunObserver& observer) {
  return Planner(options, observer).go();
}

}  // namespace morgue::nightly
