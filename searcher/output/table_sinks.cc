#include "searcher/output/table_sinks.h"

#include <fmt/format.h>

#include "common/cli/terminal.h"
#include "searcher/output/dates.h"

namespace morgue::output {
namespace {

std::string yes(bool value) {
  return value ? "yes" : "";
}

}  // namespace

std::string Table::cell(std::string_view value) const {
  std::string text = cli::sanitize(value, cli::Lines::join);
  if (format_ != Format::csv || text.find_first_of(",\"") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

void Table::header(const std::vector<std::string_view>& names) {
  if (has_header_) return;
  has_header_ = true;
  const std::string separator = format_ == Format::csv ? "," : "\t";
  std::string line = settings_.many ? "query_id" : "";
  for (const std::string_view name : names) line.append(line.empty() ? "" : separator).append(name);
  out_.write(line + "\n");
}

void Table::row(const std::vector<std::string>& values) {
  const char separator = format_ == Format::csv ? ',' : '\t';
  std::string line = settings_.many ? cell(query_id_) + separator : std::string();
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) line += separator;
    line += cell(values[i]);
  }
  out_.write(line + "\n");
}

void TableSink::begin(const Summary& summary) {
  Table::begin(summary);
  std::vector<std::string_view> names = {"rank",   "score",    "id",       "published", "source",
                                         "author", "language", "headline", "snippet"};
  if (settings_.changes) names.emplace_back("change");
  if (settings_.archives) names.emplace_back("archive");
  header(names);
}

void TableSink::hit(const search::Hit& hit) {
  std::vector<std::string> values = {std::to_string(hit.rank),
                                     fmt::format("{:.6f}", hit.score),
                                     hit.id,
                                     iso_date(hit.published),
                                     hit.source,
                                     hit.author,
                                     hit.language,
                                     hit.headline,
                                     hit.snippet.text};
  if (settings_.changes) values.emplace_back(change_name(hit.change));
  if (settings_.archives) values.push_back(hit.archive);
  row(values);
}

void CountsSink::begin(const Summary& summary) {
  Table::begin(summary);
  header({"kind", "dimension", "value", "count", "counts_are", "archive", "share", "strength",
          "chosen"});
}

void CountsSink::counts(const search::SearchResult& result) {
  for (const search::FacetResult& found : result.facets) facet(found);
  if (result.histogram) histogram(*result.histogram);
  for (const search::UnusualResult& found : result.unusual) unusual(found);
  if (result.related) related(*result.related);
}

void CountsSink::facet(const search::FacetResult& facet) {
  for (const search::FacetCount& count : facet.counts)
    row({"facet", std::string(dimension_name(facet.dimension)), count.value,
         std::to_string(count.count), "exact", "", "", "", yes(count.chosen)});
}

void CountsSink::histogram(const search::Histogram& histogram) {
  for (const search::Bar& bar : histogram.bars)
    row({"histogram", std::string(period_name(histogram.period)), bar.name,
         std::to_string(bar.count), "exact", std::to_string(bar.archive),
         bar.archive == 0 ? "" : fmt::format("{:.6f}", share_of(bar)), "", ""});
  if (histogram.undated > 0)  // so that the counts add up to the matches
    row({"histogram", std::string(period_name(histogram.period)), "undated",
         std::to_string(histogram.undated), "exact", "", "", "", ""});
}

void CountsSink::associations(std::string_view kind,
                              const std::vector<search::Association>& values) {
  for (const search::Association& value : values)
    row({std::string(kind), std::string(dimension_name(value.dimension)), value.value,
         std::to_string(value.count), "exact", std::to_string(value.archive), "",
         fmt::format("{:.3f}", value.strength), yes(value.chosen)});
}

void CountsSink::unusual(const search::UnusualResult& unusual) {
  associations("unusual", unusual.values);
}

void CountsSink::related(const search::RelatedResult& related) {
  associations("related", related.values);
}

}  // namespace morgue::output
