// Values that differ in case or accents alone: a filter takes them for one, so counts must too.
#include <gtest/gtest.h>

#include "tests/search/small_archive.h"

namespace morgue::search::test {
namespace {

Article about(const char* id, std::vector<std::string> topics, const char* author = "") {
  Article made = article(id, "Talks", "peace", 86400);
  made.topics = std::move(topics);
  made.author = author;
  return made;
}

// "elections" in 3 living articles and a dead one, "Élections" in 2, one of which has both.
ArchivePlan plan() {
  ArchivePlan plan;
  plan.parts = {
      {about("a", {"elections", "oil"}, "Ann Lee"), about("b", {"Élections"}, "ANN LEE"),
       about("c", {"Élections", "elections"}), about("x", {"Élections"}),
       about("y", {"Élections"})},
      {about("d", {"elections", "Oil"}, "Bo Ray and Ann Lee"), about("e", {"OIL", "Oil"})}};
  plan.dead = {{0, 3}, {0, 4}};
  return plan;
}

class Spellings : public testing::Test {
 protected:
  Spellings() {
    make_archive(dir_ / "a", plan());
    searcher_.emplace(dir_ / "a");
  }
  static std::string text(const FacetResult& facet) {
    std::string all;
    for (const FacetCount& count : facet.counts)
      all += (all.empty() ? "" : "; ") + std::string(count.chosen ? "*" : "") + count.value + " " +
             std::to_string(count.count);
    return all;
  }
  SearchResult search(const SearchRequest& request) { return searcher_->search(request); }

  morgue::test::TempDir dir_;
  std::optional<Searcher> searcher_;
};

TEST_F(Spellings, AreCountedAsOneUnderTheCommonest) {
  SearchRequest request;
  request.facets = {{Dimension::topic, 0}, {Dimension::author, 0}, {Dimension::source, 0}};
  const SearchResult result = search(request);
  EXPECT_EQ(text(result.facets[0]), "elections 4; Oil 3");
  EXPECT_EQ(result.facets[0].distinct, 2U);
  EXPECT_EQ(text(result.facets[1]), "Ann Lee 3; Bo Ray 1");
  EXPECT_EQ(text(result.facets[2]), "Wire 5");
}

TEST_F(Spellings, CountWhatTheirFilterFinds) {
  SearchRequest request;
  request.facets = {{Dimension::topic, 0}};
  for (const char* written : {"elections", "ELECTIONS", "Élections"}) {
    request.filters[Dimension::topic] = {written};
    EXPECT_EQ(search(request).total, 4U);
    EXPECT_EQ(text(search(request).facets[0]), "*elections 4; Oil 3");
  }
}

TEST_F(Spellings, AreCalledTheSameInEverySearch) {
  SearchRequest request;
  request.filters[Dimension::author] = {"ann lee"};
  request.facets = {{Dimension::topic, 0}};
  request.unusual = {{Dimension::topic, 0}};
  const SearchResult result = search(request);
  EXPECT_EQ(text(result.facets[0]), "elections 3; Oil 2") << "though 'oil' is as common here";
  ASSERT_EQ(result.unusual[0].values.size(), 2U);
  for (const Association& value : result.unusual[0].values)
    EXPECT_EQ(value.archive, value.value == "Oil" ? 3U : 4U) << value.value;
}

// What decides in one dimension says nothing in another, whichever are asked for together.
TEST_F(Spellings, AreEachDimensionsOwn) {
  ArchivePlan plan;
  plan.parts.emplace_back();
  const auto add = [&](const char* topic, const char* section, int times) {
    for (int i = 0; i < times; ++i) {
      const std::string id = std::to_string(plan.parts[0].size());
      plan.parts[0].push_back(about(id.c_str(), {}));
      if (*topic != 0) plan.parts[0].back().topics = {topic};
      plan.parts[0].back().section = section;
    }
  };
  add("Oil", "", 2);
  add("oil", "", 3);
  add("", "Oil", 5);
  add("", "oil", 1);
  make_archive(dir_ / "two", plan);
  for (const bool section_first : {true, false}) {
    searcher_.emplace(dir_ / "two");
    SearchRequest request;
    request.facets = {{Dimension::topic, 0}, {Dimension::section, 0}};
    if (section_first) std::swap(request.facets[0], request.facets[1]);
    const SearchResult result = search(request);
    EXPECT_EQ(text(result.facets[section_first ? 1 : 0]), "oil 5");
    EXPECT_EQ(text(result.facets[section_first ? 0 : 1]), "Oil 6");
  }
}

TEST_F(Spellings, AreOneForProminentNamesBesideThem) {
  SearchRequest request;
  request.facets = {{Dimension::topic, 0}};
  request.prominent = 50;
  EXPECT_EQ(text(search(request).facets[0]), "elections 4; Oil 3");
}

}  // namespace
}  // namespace morgue::search::test
