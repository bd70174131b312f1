// Several archives searched as one against one archive of all their articles: random articles and
// queries of every kind, the same hits in the same order with the same scores, the same counts,
// whichever archive an article is in and whichever revisions of it the others still have.
#include <array>
#include <filesystem>

#include <gtest/gtest.h>

#include "searcher/query/print.h"
#include "searcher/search/searcher.h"
#include "tests/search/archive_maker.h"
#include "tests/search/random_news.h"
#include "tests/search/random_trees.h"
#include "tests/search/small_archive.h"
#include "tests/support/temp_dir.h"

namespace morgue::search::test {
namespace {

namespace fs = std::filesystem;

constexpr unsigned kArticles = 120;
constexpr unsigned kQueries = 150;
constexpr double kRounding = 2e-6;  // scores are rounded to 6 decimals

// The same articles twice: in one archive, and spread over several.
class Worlds {
 public:
  Worlds(unsigned seed, std::size_t archives) : news_(seed), several_(archives) {
    one_.parts.resize(1 + seed % 3);
    one_.two_dictionaries = true;
    for (ArchivePlan& plan : several_) {
      plan.parts.resize(1 + news_.below(3));
      plan.dictionary_share = 1 + static_cast<unsigned>(news_.below(3));
    }
    for (unsigned i = 0; i < kArticles; ++i) {
      Article article = news_.article(i);
      article.revision = 2;
      const std::size_t in = i < archives ? i : news_.below(archives);
      const bool dies = news_.chance(10);
      put(article, in, dies);
      if (!dies && news_.chance(15)) put_older(article, (in + 1) % archives);
    }
    fill();
    make_archive(dir_ / "one", one_);
    std::vector<fs::path> paths;
    for (std::size_t i = 0; i < archives; ++i) {
      paths.push_back(dir_ / std::to_string(i));
      make_archive(paths.back(), several_[i]);
    }
    whole_.emplace(dir_ / "one");
    spread_.emplace(paths);
  }

  void compare(const SearchRequest& request) {
    const SearchResult a = whole_->search(request), b = spread_->search(request);
    SCOPED_TRACE(request.query);
    EXPECT_EQ(a.total, b.total);
    EXPECT_TRUE(b.total_exact);
    EXPECT_EQ(a.understood, b.understood);
    EXPECT_EQ(a.notes, b.notes);
    EXPECT_EQ(a.archive_articles, b.archive_articles);
    ASSERT_EQ(a.hits.size(), b.hits.size());
    for (std::size_t i = 0; i < a.hits.size(); ++i) compare(a.hits[i], b.hits[i]);
    ASSERT_EQ(a.facets.size(), b.facets.size());
    for (std::size_t i = 0; i < a.facets.size(); ++i) {
      EXPECT_EQ(text(a.facets[i].counts), text(b.facets[i].counts));
      EXPECT_EQ(a.facets[i].articles, b.facets[i].articles);
    }
    for (std::size_t i = 0; i < a.unusual.size(); ++i)
      EXPECT_EQ(text(a.unusual[i].values), text(b.unusual[i].values));
    ASSERT_EQ(a.histogram.has_value(), b.histogram.has_value());
    if (a.histogram) {
      EXPECT_EQ(text(a.histogram->bars), text(b.histogram->bars));
    }
    found_ += a.total > 0 ? 1 : 0;
  }

  std::string query(unsigned i) {
    if (i % 2 == 0) return news_.query(live_);
    return query::print(RandomTrees(live_, i).tree());
  }
  RandomNews& news() { return news_; }
  std::size_t found() const { return found_; }
  const std::vector<Article>& live() const { return live_; }
  Searcher& whole() { return *whole_; }
  Searcher& spread() { return *spread_; }

 private:
  void put(const Article& article, std::size_t in, bool dies) {
    add(one_, article, dies);
    add(several_[in], article, dies);
    if (!dies) live_.push_back(article);
  }

  // An earlier revision: replaced in the one archive, alive in another of the several.
  void put_older(Article article, std::size_t in) {
    article.revision = 1;
    article.body += " earlier";
    add(one_, article, true);
    add(several_[in], article, false);
  }

  void add(ArchivePlan& plan, const Article& article, bool dies) {
    const std::size_t at = news_.below(plan.parts.size());
    if (dies) plan.dead.insert({at, plan.parts[at].size()});
    plan.parts[at].push_back(article);
  }

  // A part has an article at least.
  void fill() {
    for (ArchivePlan& plan : several_) std::erase_if(plan.parts, [](auto& p) { return p.empty(); });
    std::erase_if(one_.parts, [](auto& part) { return part.empty(); });
  }

  static void compare(const Hit& a, const Hit& b) {
    EXPECT_EQ(a.id, b.id);
    EXPECT_NEAR(a.score, b.score, kRounding);
    EXPECT_EQ(a.headline, b.headline);
    EXPECT_EQ(a.snippet.text, b.snippet.text);
    EXPECT_EQ(a.persons, b.persons);
    EXPECT_TRUE(a.archive.empty());
    EXPECT_FALSE(b.archive.empty());
  }

  static std::string text(const std::vector<FacetCount>& counts) {
    std::string all;
    for (const FacetCount& count : counts)
      all += count.value + " " + std::to_string(count.count) + (count.chosen ? "*; " : "; ");
    return all;
  }
  static std::string text(const std::vector<Association>& values) {
    std::string all;
    for (const Association& value : values)
      all += value.value + " " + std::to_string(value.count) + "/" + std::to_string(value.archive) +
             "; ";
    return all;
  }
  static std::string text(const std::vector<Bar>& bars) {
    std::string all;
    for (const Bar& bar : bars)
      all += bar.name + " " + std::to_string(bar.count) + "/" + std::to_string(bar.archive) + "; ";
    return all;
  }

  RandomNews news_;
  ArchivePlan one_;
  std::vector<ArchivePlan> several_;
  std::vector<Article> live_;
  morgue::test::TempDir dir_;
  std::optional<Searcher> whole_, spread_;
  std::size_t found_ = 0;
};

SearchRequest random_request(Worlds& worlds, unsigned i) {
  SearchRequest request;
  request.query = worlds.query(i);
  request.sort = std::array{Sort::relevance, Sort::newest, Sort::oldest}.at(i % 5 % 3);
  request.match = std::array{Match::all, Match::automatic, Match::any}.at(i % 3);
  request.limit = i % 4 == 0 ? 7 : kArticles;
  request.offset = i % 4 == 0 ? 2 : 0;
  request.expand = i % 7 == 0;
  if (i % 11 == 0) request.half_life = 86400.0 * 30;
  if (i % 6 == 0) request.filters[Dimension::topic] = {"grain"};
  for (std::size_t d = 0; d < kDimensions; ++d) {
    request.facets.push_back({static_cast<Dimension>(d), 0});
    request.unusual.push_back({static_cast<Dimension>(d), 0});
  }
  request.histogram = Period::month;
  return request;
}

void compare(unsigned seed, std::size_t archives) {
  Worlds worlds(seed, archives);
  for (unsigned i = 0; i < kQueries && !testing::Test::HasFailure(); ++i)
    worlds.compare(random_request(worlds, i));
  EXPECT_GT(worlds.found(), kQueries / 3) << "the queries find too little to test anything";
}

TEST(Several, APairIsAsOneArchive) {
  for (unsigned seed = 1; seed < 5; ++seed) compare(seed, 2);
}
TEST(Several, SoAreFive) {
  compare(7, 5);
}

TEST(Several, ArticlesLikeOneAndWholeArticles) {
  Worlds worlds(9, 3);
  for (std::size_t i = 0; i < 10; ++i) {
    const Article& article = worlds.live().at(i);
    const auto found = worlds.spread().article(article.id);
    ASSERT_TRUE(found) << article.id;
    EXPECT_EQ(found->revision, 2) << article.id;
    EXPECT_EQ(found->body, worlds.whole().article(article.id)->body);
    EXPECT_FALSE(worlds.spread().archive_with(article.id).empty());
    EXPECT_TRUE(worlds.whole().archive_with(article.id).empty());
    SearchRequest request;
    request.like = LikeRequest{article.id, ""};
    try {
      worlds.compare(request);
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ExitCode::usage);  // it has no words
    }
  }
}

// What names are, each archive has found out for itself.
class SeveralNames : public testing::Test {
 protected:
  static Article named(const char* id, std::vector<std::string> persons) {
    Article made = article(id, "Talks", "peace", 86400);
    made.persons = std::move(persons);
    return made;
  }
  std::string persons(ArchivePlan a, ArchivePlan b, const std::string& query = "*") {
    const morgue::test::TempDir dir;
    make_archive(dir / "a", a);
    make_archive(dir / "b", b);
    SearchRequest request;
    request.query = query;
    request.facets = {{Dimension::person, 0}};
    Searcher searcher(std::vector<fs::path>{dir / "a", dir / "b"});
    const SearchResult result = searcher.search(request);
    std::string all;
    for (const FacetCount& count : result.facets.at(0).counts)
      all += count.value + " " + std::to_string(count.count) + "; ";
    return all;
  }
};

TEST_F(SeveralNames, AreOneWhereOneArchiveSaysSo) {
  ArchivePlan a, b;
  a.parts = {{named("1", {"Kim Jong Un"}), named("2", {"Kim Chong-un"})}};
  a.names.groups = {{Dimension::person, "Kim Jong Un"}};
  a.names.members = {{Dimension::person, "Kim Jong Un", 0, 0, 1},
                     {Dimension::person, "Kim Chong-un", 0, 9, 1}};
  b.parts = {{named("3", {"Kim Chong-un", "Ann Lee"}), named("4", {"Kim Jong Un"})}};
  EXPECT_EQ(persons(a, b), "Kim Jong Un 4; Ann Lee 1; ");
  EXPECT_EQ(persons(b, a), "Kim Jong Un 4; Ann Lee 1; ");
  EXPECT_EQ(persons(a, b, "person:\"kim chong-un\""), "Kim Jong Un 4; Ann Lee 1; ");
}

TEST_F(SeveralNames, AreCalledAsMoreArticlesCallThem) {
  ArchivePlan a, b;
  a.parts = {{named("1", {"Obama"}), named("2", {"Barack Obama"})}};
  a.names.groups = {{Dimension::person, "Obama"}};
  a.names.members = {{Dimension::person, "Obama", 0, 0, 1},
                     {Dimension::person, "Barack Obama", 0, 9, 1}};
  b.parts = {{named("3", {"Barack Obama"}), named("4", {"Barack Obama"}), named("5", {"Obama"})}};
  b.names.groups = {{Dimension::person, "Barack Obama"}};
  b.names.members = {{Dimension::person, "Obama", 0, 9, 1},
                     {Dimension::person, "Barack Obama", 0, 0, 2}};
  EXPECT_EQ(persons(a, b), "Barack Obama 5; ");
}

TEST_F(SeveralNames, ASurnameIsThePersonOfMoreArticles) {
  ArchivePlan a, b;
  a.parts = {{named("1", {"Obama"}), named("2", {"Barack Obama"})}};
  a.names.groups = {{Dimension::person, "Barack Obama"}};
  a.names.members = {{Dimension::person, "Obama", 0, 9, 1},
                     {Dimension::person, "Barack Obama", 0, 0, 1}};
  b.parts = {{named("3", {"Obama"}), named("4", {"Obama"}), named("5", {"Michelle Obama"})}};
  b.names.groups = {{Dimension::person, "Michelle Obama"}};
  b.names.members = {{Dimension::person, "Obama", 0, 9, 2},
                     {Dimension::person, "Michelle Obama", 0, 0, 1}};
  EXPECT_EQ(persons(a, b), "Michelle Obama 4; Barack Obama 1; ");
}

TEST_F(SeveralNames, SpellingsThatFiltersTakeForOneCountAsOne) {
  ArchivePlan a, b;
  a.parts = {{named("1", {"San Jose"}), named("2", {"San Jose", "S. Jose", "ECB"})}};
  a.names.groups = {{Dimension::person, "San Jose"}};
  a.names.members = {{Dimension::person, "San Jose", 0, 0, 2},
                     {Dimension::person, "S. Jose", 0, 9, 1}};
  b.parts = {{named("3", {"San José", "Ecb"}), named("4", {"ECB"})}};
  EXPECT_EQ(persons(a, b), "ECB 3; San Jose 3; ");
  EXPECT_EQ(persons(b, a, "person:\"san josé\""), "San Jose 3; ECB 2; ");
  b.names.groups = {{Dimension::person, "San José"}};
  b.names.members = {{Dimension::person, "San José", 0, 0, 1}, {Dimension::person, "SJ", 0, 9, 1}};
  b.parts[0][1].persons = {"SJ"};
  EXPECT_EQ(persons(a, b), "San Jose 4; ECB 2; ");
  EXPECT_EQ(persons(a, b, "person:sj"), "San Jose 4; ECB 2; ");
}

TEST_F(SeveralNames, WhatOneArchiveHidesIsHidden) {
  ArchivePlan a, b;
  a.parts = {{named("1", {"He"})}};
  a.names.members = {{Dimension::person, "He", kHiddenGroup, 9, 1}};
  b.parts = {{named("2", {"He", "Ann Lee"})}};
  EXPECT_EQ(persons(a, b), "Ann Lee 1; ");
}

TEST_F(SeveralNames, WhatOneArchiveHidesIsHiddenWhateverItsCaseAndAccents) {
  ArchivePlan a, b;
  a.parts = {{named("1", {"Élan Vital"})}};
  a.names.members = {{Dimension::person, "Élan Vital", kHiddenGroup, 9, 1}};
  b.parts = {{named("2", {"Elan Vital", "Ann Lee"})}, {named("3", {"ELAN VITAL", "Vital"})}};
  b.names.groups = {{Dimension::person, "Elan Vital"}};
  b.names.members = {{Dimension::person, "Elan Vital", 0, 0, 1},
                     {Dimension::person, "Vital", 0, 9, 1}};
  EXPECT_EQ(persons(a, b), "Ann Lee 1; Elan Vital 1; ") << "another form stays what it was";
  b.names = {};
  EXPECT_EQ(persons(a, b), "Ann Lee 1; Vital 1; ");
  EXPECT_EQ(persons(b, a), "Ann Lee 1; Vital 1; ");
  EXPECT_EQ(persons(a, b, "person:\"elan vital\""), "");
}

}  // namespace
}  // namespace morgue::search::test
