#include "searcher/output/sink.h"

#include "searcher/output/json_sink.h"
#include "searcher/output/line_sinks.h"
#include "searcher/output/table_sinks.h"
#include "searcher/output/text_sink.h"

namespace morgue::output {

std::unique_ptr<ResultSink> make_sink(Format format, cli::Output& out, const Settings& settings) {
  switch (format) {
    case Format::json:
      return std::make_unique<JsonSink>(out, settings);
    case Format::jsonl:
      return std::make_unique<JsonLinesSink>(out, settings);
    case Format::tsv:
    case Format::csv:
      if (settings.counts) return std::make_unique<CountsSink>(out, settings, format);
      return std::make_unique<TableSink>(out, settings, format);
    case Format::ids:
      return std::make_unique<IdsSink>(out, settings);
    case Format::trec:
      return std::make_unique<TrecSink>(out, settings);
    case Format::text:
      break;
  }
  return std::make_unique<TextSink>(out, settings);
}

std::string_view change_name(search::Change change) {
  constexpr std::string_view kNames[] = {"", "new", "changed", "withdrawn"};
  return kNames[static_cast<std::size_t>(change)];
}

void present(const std::string& query_id, const std::string& query,
             const search::SearchResult& result, double took_ms, ResultSink& sink) {
  Summary summary;
  summary.query_id = query_id;
  summary.query = query;
  summary.understood = result.understood;
  summary.total = result.total;
  summary.total_exact = result.total_exact;
  summary.took_ms = took_ms;
  if (!result.hits.empty()) {
    summary.first_rank = result.hits.front().rank;
    summary.last_rank = result.hits.back().rank;
  }
  sink.begin(summary);
  for (const search::Hit& hit : result.hits) sink.hit(hit);
  sink.counts(result);
  sink.end();
}

}  // namespace morgue::output
