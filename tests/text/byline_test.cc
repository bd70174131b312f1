#include "common/text/byline.h"

#include <gtest/gtest.h>

namespace morgue {
namespace {

using Names = std::vector<std::string>;

TEST(AuthorNames, OfABylineAsGiven) {
  EXPECT_EQ(author_names(""), Names{});
  EXPECT_EQ(author_names("  "), Names{});
  EXPECT_EQ(author_names("Ann Lee"), Names{"Ann Lee"});
  EXPECT_EQ(author_names(" By Ann Lee "), Names{"Ann Lee"});
  EXPECT_EQ(author_names("BY ANN LEE"), Names{"ANN LEE"});
  EXPECT_EQ(author_names("By Ann Lee and Bob Ray, City Desk"),
            (Names{"Ann Lee", "Bob Ray", "City Desk"}));
  EXPECT_EQ(author_names("Ann Lee & Bob Ray; Cy Orr"), (Names{"Ann Lee", "Bob Ray", "Cy Orr"}));
}

TEST(AuthorNames, NamesThatLookLikeJoints) {
  EXPECT_EQ(author_names("Byron Andrews"), Names{"Byron Andrews"});
  EXPECT_EQ(author_names("Alexandra Bland"), Names{"Alexandra Bland"});
  EXPECT_EQ(author_names(",, Ann Lee ,"), Names{"Ann Lee"});
  EXPECT_EQ(author_names("By"), Names{"By"});
}

}  // namespace
}  // namespace morgue
