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

// "Clinton" in two articles that do not say which of the four.
class BareNames : public SearcherTest {
 protected:
  BareNames() {
    ArchivePlan plan;
    plan.parts = {
        {named("a", {"Clinton"}, {}), named("b", {"Clinton", "Bush"}, {"Clinton"}),
         named("c", {"Hillary Clinton", "Clinton Weidner", "Madonna"}, {}),
         named("d", {"Hillary Clinton", "Bill Clinton", "David Lloyd-Clinton"}, {"Clinton Bank"}),
         named("e", {"Roger Clinton Jr.", "hillary clinton", "George Bush", "Jeb Bush"}, {})}};
    plan.names.groups = {{Dimension::person, "George Bush"}};
    plan.names.members = {{Dimension::person, "George Bush", 0, 0, 1},
                          {Dimension::person, "Bush", 0, 9, 1}};
    make_archive(dir_ / "b", plan);
    searcher_.emplace(dir_ / "b");
  }
  std::vector<std::string> notes(const char* query) { return search(query).notes; }
};

constexpr const char* kWhichClinton =
    "person:clinton is the value \"Clinton\" (2 articles that do not say which); also Hillary "
    "Clinton (3), Bill Clinton (1), Roger Clinton Jr. (1): name one in full";

TEST_F(BareNames, AreObeyedAndSayWhoElseHasThem) {
  EXPECT_EQ(search("person:clinton").total, 2U);
  EXPECT_EQ(notes("person:clinton"), std::vector<std::string>{kWhichClinton});
  EXPECT_EQ(notes("person:clinton OR (talks -person:clinton)").size(), 1U) << "once";
  EXPECT_EQ(search("person:Clinton").total, 2U) << "as a facet shows it";
  EXPECT_EQ(notes("person:Clinton").at(0).substr(0, 25), "person:Clinton is the val");
}

TEST_F(BareNames, OfOptionsToo) {
  SearchRequest request;
  request.filters[Dimension::person] = {"clinton"};
  request.facets = {{Dimension::person, 1}};
  EXPECT_EQ(search(request).notes, std::vector<std::string>{kWhichClinton});
  request.filters.clear();
  request.excluded[Dimension::person] = {"clinton"};
  EXPECT_EQ(search(request).notes, std::vector<std::string>{kWhichClinton});
  request.excluded.clear();
  request.related = RelatedRequest{"clinton", Dimension::person, 10};
  EXPECT_EQ(search(request).notes, std::vector<std::string>{kWhichClinton});
}

TEST_F(BareNames, NeedNoNoteWhereNobodyElseIsMeant) {
  EXPECT_EQ(notes("person:madonna"), std::vector<std::string>{});
  EXPECT_EQ(notes("person:\"hillary clinton\""), std::vector<std::string>{});
  EXPECT_EQ(notes("org:clinton"), std::vector<std::string>{}) << "no surname";
  EXPECT_EQ(notes("person:bush"), std::vector<std::string>{}) << "the archive knows whom it means";
}

}  // namespace
}  // namespace morgue::search::test
