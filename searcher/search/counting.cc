#include "searcher/search/counting.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/base/error.h"
#include "common/text/fold.h"
#include "searcher/search/association.h"
#include "searcher/search/chosen.h"
#include "searcher/search/facet_count.h"
#include "searcher/search/histogram.h"
#include "searcher/search/names.h"
#include "searcher/search/value_counts.h"
#include "searcher/search/value_pattern.h"

namespace morgue::search {
namespace {

DimensionSet dimensions_of(const std::vector<FacetRequest>& requests) {
  DimensionSet dimensions;
  for (const FacetRequest& request : requests) dimensions.add(request.dimension);
  return dimensions;
}

bool is_filtered(const SearchRequest& request, Dimension dimension) {
  const auto found = request.filters.find(dimension);
  return found != request.filters.end() && !found->second.empty();
}

Chosen chosen_of(const SearchRequest& request, Dimension dimension) {
  const auto found = request.filters.find(dimension);
  return {dimension, found == request.filters.end() ? std::vector<std::string>() : found->second};
}

bool names_it(const FacetColumn& column, std::uint32_t doc, const std::vector<bool>& is_meant,
              std::uint8_t prominent) {
  const auto values = column.values(doc);
  for (std::size_t i = 0; i < values.size(); ++i)
    if (values[i] < is_meant.size() && is_meant[values[i]] &&
        (prominent == 0 || column.notes(doc)[i].is_prominent(prominent)))
      return true;
  return false;
}

// The matches that have a value, whatever its case and accents, so prominently or more.
MatchList with_value(const Archive& archive, const MatchList& matches, Dimension dimension,
                     const std::string& value, std::uint8_t prominent) {
  MatchList with;
  with.parts.resize(matches.parts.size());
  const std::string folded = fold_value(value);
  for (std::size_t part = 0; part < matches.parts.size(); ++part) {
    const FacetColumn& column = archive.part(part).facets;
    const std::vector<bool> is_meant =
        PartNames(archive.names(), archive.part(part), part).shown_as(dimension, folded);
    for (const std::uint32_t doc : matches.parts[part])
      if (names_it(column, doc, is_meant, prominent)) with.parts[part].push_back(doc);
  }
  return with;
}

}  // namespace

void Counting::run(const SearchRequest& request, const MatchList& matches,
                   const MatchesWithout& without, SearchResult& result) {
  facets(request, matches, without, result);
  if (request.histogram)
    result.histogram = histogram(archive_, matches, all_.articles(), *request.histogram);
  unusual(request, matches, result);
  if (request.related) related(request, matches, result);
  result.prominent = request.prominent;
}

void Counting::facets(const SearchRequest& request, const MatchList& matches,
                      const MatchesWithout& without, SearchResult& result) {
  ValueTest wanted;
  ValuePattern pattern(request.facet_match, query::Wildcards::everywhere, analyzer_);
  if (request.facet_match.find_first_not_of("* ") != std::string::npos)
    wanted = [&](std::string_view value) { return pattern.fits(value); };
  DimensionSet free;
  for (const FacetRequest& facet : request.facets)
    if (!is_filtered(request, facet.dimension)) free.add(facet.dimension);
  const ValueCounts counts(archive_, spellings_, free, matches, request.prominent);
  for (const FacetRequest& facet : request.facets) {
    if (free.has(facet.dimension)) {
      result.facets.push_back(facet_result(facet, counts, wanted, {facet.dimension, {}}));
      continue;
    }
    DimensionSet only;
    only.add(facet.dimension);
    const ValueCounts others(archive_, spellings_, only, without(facet.dimension),
                             request.prominent);
    const Chosen chosen = chosen_of(request, facet.dimension);
    result.facets.push_back(facet_result(facet, others, wanted, chosen));
    add_missing(chosen, wanted, result.facets.back());
  }
}

// What was chosen and none of the articles has.
void Counting::add_missing(const Chosen& chosen, const ValueTest& wanted, FacetResult& facet) {
  std::vector<std::string> names = chosen.missing(facet.counts);
  for (std::string& name : names) name = lookup_.spelled(facet.dimension, std::move(name));
  std::sort(names.begin(), names.end());
  for (std::string& name : names)
    if (!wanted || wanted(name)) facet.counts.push_back({std::move(name), 0, true});
}

void Counting::unusual(const SearchRequest& request, const MatchList& matches,
                       SearchResult& result) {
  if (request.unusual.empty()) return;
  const DimensionSet dimensions = dimensions_of(request.unusual);
  const ValueCounts& all = all_.of(dimensions, request.prominent);
  const ValueCounts counts(archive_, spellings_, dimensions, matches, request.prominent);
  for (const FacetRequest& wanted : request.unusual) {
    UnusualResult found;
    found.dimension = wanted.dimension;
    found.values = associations(wanted.dimension, counts, all);
    found.distinct = found.values.size();
    keep_strongest(found.values, wanted.top);
    const Chosen chosen = chosen_of(request, wanted.dimension);
    for (Association& value : found.values) value.chosen = chosen.has(value.value);
    result.unusual.push_back(std::move(found));
  }
}

void Counting::related(const SearchRequest& asked, const MatchList& matches, SearchResult& result) {
  const RelatedRequest& request = *asked.related;
  const std::span<const Dimension> where = request.dimension == Dimension::none
                                               ? std::span<const Dimension>(kEntityDimensions)
                                               : std::span(&request.dimension, 1);
  const ValueLookup::Found to = lookup_.find(where, request.value);
  RelatedResult found;
  found.dimension = to.dimension == Dimension::none ? request.dimension : to.dimension;
  found.value = to.dimension == Dimension::none ? request.value : to.value;
  if (to.dimension == Dimension::none) {
    result.notes.push_back("nothing in the archive is called '" + request.value + "'" +
                           lookup_.suggestion(where, request.value));
    result.related = std::move(found);
    return;
  }
  if (!to.note.empty()) result.notes.push_back(to.note);
  lookup_.note_others(to, request.value, result.notes);
  const MatchList with = with_value(archive_, matches, to.dimension, to.value, asked.prominent);
  found.articles = with.total();
  DimensionSet dimensions;
  for (const Dimension dimension : kEntityDimensions) dimensions.add(dimension);
  const ValueCounts counts(archive_, spellings_, dimensions, with, asked.prominent);
  const ValueCounts& all = all_.of(dimensions, asked.prominent);
  const std::string itself = fold_value(to.value);
  for (const Dimension dimension : kEntityDimensions)
    for (Association& value : associations(dimension, counts, all))
      if (dimension != to.dimension || fold_value(value.value) != itself)
        found.values.push_back(std::move(value));
  found.distinct = found.values.size();
  keep_strongest(found.values, request.top);
  result.related = std::move(found);
}

}  // namespace morgue::search
