#include "indexer/nightly/rebuild_run.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <memory>

#include <fmt/format.h>

#include "common/archive/visibility.h"
#include "common/base/clock.h"
#include "common/base/error.h"
#include "indexer/nightly/corrections.h"
#include "indexer/nightly/interrupt.h"
#include "indexer/nightly/publication.h"
#include "indexer/nightly/purge.h"
#include "indexer/nightly/rebuild.h"
#include "indexer/nightly/relearn.h"
#include "indexer/nightly/task.h"
#include "indexer/nightly/verify.h"

namespace morgue::nightly {
namespace {

constexpr std::uint32_t kArticlesAtATime = 50'000;  // a thread's piece of work

// A part of the live generation, as far as older schema versions have it.
struct OldPart {
  explicit OldPart(const fs::path& path)
      : articles(path / kArticlesFile),
        documents(path / kDocumentsFile),
        facets(path / kFacetsFile) {}

  ArticleColumn articles;
  DocumentColumn documents;
  FacetColumn facets;
  Bitmap left_out;
};

class Rebuild {
 public:
  Rebuild(const RunOptions& options, RunObserver& observer, RunResult& result)
      : options_(options),
        observer_(observer),
        result_(result),
        workspace_(options.archive, Accepted::older_schemas),
        aliases_(read_aliases(options.archive)),
        names_(options.entities, aliases_),
        decisions_(read_decisions(options.archive, workspace_.manifest().decisions)) {
    result_.receipt.generation = workspace_.manifest().generation;
    result_.receipt.articles = workspace_.manifest().live_articles();
  }

  void go() {
    if (workspace_.adopted_articles() > 0)
      throw Error(ExitCode::archive, "rebuilding", "an interrupted run waits to be gone on with",
                  "run it again over its inputs first");
    open();
    if (articles_ > 0) {
      observer_.stage("learning dictionaries");
      relearn(workspace_, pieces(),
              holds_killed(workspace_.parts(), decisions_) ||
                  dictionaries_know(workspace_, decisions_));
      observer_.stage("building");
      build();
    }
    if (interrupted()) return note_interruption();
    retire_and_check();
    publish();
  }

 private:
  void open() {
    for (const RunPart& entry : workspace_.parts()) {
      require_whole(part_path(options_.archive, entry.name));
      auto part = std::make_unique<OldPart>(part_path(options_.archive, entry.name));
      if (part->documents.size() != part->articles.size() ||
          part->facets.size() != part->articles.size())
        throw Error(ExitCode::archive, "opening part " + entry.name, "its columns differ in size",
                    "the archive is damaged: restore it from a backup");
      part->left_out = entry.dead;
      for (std::uint32_t doc = 0; doc < part->articles.size(); ++doc)
        if (decisions_.killed(part->documents.row(doc).id)) part->left_out.set(doc);
      articles_ += part->articles.size() - part->left_out.count();
      parts_.push_back(std::move(part));
    }
  }

  std::vector<RebuildInput> pieces() const {
    std::vector<RebuildInput> pieces;
    for (const auto& part : parts_)
      for (std::uint32_t doc = 0; doc < part->articles.size(); doc += kArticlesAtATime) {
        RebuildInput& piece = pieces.emplace_back(part->articles, part->documents, part->facets);
        piece.left_out = part->left_out;
        piece.begin = doc;
        piece.end = std::min(doc + kArticlesAtATime, part->articles.size());
      }
    return pieces;
  }

  // The parts are as worthless to a later run as those of a merge: what is stored is there still.
  void build() {
    const std::vector<RebuildInput> work = pieces();
    std::atomic<std::size_t> next{0};
    const auto build_some = [&] {
      Tagging tagging(names_);
      for (std::size_t i = next++; i < work.size() && !interrupted(); i = next++) {
        const std::string name = workspace_.new_part_name();
        const std::uint32_t built =
            rebuild(workspace_, {work[i]}, tagging, name, true, [] { return interrupted(); });
        if (built > 0 && !interrupted()) workspace_.add_sealed(name);
      }
    };
    std::vector<std::future<void>> threads;
    for (unsigned i = 0; i < options_.jobs; ++i)
      threads.push_back(std::async(std::launch::async, build_some));
    for (std::future<void>& thread : threads) thread.get();
  }

  void retire_and_check() {
    for (RunPart& part : workspace_.parts()) part.retired = true;
    workspace_.take_sealed();
    std::uint64_t built = 0;
    for (const RunPart& part : workspace_.parts())
      if (!part.retired) built += part.size();
    if (built != articles_)
      throw Error(ExitCode::verification, "rebuilding",
                  fmt::format("{} articles were built and there are {}", built, articles_),
                  "nothing was published: please report it");
  }

  void publish() {
    Tagging tagging(names_);
    const std::int64_t now = options_.now.value_or(seconds_now());
    Publication publication(workspace_, names_, tagging, {decisions_, now}, options_, observer_);
    publication.publish(workspace_.manifest().next_order, aliases_, {}, result_);
    result_.receipt.counts.rebuilt = articles_;
  }

  void note_interruption() {
    result_.code = interrupted_code();
    result_.receipt.outcome = "interrupted";
    result_.message = "interrupted: nothing was published, and --rebuild starts anew";
  }

  const RunOptions& options_;
  RunObserver& observer_;
  RunResult& result_;
  Workspace workspace_;
  std::string aliases_;
  SharedNames names_;
  Decisions decisions_;
  std::vector<std::unique_ptr<OldPart>> parts_;
  std::uint64_t articles_ = 0;  // to be built
};

}  // namespace

RunResult run_rebuild(const RunOptions& options, RunObserver& observer) {
  current_generation(options.archive);  // an archive at all?
  make_archive_folder(options.archive);
  return run_task(options, observer, "rebuild", [&](RunObserver& stages, RunResult& result) {
    Rebuild(options, stages, result).go();
  });
}

}  // namespace morgue::nightly
