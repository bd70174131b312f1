#include "searcher/output/json_counts.h"

#include <cmath>

#include "searcher/output/dates.h"

namespace morgue::output {
namespace {

// Digits beyond these would be noise.
double rounded(double number, double steps) {
  return std::round(number * steps) / steps;
}

void write_associations(cli::JsonWriter& json, const std::vector<search::Association>& values,
                        bool name_dimensions) {
  json.begin_array();
  for (const search::Association& value : values) {
    json.begin_object();
    if (name_dimensions) json.key("dimension").string(dimension_name(value.dimension));
    json.key("value").string(value.value);
    json.key("count").number(value.count);
    json.key("archive").number(value.archive);
    json.key("strength").number(rounded(value.strength, 1e3));
    if (value.chosen) json.key("chosen").boolean(true);
    json.end_object();
  }
  json.end_array();
}

void write_facet(cli::JsonWriter& json, const search::FacetResult& facet) {
  json.begin_array();
  for (const search::FacetCount& count : facet.counts) {
    json.begin_object();
    json.key("value").string(count.value);
    json.key("count").number(count.count);
    if (count.chosen) json.key("chosen").boolean(true);
    json.end_object();
  }
  json.end_array();
}

void write_histogram(cli::JsonWriter& json, const search::Histogram& histogram) {
  json.begin_object();
  json.key("period").string(period_name(histogram.period));
  json.key("undated").number(histogram.undated);
  json.key("bars").begin_array();
  for (const search::Bar& bar : histogram.bars) {
    json.begin_object();
    json.key("period").string(bar.name);
    json.key("first_day").string(iso_day(bar.day));
    json.key("count").number(bar.count);
    json.key("archive").number(bar.archive);
    json.key("share");
    if (bar.archive == 0)
      json.null();
    else
      json.number(rounded(share_of(bar), 1e6));
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_related(cli::JsonWriter& json, const search::RelatedResult& related) {
  json.begin_object();
  json.key("dimension");
  if (related.dimension == Dimension::none)
    json.null();
  else
    json.string(dimension_name(related.dimension));
  json.key("value").string(related.value);
  json.key("articles").number(related.articles);
  json.key("distinct").number(related.distinct);
  json.key("values");
  write_associations(json, related.values, true);
  json.end_object();
}

// How many values there are, shown or not, and over how many articles they were counted.
void write_facet_totals(cli::JsonWriter& json, const std::vector<search::FacetResult>& facets) {
  json.begin_object();
  for (const search::FacetResult& facet : facets) {
    json.key(dimension_name(facet.dimension)).begin_object();
    json.key("distinct").number(facet.distinct);
    json.key("articles").number(facet.articles);
    json.end_object();
  }
  json.end_object();
}

}  // namespace

void write_counts(cli::JsonWriter& json, const search::SearchResult& result) {
  json.key("facets").begin_object();
  for (const search::FacetResult& facet : result.facets) {
    json.key(dimension_name(facet.dimension));
    write_facet(json, facet);
  }
  json.end_object();
  if (!result.facets.empty()) {
    json.key("facet_totals");
    write_facet_totals(json, result.facets);
  }
  if (result.histogram) {
    json.key("histogram");
    write_histogram(json, *result.histogram);
  }
  if (!result.unusual.empty()) {
    json.key("unusual").begin_object();
    for (const search::UnusualResult& unusual : result.unusual) {
      json.key(dimension_name(unusual.dimension));
      write_associations(json, unusual.values, false);
    }
    json.end_object();
  }
  if (result.related) {
    json.key("related");
    write_related(json, *result.related);
  }
  if (result.prominent > 0) json.key("prominent").number(result.prominent);
  json.key("counts_are").string("exact");
  json.key("archive_articles").number(result.archive_articles);
}

}  // namespace morgue::output
