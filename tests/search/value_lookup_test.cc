// Which value a name means: one that several dimensions have, short names of what is commoner under
// a longer one, names cut at a blank, and what is suggested where there is none.
#include <gtest/gtest.h>

#include "tests/search/small_archive.h"

namespace morgue::search::test {
namespace {

void add(std::vector<Article>& to, std::size_t times, std::vector<std::string> persons,
         std::vector<std::string> orgs, std::vector<std::string> places) {
  for (std::size_t i = 0; i < times; ++i) {
    Article made =
        article(("n" + std::to_string(to.size())).c_str(), "Talks", "peace sachs", 86400);
    made.persons = persons;
    made.orgs = orgs;
    made.places = places;
    to.push_back(std::move(made));
  }
}

// The value of the person Warren Buffett is that of a firm and a place, too: rule "other type".
ArchivePlan plan() {
  ArchivePlan plan;
  std::vector<Article>& all = plan.parts.emplace_back();
  add(all, 20, {"Warren Buffett"}, {"Barclays"}, {"New York"});
  add(all, 3, {"Barack Obama"}, {"Goldman Sachs"}, {"Georgia"});
  add(all, 1, {"Michelle Obama"}, {"Goldman", "Georgia"}, {"Barclays", "York"});
  add(all, 1, {}, {"Warren Buffett", "Georgia"}, {"Warren Buffett"});
  add(all, 2, {}, {"Goldman Sachs Japan", "Sachs"}, {"York", "Japan"});
  add(all, 4, {}, {"Federal Reserve"}, {});
  add(all, 1, {}, {"FED The Fed"}, {});
  plan.names.groups = {{Dimension::person, "Warren Buffett"}, {Dimension::org, "Federal Reserve"}};
  plan.names.members = {{Dimension::person, "Warren Buffett", 0, 0, 20},
                        {Dimension::org, "Warren Buffett", 0, 11, 1},
                        {Dimension::place, "Warren Buffett", 0, 11, 1},
                        {Dimension::org, "Federal Reserve", 1, 0, 4}};
  plan.names.forms = {{Dimension::org, "fed", "Federal Reserve"}};
  return plan;
}

class ValueNames : public SearcherTest {
 protected:
  ValueNames() {
    make_archive(dir_ / "b", plan());
    searcher_.emplace(dir_ / "b");
  }
  static SearchRequest related_to(const char* value) {
    SearchRequest request;
    request.related = RelatedRequest{value, Dimension::none, 10};
    return request;
  }
  using Notes = std::vector<std::string>;
  Notes notes(const char* query) { return search(query).notes; }
};

TEST_F(ValueNames, OfSeveralDimensionsThatAreOneAreOne) {
  const SearchResult result = search(related_to("Warren Buffett"));
  EXPECT_EQ(result.related->articles, 21U);
  EXPECT_EQ(result.related->dimension, Dimension::person);
  EXPECT_EQ(result.notes, Notes{});
}

TEST_F(ValueNames, OfSeveralDimensionsMeanTheOneThatNearlyAllArticlesHave) {
  const SearchResult result = search(related_to("barclays"));
  EXPECT_EQ(result.related->dimension, Dimension::org);
  EXPECT_EQ(result.related->articles, 20U);
  EXPECT_EQ(result.notes,
            Notes{"'barclays' is read as org:Barclays (20 articles), not place:Barclays (1)"});
}

TEST_F(ValueNames, OfSeveralDimensionsAreRefusedWithWhatToWrite) {
  const std::string text = mistake(related_to("Georgia"));
  EXPECT_NE(text.find("may mean several values"), std::string::npos) << text;
  EXPECT_LT(text.find("3  place:Georgia"), text.find("2  org:Georgia")) << text;
  try {
    search(related_to("Georgia"));
  } catch (const Error& error) {
    EXPECT_EQ(error.hint(), "choose one of them as it stands here: 'place:Georgia'");
  }
}

TEST_F(ValueNames, ThatNobodyHasGetASuggestion) {
  EXPECT_EQ(search(related_to("bufett")).notes,
            Notes{"nothing in the archive is called 'bufett'; did you mean person:\"Warren "
                  "Buffett\"?"});
  EXPECT_EQ(notes("person:\"president obama\""),
            Notes{"no article has person:\"president obama\"; did you mean person:\"Barack "
                  "Obama\"?"});
  EXPECT_EQ(notes("org:\"the obama\""), Notes{"no article has org:\"the obama\""});
}

TEST_F(ValueNames, OfOneWordSayWhichLongerOnesAreCommoner) {
  EXPECT_EQ(notes("org:goldman"),
            Notes{"org:goldman is the value \"Goldman\" (1 article); more have Goldman Sachs (3), "
                  "Goldman Sachs Japan (2): name one in full"});
  EXPECT_EQ(
      notes("place:york"),
      Notes{"place:york is the value \"York\" (3 articles); more have New York (20): name one "
            "in full"});
  EXPECT_EQ(notes("org:barclays"), Notes{}) << "the commonest";
  EXPECT_EQ(notes("place:japan"), Notes{}) << "no place has it in a longer name";
  EXPECT_EQ(notes("org:\"goldman sachs japan\""), Notes{}) << "a long name";
}

TEST_F(ValueNames, ThatEndAtABlankAreNoted) {
  constexpr const char* kMeant =
      "org:Goldman ends at the blank; did you mean org:\"Goldman Sachs\" (3 articles)?";
  EXPECT_EQ(notes("org:Goldman sachs").at(0), kMeant);
  EXPECT_EQ(notes("peace org:Goldman sachs talks").at(0), kMeant);
  SearchRequest request;
  request.query = "peace org:Goldman sachs talks";
  request.match = Match::any;
  EXPECT_EQ(search(request).notes.at(0), kMeant);
  EXPECT_EQ(notes("org:Goldman AND sachs").size(), 1U) << "said so";
  EXPECT_EQ(notes("org:Goldman peace").size(), 1U) << "no such name";
  EXPECT_EQ(notes("sachs org:Goldman").size(), 1U) << "not behind it";
}

TEST_F(ValueNames, HaveAnArticleOrNot) {
  EXPECT_EQ(search("org:\"the fed\"").understood, "org:\"Federal Reserve\"");
  EXPECT_EQ(search("org:\"the fed\"").total, 4U);
  EXPECT_EQ(search("org:\"fed the fed\"").total, 1U);
}

}  // namespace
}  // namespace morgue::search::test
