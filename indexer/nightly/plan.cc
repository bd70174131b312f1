#include "indexer/nightly/plan.h"

#include <memory>
#include <unordered_map>
#include <variant>

#include <fmt/format.h>

#include "common/archive/manifest.h"
#include "common/archive/name_table.h"
#include "common/archive/part.h"
#include "common/base/error.h"
#include "common/base/hash.h"
#include "indexer/formats/record_reader.h"
#include "indexer/nightly/interrupt.h"
#include "indexer/nightly/merge.h"

namespace morgue::nightly {
namespace {

constexpr std::uint64_t kFewArticles = 1000;    // too few to say what an article weighs
constexpr double kFirstRatio = 1.5;             // bytes of archive to bytes of records then
constexpr std::uint64_t kSmallFiles = 4 << 20;  // manifest, dictionaries, receipt
constexpr std::uint64_t kProgressEvery = 1024;  // records
constexpr std::size_t kMaxProblems = 20;

struct Known {
  std::unique_ptr<DocumentColumn> documents;
  const ManifestPart* entry;
};

// The record of an id that was read last, as a run decides which article lives.
struct Latest {
  Hash128 record;
  std::uint64_t bytes = 0;
  bool is_new = false;
};

class Planner final : public sources::Visitor {
 public:
  Planner(const RunOptions& options, RunObserver& observer)
      : options_(options), observer_(observer), walk_(*this, options.limits) {
    if (!is_archive(options.archive)) return;
    manifest_ = read_manifest(options.archive, current_generation(options.archive));
    for (const ManifestPart& part : manifest_.parts)
      known_.push_back(
          {std::make_unique<DocumentColumn>(part_path(options.archive, part.name) / kDocumentsFile),
           &part});
    plan_.generation = manifest_.generation;
  }

  Plan go() {
    walk_.run(options_.inputs);
    for (const auto& [id, latest] : latest_) count_article(id, latest);
    estimate();
    return std::move(plan_);
  }

  void stream(const std::string& name, sources::Stream& bytes) override {
    formats::ReadOptions read;
    read.format = options_.format;
    formats::RecordReader reader(
        bytes, name, [this](sources::Problem found) { problem(std::move(found)); }, read);
    for (formats::Record next; !interrupted() && reader.next(next);) record(name, next);
  }

  void problem(sources::Problem problem) override { unreadable(std::move(problem), 0); }
  bool stop() override { return interrupted(); }

 private:
  void record(const std::string& source, const formats::Record& record) {
    const std::uint64_t size = record.bytes.size();
    add(plan_.read, size);
    Counts counts;
    counts.read = plan_.read.count;
    counts.bytes = plan_.read.bytes;
    if (counts.read % kProgressEvery == 0) observer_.progress(counts, walk_.bytes_read());
    const Hash128 hash = hash128(record.bytes);
    Hash128 id;
    if (find_record(hash, id)) {
      add(plan_.unchanged, size);
      note(id, {hash, size, false});
      return;
    }
    const formats::Parsed parsed =
        record.format->parse(record.bytes, record.context(source, options_.formats));
    if (const auto* article = std::get_if<Article>(&parsed)) {
      note(hash128(article->id), {hash, size, true});
      return;
    }
    const auto& skip = std::get<formats::Skip>(parsed);
    if (skip.not_an_article)
      add(plan_.not_articles, size);
    else
      unreadable({source, record.offset, skip.reason, {}}, size);
  }

  bool find_record(const Hash128& hash, Hash128& id) {
    for (const Known& part : known_) {
      found_.clear();
      part.documents->find_record(hash, found_);
      if (found_.empty()) continue;
      id = part.documents->row(found_.front()).id;
      return true;
    }
    return false;
  }

  void note(const Hash128& id, const Latest& latest) {
    const auto [place, first] = latest_.emplace(id, latest);
    if (first) return;
    if (place->second.is_new) {
      const bool same = latest.record == place->second.record;
      add(same ? plan_.unchanged : plan_.repeated, place->second.bytes);
    }
    place->second = latest;
  }

  void count_article(const Hash128& id, const Latest& latest) {
    for (const Known& part : known_) {
      found_.clear();
      part.documents->find_id(id, found_);
      for (const std::uint32_t doc : found_) {
        if (part.entry->dead.test(doc)) continue;
        if (part.documents->row(doc).record != latest.record) add(plan_.changed, latest.bytes);
        return;
      }
    }
    add(plan_.added, latest.bytes);
  }

  void unreadable(sources::Problem problem, std::uint64_t bytes) {
    add(plan_.unreadable, bytes);
    if (plan_.problems.size() < kMaxProblems) plan_.problems.push_back(std::move(problem));
  }

  static void add(Amount& amount, std::uint64_t bytes) {
    ++amount.count;
    amount.bytes += bytes;
  }

  // Bytes of a part's files, as they were sealed.
  std::uint64_t part_bytes(const std::string& name) const {
    std::uint64_t bytes = 0;
    const PartInfo info = read_part_info(part_path(options_.archive, name));
    for (const auto& [file, size] : info.sizes) bytes += size;
    return bytes;
  }

  void estimate() {
    std::uint64_t articles = 0;
    std::uint64_t bytes = 0;
    std::vector<PartSize> sizes;
    std::vector<std::uint64_t> weights;
    for (const ManifestPart& part : manifest_.parts) {
      weights.push_back(part_bytes(part.name));
      sizes.push_back({part.articles, part.dead.count()});
      articles += part.articles;
      bytes += weights.back();
    }
    const std::uint64_t fresh = plan_.added.count + plan_.changed.count + plan_.repeated.count;
    const std::uint64_t records = plan_.added.bytes + plan_.changed.bytes + plan_.repeated.bytes;
    if (articles >= kFewArticles) {
      plan_.build_bytes = fresh * bytes / articles;
      plan_.basis =
          fmt::format("{} articles of {} bytes, the mean of the archive", fresh, bytes / articles);
    } else {
      plan_.build_bytes = static_cast<std::uint64_t>(static_cast<double>(records) * kFirstRatio);
      plan_.basis =
          fmt::format("{} times the {} bytes of new and changed records", kFirstRatio, records);
    }
    if (fresh > 0) {
      sizes.push_back({static_cast<std::uint32_t>(fresh), 0});
      weights.push_back(plan_.build_bytes);
    }
    for (const std::vector<std::size_t>& group : plan_merges(sizes, {}))
      for (const std::size_t part : group) plan_.merge_bytes += weights[part];
    plan_.basis += "; one copy of each part that is to be merged";
    std::error_code ignored;
    plan_.table_bytes = kSmallFiles;
    const fs::path names = name_table_path(options_.archive, plan_.generation);
    if (fs::exists(names, ignored)) plan_.table_bytes += fs::file_size(names, ignored);
    free_space();
  }

  // Where the archive is or will be.
  void free_space() {
    std::error_code error;
    fs::path place = fs::absolute(options_.archive);
    while (!fs::exists(place, error) && place.has_relative_path()) place = place.parent_path();
    const fs::space_info space = fs::space(place, error);
    if (error) throw system_error("asking for the free space of " + place.string(), error.value());
    plan_.free_bytes = space.available;
  }

  const RunOptions& options_;
  RunObserver& observer_;
  sources::Walk walk_;
  Manifest manifest_;
  std::vector<Known> known_;
  Plan plan_;
  std::unordered_map<Hash128, Latest, Hash128Hasher> latest_;  // by id
  std::vector<std::uint32_t> found_;                           // scratch
};

}  // namespace

Plan plan_run(const RunOptions& options, RunObserver& observer) {
  return Planner(options, observer).go();
}

}  // namespace morgue::nightly
