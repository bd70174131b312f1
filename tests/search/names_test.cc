// Canonical names as a reader meets them: in filters, counts, hits and relations, over two parts.
#include "searcher/search/names.h"

#include <gtest/gtest.h>

#include "common/text/fold.h"
#include "searcher/search/searcher.h"
#include "tests/search/archive_maker.h"
#include "tests/search/small_archive.h"

namespace morgue::search::test {
namespace {

Article named(const char* id, std::vector<std::string> persons, std::vector<std::string> orgs) {
  Article made = article(id, "Talks", "peace", 86400);
  made.persons = std::move(persons);
  made.orgs = std::move(orgs);
  return made;
}

// "Kim Chong-un" is Kim Jong Un, the person Morgan Stanley the firm, "He" nobody.
ArchivePlan plan() {
  ArchivePlan plan;
  plan.parts = {{named("a", {"Kim Jong Un", "He"}, {"Morgan Stanley"}),
                 named("b", {"Kim Jong Un", "Kim Chong-un"}, {})},
                {named("c", {"Kim Chong-un", "Morgan Stanley"}, {}),
                 named("d", {"Ann Lee"}, {"Morgan Stanley"})}};
  plan.names.groups = {{Dimension::person, "Kim Jong Un"}, {Dimension::org, "Morgan Stanley"}};
  plan.names.members = {{Dimension::person, "Kim Jong Un", 0, 0, 2},
                        {Dimension::person, "Kim Chong-un", 0, 9, 2},
                        {Dimension::person, "Morgan Stanley", 1, 11, 1},
                        {Dimension::org, "Morgan Stanley", 1, 0, 2},
                        {Dimension::person, "He", kHiddenGroup, 9, 1}};
  plan.names.forms = {{Dimension::person, "supreme leader kim", "Kim Jong Un"}};
  return plan;
}

class Names : public testing::Test {
 protected:
  Names() {
    make_archive(dir_ / "a", plan());
    searcher_.emplace(dir_ / "a");
  }
  SearchResult search(const std::string& query) {
    SearchRequest request;
    request.query = query;
    request.sort = Sort::oldest;
    request.facets = {{Dimension::person, 0}, {Dimension::org, 0}};
    return searcher_->search(request);
  }
  static std::string text(const FacetResult& facet) {
    std::string all;
    for (const FacetCount& count : facet.counts)
      all += (all.empty() ? "" : "; ") + count.value + " " + std::to_string(count.count);
    return all;
  }

  morgue::test::TempDir dir_;
  std::optional<Searcher> searcher_;
};

TEST_F(Names, AnArticleCountsOnceForAllFormsOfAName) {
  const SearchResult result = search("*");
  EXPECT_EQ(text(result.facets.at(0)), "Kim Jong Un 3; Ann Lee 1");
  EXPECT_EQ(text(result.facets.at(1)), "Morgan Stanley 3");
}

TEST_F(Names, AFilterTakesEveryForm) {
  for (const char* query : {"person:\"kim jong un\"", "person:\"Kim Chong-un\"",
                            "person:\"supreme leader kim\"", "person:kim"}) {
    const SearchResult result = search(query);
    EXPECT_EQ(result.total, 3U) << query;
    EXPECT_EQ(result.understood, "person:\"Kim Jong Un\"") << query;
  }
  EXPECT_EQ(search("org:\"morgan stanley\"").total, 3U);
  EXPECT_EQ(search("person:\"morgan stanley\"").understood, "org:\"Morgan Stanley\"");
  EXPECT_EQ(search("NOT person:\"kim jong un\"").total, 1U);
}

TEST_F(Names, WhatIsHiddenIsNowhere) {
  EXPECT_EQ(search("person:he").total, 0U);
  for (const Hit& hit : search("*").hits)
    for (const std::string& person : hit.persons) EXPECT_NE(person, "He");
}

TEST_F(Names, HitsShowThem) {
  EXPECT_EQ(search("person:\"kim jong un\"").hits.at(1).persons,
            std::vector<std::string>{"Kim Jong Un"});
  EXPECT_EQ(searcher_->article("c")->persons, std::vector<std::string>{"Kim Jong Un"});
  EXPECT_EQ(searcher_->article("c")->orgs, std::vector<std::string>{"Morgan Stanley"});
}

TEST_F(Names, RelationsGoByThem) {
  SearchRequest request;
  request.query = "*";
  request.related = RelatedRequest{"Kim Chong-un", Dimension::none, 0};
  const SearchResult result = searcher_->search(request);
  ASSERT_TRUE(result.related);
  EXPECT_EQ(result.related->articles, 3U);
}

TEST_F(Names, ValuesOfAPartKeepTheirNumbersUnlessTheyAreOfAGroup) {
  const Archive& archive = searcher_->archive();
  for (std::size_t i = 0; i < archive.part_count(); ++i) {
    const PartNames names(archive.names(), archive.part(i), i);
    const std::vector<std::uint32_t> all = names.all_shown();
    for (std::uint32_t value = 0; value < all.size(); ++value) {
      EXPECT_EQ(names.shown(value), all[value]);
      if (all[value] == PartNames::kHidden) continue;
      const std::string name = fold_value(names.name(all[value]));
      EXPECT_TRUE(names.shown_as(names.dimension(all[value]), name)[value]) << name;
    }
  }
}

}  // namespace
}  // namespace morgue::search::test
