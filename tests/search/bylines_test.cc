// Filters of authors: one name of a byline, or a whole byline, which means all of its names.
#include <gtest/gtest.h>

#include "tests/search/small_archive.h"
#include "tests/support/run_program.h"

namespace morgue::search::test {
namespace {

Article by(const char* id, const char* byline) {
  Article made = article(id, "Talks", "peace", 86400 * (*id - 'a' + 1));
  made.author = byline;
  return made;
}

class Bylines : public SearcherTest {
 protected:
  Bylines() {
    make_archive(dir_ / "b", {by("a", "Ann Lee and Bo Ray"), by("b", "Ann Lee"),
                              by("c", "By Bo Ray, City Desk"), by("d", "Bo Ray"),
                              by("e", "Cy Orr; by Jo Orr")});
    searcher_.emplace(dir_ / "b");
    request_.sort = Sort::oldest;
  }
  std::string found(std::vector<std::string> authors) {
    request_.filters[Dimension::author] = std::move(authors);
    return ids(search(request_));
  }

  SearchRequest request_;
};

TEST_F(Bylines, AWholeOneMeansAllItsNames) {
  EXPECT_EQ(found({"Ann Lee and Bo Ray"}), "a");
  EXPECT_EQ(search(request_).understood, "author:\"Ann Lee\" AND author:\"Bo Ray\"");
  EXPECT_EQ(found({"bo ray & ann lee"}), "a");
  EXPECT_EQ(found({"By Bo Ray, City Desk"}), "c");
  EXPECT_EQ(found({"By Bo Ray"}), "a c d");
  EXPECT_EQ(found({"Lee and Ray"}), "a") << "words that only one name has";
  EXPECT_EQ(found({"Ann Lee and Bo Ray", "City Desk"}), "a c");
  EXPECT_EQ(found({"by Jo Orr"}), "e") << "a value as it is";
}

TEST_F(Bylines, MayBeExcluded) {
  request_.excluded[Dimension::author] = {"Ann Lee and Bo Ray"};
  EXPECT_EQ(ids(search(request_)), "b c d e");
}

TEST_F(Bylines, ChooseAllTheirNamesInFacets) {
  request_.facets = {{Dimension::author, 3}};
  request_.filters[Dimension::author] = {"Ann Lee and Bo Ray"};
  const SearchResult result = search(request_);
  std::string all;
  for (const FacetCount& count : result.facets.at(0).counts)
    all += (count.chosen ? "*" : "") + count.value + " " + std::to_string(count.count) + "; ";
  EXPECT_EQ(all, "*Bo Ray 3; *Ann Lee 2; City Desk 1; ");
}

TEST_F(Bylines, SayWhichNameNobodyHas) {
  EXPECT_EQ(found({"Ann Lee and Zed Zulu"}), "");
  EXPECT_EQ(search(request_).notes, std::vector<std::string>{"no article has author:\"Zed Zulu\""});
}

TEST_F(Bylines, ASurnameFirstIsOneName) {
  make_archive(dir_ / "s", {by("a", "John Smith"), by("b", "Kate Smith and John Doe"),
                            by("c", "Smith, Zoe"), by("d", "John R Smith"),
                            by("e", "David M Bailey"), by("f", "Lee, Ray"), by("g", "Ray Lee")});
  searcher_.emplace(dir_ / "s");
  EXPECT_EQ(found({"Smith, John"}), "a");
  EXPECT_EQ(search(request_).understood, "author:\"John Smith\"");
  EXPECT_EQ(found({"bailey, david"}), "e") << "words that one name has";
  EXPECT_EQ(found({"Smith, Zoe"}), "c") << "a byline of two, as articles have it";
  EXPECT_EQ(found({"Lee, Ray"}), "f") << "as a hit shows it";
  EXPECT_EQ(found({"Smith, Kate"}), "b");
  EXPECT_EQ(found({"Kate Smith, John Doe"}), "b");
}

TEST_F(Bylines, HaveABoundedNumberOfNames) {
  std::string byline = "Ann Lee";
  for (int i = 1; i < 50; ++i) byline += ", Zed";
  EXPECT_EQ(found({byline}), "");
  try {
    found({byline + ", Zed"});
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ExitCode::usage);
    EXPECT_TRUE(morgue::test::contains(error.what(), "more than 50 names"));
  }
}

}  // namespace
}  // namespace morgue::search::test
