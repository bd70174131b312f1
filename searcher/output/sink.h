// How the result of a search leaves the program: present() walks a result, a sink writes it in one
// format (docs/output-format.md). Sinks append to an Output and know nothing of options; search
// code never prints. Not for whole articles (article.h) nor explanations (explain.h).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "common/cli/output.h"
#include "searcher/search/result.h"

namespace morgue::output {

inline constexpr int kFormatVersion = 1;  // of all JSON this program writes

enum class Format : std::uint8_t { text, json, jsonl, tsv, csv, ids, trec };

// Which formats have a place for counts (facets and their like) and snippets: a search need not
// make the others. A table has either hits or counts.
[[nodiscard]] constexpr bool is_table(Format f) {
  return f == Format::tsv || f == Format::csv;
}
[[nodiscard]] constexpr bool shows_counts(Format f) {
  return f == Format::text || f == Format::json || is_table(f);
}
[[nodiscard]] constexpr bool shows_snippets(Format f) {
  return f != Format::ids && f != Format::trec;
}

// Passages of --context, too.
[[nodiscard]] constexpr bool shows_context(Format f) {
  return f == Format::text || f == Format::json || f == Format::jsonl;
}

// What is known before the first hit.
struct Summary {
  std::string query_id;  // of --queries; empty otherwise
  std::string query;     // as given
  std::string understood;
  std::uint64_t total = 0;
  bool total_exact = true;
  std::size_t first_rank = 0;  // of the hits that follow; 0: there are none
  std::size_t last_rank = 0;
  double took_ms = 0;
  // --since-last: how many hits there are of each kind, and since when.
  struct Changes {
    std::string since;  // ISO 8601, UTC
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t withdrawn = 0;
  };
  std::optional<Changes> changes;
};

// "new", "changed", "withdrawn"; "" for none.
[[nodiscard]] std::string_view change_name(search::Change change);

class ResultSink {
 public:
  virtual ~ResultSink() = default;
  virtual void begin(const Summary& summary) = 0;
  virtual void hit(const search::Hit& hit) = 0;
  // After the hits: facets, histogram, unusual and related values. Formats without a place for them
  // do nothing.
  virtual void counts(const search::SearchResult&) {}
  virtual void end() {}
};

struct Settings {
  bool color = false;
  std::size_t wrap = 0;   // text: columns to break snippets at; 0: one line
  bool many = false;      // several queries: lines say which one they belong to
  bool counts = false;    // tsv, csv: a table of counts, not of hits
  bool changes = false;   // tsv, csv, ids: lines say what has become of the article
  bool archives = false;  // tsv, csv: lines say which archive the article is of
  std::string run_tag = "morgue";
};

[[nodiscard]] std::unique_ptr<ResultSink> make_sink(Format format, cli::Output& out,
                                                    const Settings& settings);

void present(const std::string& query_id, const std::string& query,
             const search::SearchResult& result, double took_ms, ResultSink& sink);

}  // namespace morgue::output
