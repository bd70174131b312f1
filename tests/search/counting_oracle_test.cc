// Random queries with random choices over random archives: facets, histograms and unusual values
// against the reference evaluator, however the archive is cut into parts.
#include <cmath>

#include <gtest/gtest.h>

#include "searcher/query/parser.h"
#include "searcher/search/searcher.h"
#include "tests/search/archive_maker.h"
#include "tests/search/random_news.h"
#include "tests/search/reference.h"
#include "tests/support/temp_dir.h"

namespace morgue::search::test {
namespace {

constexpr unsigned kArticles = 100;
constexpr unsigned kQueries = 100;

// One blank for each run of them, as the archive keeps names.
std::string tidy(const std::string& name) {
  return name == "Ann  Lee" ? "Ann Lee" : name;
}

class Oracle {
 public:
  explicit Oracle(unsigned seed) : news_(seed) {
    ArchivePlan plan;
    plan.parts.resize(1 + seed % 3);
    for (unsigned i = 0; i < kArticles; ++i) {
      auto& part = plan.parts[i < plan.parts.size() ? i : news_.below(plan.parts.size())];
      const bool dies = news_.chance(15);
      if (dies) plan.dead.insert({&part - plan.parts.data(), part.size()});
      part.push_back(news_.article(i));
      (dies ? dead_ : live_).push_back(part.back());
    }
    make_archive(dir_ / "a", plan);
    searcher_.emplace(dir_ / "a");
    reference_.emplace(live_, dead_);
  }

  void ask() {
    SearchRequest request;
    request.query = news_.query(live_);
    request.match = Match::all;
    request.filters[Dimension::topic] = {news_.chance(50) ? "grain" : "oil"};
    if (news_.chance(50)) request.filters[Dimension::section] = {"sport", "world"};
    if (news_.chance(30)) request.excluded[Dimension::person] = {"AT&T"};
    for (std::size_t d = 0; d < kDimensions; ++d) {
      request.facets.push_back({static_cast<Dimension>(d), 0});
      request.unusual.push_back({static_cast<Dimension>(d), 0});
    }
    request.histogram = Period::month;
    const SearchResult result = searcher_->search(request);
    for (const FacetResult& facet : result.facets) expect_facet(facet, request);
    const std::set<std::string> ids = wanted(request, Dimension::none);
    EXPECT_EQ(result.total, ids.size());
    for (const UnusualResult& unusual : result.unusual) expect_unusual(unusual, ids);
    expect_histogram(*result.histogram, ids);
  }

 private:
  // The ids that the request should find, without the filters of one dimension.
  std::set<std::string> wanted(const SearchRequest& request, Dimension without) {
    std::set<std::string> ids = reference_->search(*query::parse(request.query, analyzer_).root);
    const auto has = [](const Article& article, Dimension dimension, const auto& values) {
      for (const std::string& value : values_of(article, dimension))
        for (const std::string& one_of : values)
          if (value == one_of) return true;
      return false;
    };
    for (const Article& article : live_) {
      bool ok = true;
      for (const auto& [dimension, values] : request.filters)
        ok = ok && (dimension == without || has(article, dimension, values));
      for (const auto& [dimension, values] : request.excluded)
        ok = ok && !has(article, dimension, values);
      if (!ok) ids.erase(article.id);
    }
    return ids;
  }

  std::map<std::string, std::uint64_t> counted(const std::set<std::string>& ids,
                                               Dimension dimension) {
    std::map<std::string, std::uint64_t> counts;
    for (const auto& [name, n] : reference_->facets(ids, dimension)) counts[tidy(name)] += n;
    return counts;
  }

  void expect_facet(const FacetResult& facet, const SearchRequest& request) {
    std::map<std::string, std::uint64_t> counts;
    for (const FacetCount& count : facet.counts) counts[count.value] = count.count;
    const std::set<std::string> ids = wanted(request, facet.dimension);
    std::map<std::string, std::uint64_t> expected = counted(ids, facet.dimension);
    if (const auto filter = request.filters.find(facet.dimension); filter != request.filters.end())
      for (const std::string& value : filter->second) expected.try_emplace(value, 0);
    EXPECT_EQ(counts, expected) << request.query << ", " << dimension_name(facet.dimension);
    EXPECT_EQ(facet.articles, ids.size());
    for (const FacetCount& count : facet.counts) {
      const auto filter = request.filters.find(facet.dimension);
      const bool chosen = filter != request.filters.end() &&
                          std::find(filter->second.begin(), filter->second.end(), count.value) !=
                              filter->second.end();
      EXPECT_EQ(count.chosen, chosen) << count.value;
    }
  }

  // The same measure by another formula: mutual information from entropies.
  static double g2(double a, double n, double with, double all) {
    const auto h = [](double x) { return x > 0 ? x * std::log(x) : 0; };
    return 2 * (h(a) + h(n - a) + h(with - a) + h(all - n - with + a) - h(n) - h(all - n) -
                h(with) - h(all - with) + h(all));
  }

  void expect_unusual(const UnusualResult& unusual, const std::set<std::string>& ids) {
    std::set<std::string> all;
    for (const Article& article : live_) all.insert(article.id);
    const auto archive = counted(all, unusual.dimension);
    const auto n = static_cast<double>(ids.size()), total = static_cast<double>(all.size());
    std::map<std::string, double> wanted;
    for (const auto& [name, count] : counted(ids, unusual.dimension)) {
      const auto a = static_cast<double>(count), with = static_cast<double>(archive.at(name));
      if (a * total > with * n) wanted[name] = g2(a, n, with, total);
    }
    EXPECT_EQ(unusual.values.size(), wanted.size());
    double last = 1e9;
    for (const Association& value : unusual.values) {
      ASSERT_TRUE(wanted.contains(value.value)) << value.value;
      EXPECT_NEAR(value.strength, wanted[value.value], 1e-9) << value.value;
      EXPECT_EQ(value.archive, archive.at(value.value));
      EXPECT_LE(value.strength, last);
      last = value.strength;
    }
  }

  void expect_histogram(const Histogram& histogram, const std::set<std::string>& ids) {
    std::map<std::string, std::uint64_t> counts;
    std::uint64_t dated = 0;
    for (const Bar& bar : histogram.bars) {
      if (bar.count > 0) counts[bar.name] = bar.count;
      dated += bar.count;
    }
    EXPECT_EQ(counts, counted(ids, Dimension::month));
    EXPECT_EQ(dated + histogram.undated, ids.size());
    for (std::size_t i = 1; i < histogram.bars.size(); ++i) {
      const std::int32_t days = histogram.bars[i].day - histogram.bars[i - 1].day;
      EXPECT_TRUE(days >= 28 && days <= 31) << histogram.bars[i].name;
    }
  }

  RandomNews news_;
  std::vector<Article> live_, dead_;
  morgue::test::TempDir dir_;
  std::optional<Searcher> searcher_;
  std::optional<Reference> reference_;
  Analyzer analyzer_;
};

TEST(CountingOracle, FacetsHistogramsAndUnusualValues) {
  for (unsigned seed = 20; seed < 23; ++seed) {
    Oracle oracle(seed);
    for (unsigned i = 0; i < kQueries; ++i) oracle.ask();
  }
}

}  // namespace
}  // namespace morgue::search::test
