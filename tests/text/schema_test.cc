#include "common/schema.h"

#include <gtest/gtest.h>

namespace morgue {
namespace {

TEST(Schema, FieldsAndDimensionsAreFoundByName) {
  for (const Field& field : kFields) EXPECT_EQ(find_field(field.name), &field);
  EXPECT_EQ(find_field("nothing"), nullptr);
  for (std::size_t d = 0; d < kDimensions; ++d)
    EXPECT_EQ(find_dimension(kDimensionNames[d]), static_cast<Dimension>(d));
  EXPECT_EQ(find_dimension("nothing"), Dimension::none);
}

TEST(Schema, EveryStoredDimensionHasAFieldWithAFilter) {
  for (std::size_t d = 0; d < kStoredDimensions; ++d) {
    const Field* field = field_of(static_cast<Dimension>(d));
    ASSERT_NE(field, nullptr) << d;
    EXPECT_NE(field->filter_prefix, "");
  }
  EXPECT_EQ(field_of(Dimension::year), nullptr);
}

TEST(Schema, FilterTermsFoldAndStayBounded) {
  EXPECT_EQ(filter_term("XP", "Mike  Pompeo"), "XPmike pompeo");
  const std::string a = filter_term("XP", std::string(5000, 'a'));
  const std::string b = filter_term("XP", std::string(5000, 'a') + "b");
  EXPECT_LE(a.size(), kMaxTermBytes + 4);
  EXPECT_NE(a, b);
}

TEST(Schema, TermsOfDays) {
  EXPECT_EQ(day_term(0), "D19700101");
  EXPECT_EQ(month_term(2008, 9), "M200809");
  EXPECT_EQ(year_term(2008), "Y2008");
}

}  // namespace
}  // namespace morgue
