#include "searcher/saved_tasks.h"

#include <algorithm>

#include "common/base/clock.h"
#include "common/base/error.h"
#include "common/cli/json.h"
#include "common/cli/terminal.h"
#include "searcher/archives.h"
#include "searcher/saved/changes.h"
#include "searcher/saved/lock.h"
#include "searcher/saved_options.h"

namespace morgue::searcher {
namespace {

constexpr std::size_t kHitsAtOnce = 500;  // read and written; bounds memory

std::vector<saved::Seen> seen_now(const Archive& archive, const search::Matches& matches) {
  std::vector<saved::Seen> now;
  now.reserve(matches.refs.size());
  for (const ArticleRef ref : matches.refs) {
    const DocumentRow& row = archive.part(ref.part).documents.row(ref.doc);
    now.push_back({row.id, row.record, {}});
  }
  return now;
}

// One telling of what has changed.
class Telling {
 public:
  Telling(const Session& session, search::Searcher& searcher, saved::Snapshot& before)
      : session_(session), searcher_(searcher), before_(before) {
    output::Settings settings = output_settings(session.options, false);
    settings.changes = true;
    sink_ = output::make_sink(session.options.format, session.out, settings);
  }

  ExitCode run() {
    matches_ = searcher_.matches(session_.options.request);
    for (const std::string& note : matches_.notes) session_.console.note(note);
    now_ = seen_now(searcher_.archive(), matches_);
    const saved::Changes changes = saved::compare(before_.articles, now_);
    sink_->begin(summary(changes));
    tell(changes.added, search::Change::added);
    tell(changes.changed, search::Change::changed);
    for (const std::size_t place : changes.withdrawn) tell_withdrawn(before_.articles[place].name);
    search::SearchResult counts;  // none of values
    counts.archive_articles = searcher_.archive().live_articles();
    sink_->counts(counts);
    sink_->end();
    session_.out.flush();
    before_.articles = std::move(now_);
    before_.search.seen = utc_now();
    saved::Store().replace(before_);
    return rank_ > 0 ? ExitCode::ok : ExitCode::nothing;
  }

 private:
  output::Summary summary(const saved::Changes& changes) const {
    output::Summary summary;
    summary.query = session_.options.request.query;
    summary.understood = matches_.understood;
    summary.total = matches_.refs.size();
    summary.changes = {before_.search.seen, changes.added.size(), changes.changed.size(),
                       changes.withdrawn.size()};
    summary.last_rank = changes.added.size() + changes.changed.size() + changes.withdrawn.size();
    summary.first_rank = summary.last_rank == 0 ? 0 : 1;
    return summary;
  }

  void tell(std::span<const std::size_t> places, search::Change change) {
    while (!places.empty()) {
      const auto some = places.first(std::min(places.size(), kHitsAtOnce));
      std::vector<ArticleRef> refs;
      for (const std::size_t place : some) refs.push_back(matches_.refs[place]);
      std::vector<search::Hit> hits = searcher_.hits(session_.options.request, refs);
      for (std::size_t i = 0; i < hits.size(); ++i) {
        now_[some[i]].name = hits[i].id;
        write(std::move(hits[i]), change);
      }
      places = places.subspan(some.size());
    }
  }

  // Of an article that is still there, but does not match any more, what a hit shows.
  void tell_withdrawn(const std::string& id) {
    search::Hit hit;
    hit.id = id;
    if (const auto article = searcher_.article(id)) {
      hit.headline = article->headline;
      hit.published = article->published;
      hit.source = article->source;
      hit.author = article->author;
      hit.language = article->language;
      hit.section = article->section;
      hit.type = article->type;
      hit.url = article->url;
    }
    write(std::move(hit), search::Change::withdrawn);
  }

  void write(search::Hit hit, search::Change change) {
    hit.rank = ++rank_;
    hit.change = change;
    sink_->hit(hit);
  }

  const Session& session_;
  search::Searcher& searcher_;
  saved::Snapshot& before_;
  std::unique_ptr<output::ResultSink> sink_;
  search::Matches matches_;
  std::vector<saved::Seen> now_;
  std::size_t rank_ = 0;
};

std::string words_of(const saved::SavedSearch& search) {
  std::string all;
  for (const std::string& word : search.arguments) all += (all.empty() ? "" : " ") + word;
  return cli::sanitize(all, cli::Lines::join);
}

}  // namespace

ExitCode only_if_read(const std::function<ExitCode()>& work) {
  try {
    return work();
  } catch (const cli::BrokenPipe&) {
    throw Error(ExitCode::io, "writing standard output", "its reader went away",
                "nothing is noted as seen: the next run tells it again");
  }
}

void save_search(const Session& session, search::Searcher& searcher) {
  const SearchOptions& options = session.options;
  const saved::Store store;
  const saved::Lock lock(store.path(options.save));
  if (store.has(options.save))
    throw Error(ExitCode::usage, "", "a search is saved as '" + options.save + "' already",
                "--delete-saved takes it away");
  const search::Matches matches = searcher.matches(options.request);
  saved::Snapshot snapshot;
  snapshot.articles = seen_now(searcher.archive(), matches);
  for (std::size_t i = 0; i < matches.refs.size(); ++i)
    snapshot.articles[i].name = searcher.whole(matches.refs[i]).article.id;
  snapshot.search = {options.save,      whole_paths(options.common.archives),
                     options.arguments, utc_now(),
                     utc_now(),         0};
  session.out.flush();
  store.replace(snapshot);
}

ExitCode run_since_last(const Session& session) {
  const saved::Store store;
  const saved::Lock lock(store.path(session.options.saved_name));
  saved::Snapshot before = store.load(session.options.saved_name);
  search::Searcher searcher(archives_of(session.options.common));
  return only_if_read([&] { return Telling(session, searcher, before).run(); });
}

ExitCode list_saved(const Session& session) {
  const std::vector<saved::SavedSearch> all = saved::Store().list();
  for (const saved::SavedSearch& search : all) {
    if (session.options.format == output::Format::json) {
      cli::JsonWriter json(session.out.buffer());
      json.begin_object().key("format_version").number(output::kFormatVersion);
      json.key("name").string(search.name).key("archive").string(search.archives.front());
      if (search.archives.size() > 1) json.key("archives").strings(search.archives);
      json.key("arguments").strings(search.arguments).key("saved").string(search.saved);
      json.key("seen").string(search.seen).key("articles").number(search.articles);
      json.end_object();
      session.out.write("\n");
      continue;
    }
    session.out.write(search.name + "  " + std::to_string(search.articles) + " articles, " +
                      search.seen + "  " + words_of(search) + "\n");
  }
  return all.empty() ? ExitCode::nothing : ExitCode::ok;
}

ExitCode remove_saved(const Session& session) {
  const saved::Store store;
  const saved::Lock lock(store.path(session.options.saved_name));
  store.remove(session.options.saved_name);
  return ExitCode::ok;
}

}  // namespace morgue::searcher
