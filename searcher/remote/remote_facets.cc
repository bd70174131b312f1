#include "searcher/remote/remote_facets.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/schema.h"
#include "searcher/search/value_pattern.h"

namespace morgue::remote {
namespace {

using search::FacetCount;
using search::FacetRequest;
using search::FacetResult;

using ByHash = std::unordered_map<std::string, std::uint64_t>;

ByHash split(const Xapian::ValueCountMatchSpy& packed) {
  ByHash counts;
  for (auto value = packed.values_begin(); value != packed.values_end(); ++value) {
    const std::string hashes = *value;
    for (std::size_t at = 0; at + kFacetHashBytes <= hashes.size(); at += kFacetHashBytes)
      counts[hashes.substr(at, kFacetHashBytes)] += value.get_termfreq();
  }
  return counts;
}

// A server that serves several databases gives the metadata of the first one only.
std::string name_of(std::vector<Xapian::Database>& databases, const std::string& hash) {
  for (Xapian::Database& database : databases)
    if (std::string name = database.get_metadata("F" + hash); !name.empty()) return name;
  throw Error(ExitCode::usage, "--facet", "a server does not know the names of all its values",
              "xapian-tcpsrv gives those of the first of its databases: let one serve each part");
}

void put_in_order(FacetResult& facet, std::size_t top) {
  std::sort(facet.counts.begin(), facet.counts.end(), [](const FacetCount& a, const FacetCount& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  });
  facet.distinct = facet.counts.size();
  if (top != 0 && facet.counts.size() > top) facet.counts.resize(top);
}

}  // namespace

std::vector<FacetResult> count_facets(std::vector<Xapian::Database>& databases,
                                      const Xapian::ValueCountMatchSpy& packed,
                                      std::uint64_t matches, const search::SearchRequest& request,
                                      Analyzer& analyzer) {
  const ByHash counts = split(packed);
  if (counts.size() > kMostValues)
    throw Error(
        ExitCode::usage, "--facet",
        fmt::format("the matches have {} values: too many to ask a server for", counts.size()),
        "narrow the query");
  std::vector<FacetResult> results;
  for (const FacetRequest& wanted : request.facets) {
    FacetResult& result = results.emplace_back();
    result.dimension = wanted.dimension;
    result.articles = matches;
  }
  search::ValuePattern pattern(request.facet_match, query::Wildcards::everywhere, analyzer);
  for (const auto& [hash, count] : counts) {
    const std::string name = name_of(databases, hash);
    const std::size_t colon = name.find(':');
    const Dimension dimension = find_dimension(name.substr(0, colon));
    const std::string value = colon == std::string::npos ? "" : name.substr(colon + 1);
    if (!request.facet_match.empty() && !pattern.fits(value)) continue;
    for (FacetResult& result : results)
      if (result.dimension == dimension) result.counts.push_back({value, count, false});
  }
  for (std::size_t i = 0; i < results.size(); ++i) put_in_order(results[i], request.facets[i].top);
  return results;
}

}  // namespace morgue::remote
