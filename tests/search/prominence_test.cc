// How often and how prominently articles name somebody: filters and counts over random archives of
// two parts, one of them perhaps of the version that kept no prominence, against what the articles
// were made of, counted the slow way.
#include <map>
#include <random>
#include <set>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "common/archive/part.h"
#include "searcher/search/searcher.h"
#include "tests/archive/old_columns.h"
#include "tests/search/archive_maker.h"
#include "tests/search/small_archive.h"

namespace morgue::search::test {
namespace {

using entities::EntityType;

constexpr std::size_t kArticles = 40;  // of each part

// Kim Chong-un is Kim Jong Un over the archive; "He" is nobody.
constexpr const char* kPersons[] = {"Kim Jong Un", "Kim Chong-un", "Ann Lee", "Bob Ray", "He"};
constexpr const char* kPlaces[] = {"Doha", "Kabul"};

struct Named {
  unsigned mentions = 0;
  unsigned prominence = 0;
  bool operator==(const Named&) const = default;
};
using NamesOfArticle = std::map<std::string, Named>;  // as shown

class Prominence : public testing::TestWithParam<unsigned> {
 protected:
  Prominence() : random_(GetParam()) {
    ArchivePlan plan;
    const bool old = GetParam() % 2 == 1;
    for (std::size_t part = 0; part < 2; ++part)
      for (std::size_t i = 0; i < kArticles; ++i) add(plan, part, old && part == 0);
    plan.names.groups = {{Dimension::person, "Kim Jong Un"}};
    plan.names.members = {{Dimension::person, "Kim Jong Un", 0, 0, 2},
                          {Dimension::person, "Kim Chong-un", 0, 0, 2},
                          {Dimension::person, "He", kHiddenGroup, 9, 1}};
    make_archive(dir_ / "a", plan);
    if (old) morgue::test::make_facets_old(dir_ / "a/parts/p000001" / kFacetsFile);
    searcher_.emplace(dir_ / "a");
  }

  unsigned below(unsigned n) { return static_cast<unsigned>(random_() % n); }

  void add(ArchivePlan& plan, std::size_t part, bool old) {
    plan.parts.resize(2);
    const std::string id = fmt::format("{}-{}", part, plan.parts[part].size());
    NamesOfArticle& names = articles_[id];
    entities::Entities& found = plan.found[{part, plan.parts[part].size()}];
    const auto name = [&](EntityType type, const char* written) {
      if (below(2) == 0) return;
      entities::Entity& entity = found.entities.emplace_back();
      entity.type = type;
      entity.name = written;
      entity.mentions = below(5);
      entity.prominence = static_cast<std::uint8_t>(below(4) == 0 ? 50 : below(101));
      const std::string_view as = written;
      if (as == "He") return;
      Named& named = names[as.starts_with("Kim") ? "Kim Jong Un" : written];
      named.mentions += entity.mentions;
      if (!old) named.prominence = std::max<unsigned>(named.prominence, entity.prominence);
    };
    for (const char* person : kPersons) name(EntityType::person, person);
    for (const char* place : kPlaces) name(EntityType::place, place);
    Article made = article(id.c_str(), "Talks", below(3) == 0 ? "peace" : "peace rain");
    made.topics = {"talks"};
    if (made.body == "peace rain") rainy_.insert(id);
    plan.parts[part].push_back(std::move(made));
  }

  std::set<std::string> ids(const std::string& query) {
    SearchRequest request;
    request.query = query;
    request.limit = 1000;
    std::set<std::string> ids;
    for (const Hit& hit : searcher_->search(request).hits) ids.insert(hit.id);
    return ids;
  }

  template <class Test>
  std::set<std::string> wanted(const std::string& name, Test test) const {
    std::set<std::string> ids;
    for (const auto& [id, names] : articles_)
      if (const auto found = names.find(name); found != names.end() && test(found->second))
        ids.insert(id);
    return ids;
  }

  // Of the articles with rain, how many name each so prominently, in a dimension or in all.
  std::map<std::string, std::uint64_t> counted(unsigned least, bool rain_only) const {
    std::map<std::string, std::uint64_t> counts;
    for (const auto& [id, names] : articles_)
      for (const auto& [name, named] : names)
        if (named.prominence >= least && (!rain_only || rainy_.contains(id))) ++counts[name];
    return counts;
  }

  std::mt19937 random_;
  morgue::test::TempDir dir_;
  std::map<std::string, NamesOfArticle> articles_;
  std::set<std::string> rainy_;
  std::optional<Searcher> searcher_;
};

TEST_P(Prominence, FiltersAsThePlainCountDoes) {
  for (const char* name : {"Kim Jong Un", "Ann Lee", "Bob Ray"})
    for (unsigned n = 1; n <= 100; n += 1 + below(9)) {
      EXPECT_EQ(ids(fmt::format("person:\"{}\">={}%", name, n)),
                wanted(name, [&](const Named& named) { return named.prominence >= n; }))
          << name << " " << n;
      const unsigned m = 2 + n % 6;
      EXPECT_EQ(ids(fmt::format("person:\"{}\">={}", name, m)),
                wanted(name, [&](const Named& named) { return named.mentions >= m; }))
          << name << " " << m;
    }
  EXPECT_EQ(ids("person:\"Kim Chong-un\">=50% place:doha>=20% -rain"), [&] {
    std::set<std::string> both;
    for (const auto& [id, names] : articles_)
      if (names.contains("Kim Jong Un") && names.contains("Doha") && !rainy_.contains(id) &&
          names.at("Kim Jong Un").prominence >= 50 && names.at("Doha").prominence >= 20)
        both.insert(id);
    return both;
  }());
}

TEST_P(Prominence, CountsAsThePlainCountDoes) {
  for (const unsigned least : {1U, 50U, 51U, 100U}) {
    SearchRequest request;
    request.query = "rain";
    request.prominent = static_cast<std::uint8_t>(least);
    request.facets = {{Dimension::person, 0}, {Dimension::place, 0}, {Dimension::topic, 0}};
    request.unusual = {{Dimension::person, 0}, {Dimension::place, 0}};
    const SearchResult result = searcher_->search(request);
    EXPECT_EQ(result.prominent, least);
    std::map<std::string, std::uint64_t> counts;
    for (const FacetResult& facet : result.facets)
      for (const FacetCount& count : facet.counts) counts[count.value] = count.count;
    EXPECT_EQ(counts["talks"], rainy_.size()) << "a topic has no prominence";
    counts.erase("talks");
    EXPECT_EQ(counts, counted(least, true));
    const auto all = counted(least, false);
    std::set<std::string> unusual, wanted;
    for (const UnusualResult& found : result.unusual)
      for (const Association& value : found.values) {
        unusual.insert(value.value);
        EXPECT_EQ(value.count, counts.at(value.value));
        EXPECT_EQ(value.archive, all.at(value.value));
      }
    for (const auto& [name, count] : counts)
      if (count * articles_.size() > all.at(name) * rainy_.size()) wanted.insert(name);
    EXPECT_EQ(unusual, wanted);
  }
}

TEST_P(Prominence, RelatesArticlesThatAreAboutIt) {
  SearchRequest request;
  request.query = "rain";
  request.prominent = 50;
  request.related = RelatedRequest{"Kim Jong Un", Dimension::person, 0};
  const SearchResult result = searcher_->search(request);
  ASSERT_TRUE(result.related);
  std::uint64_t with = 0;
  std::map<std::string, std::uint64_t> together;
  for (const std::string& id : rainy_) {
    const NamesOfArticle& names = articles_.at(id);
    if (!names.contains("Kim Jong Un") || names.at("Kim Jong Un").prominence < 50) continue;
    ++with;
    for (const auto& [name, named] : names)
      if (named.prominence >= 50) ++together[name];
  }
  EXPECT_EQ(result.related->articles, with);
  for (const Association& value : result.related->values)
    EXPECT_EQ(value.count, together[value.value]) << value.value;
}

TEST_P(Prominence, SaysWhereItIsNotKnown) {
  const bool old = GetParam() % 2 == 1;
  const auto says = [&](const SearchRequest& request) {
    for (const std::string& note : searcher_->search(request).notes)
      if (note.find("--rebuild") != std::string::npos) return true;
    return false;
  };
  SearchRequest request;
  request.query = "rain AND person:\"Ann Lee\">=10%";
  EXPECT_EQ(says(request), old);
  request.query = "rain person:\"Ann Lee\">=2";
  EXPECT_FALSE(says(request));
  request.prominent = 50;
  EXPECT_FALSE(says(request)) << "nothing is counted";
  request.facets = {{Dimension::person, 10}};
  EXPECT_EQ(says(request), old);
}

TEST_P(Prominence, IsToldWhereItIsTooLow) {
  for (const auto& [id, names] : articles_) {
    if (!names.contains("Ann Lee") || names.at("Ann Lee").prominence >= 100) continue;
    SearchRequest request;
    request.query = "person:\"Ann Lee\">=100%";
    const auto why = searcher_->why(request, id);
    ASSERT_TRUE(why);
    EXPECT_FALSE(why->root.matches);
    EXPECT_EQ(why->root.reason, fmt::format("its prominence is {}%, below person:\"Ann Lee\">=100%",
                                            names.at("Ann Lee").prominence));
  }
}

INSTANTIATE_TEST_SUITE_P(OfSeed, Prominence, testing::Range(1U, 7U));

}  // namespace
}  // namespace morgue::search::test
