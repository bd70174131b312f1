// Whom a surname and an office mean over an archive.
#include "indexer/entities/archive_offices.h"

#include <gtest/gtest.h>

#include "indexer/entities/office_words.h"
#include "tests/entities/joined.h"

namespace morgue::entities {
namespace {

constexpr auto kPerson = EntityType::person;
constexpr auto kOffice = MergeRule::office;

const std::vector<NameCount> kBakers = {{kPerson, "James Baker", 60},
                                        {kPerson, "Howard Baker", 40},
                                        {kPerson, "Baker (treasury)", 9},
                                        {kPerson, "Baker", 3}};
const std::vector<FormCount> kTheirOffices = {{0, "treasury secretary", kOffice, 50},
                                              {1, "chief staff", kOffice, 30},
                                              {2, "treasury", kOffice, 9}};

TEST(ArchiveOffices, TellWhomASurnameMeans) {
  EXPECT_EQ(joined(kBakers, kTheirOffices),
            (Map{{"person:Baker (treasury)", "James Baker (office)"}}));
}

TEST(ArchiveOffices, OfSeveralPersonsOrOfFewArticlesTellNobody) {
  std::vector<FormCount> forms = kTheirOffices;
  forms.push_back({1, "treasury secretary", kOffice, 3});
  EXPECT_EQ(joined(kBakers, forms), (Map{{"person:Baker (treasury)", "Baker (same)"}}));
  forms.back().articles = 2;
  EXPECT_EQ(joined(kBakers, forms), (Map{{"person:Baker (treasury)", "James Baker (office)"}}));
  forms = kTheirOffices;
  forms[0].articles = 4;
  EXPECT_EQ(joined(kBakers, forms), (Map{{"person:Baker (treasury)", "Baker (same)"}}));
  forms[0].articles = 5;
  EXPECT_EQ(joined(kBakers, forms), (Map{{"person:Baker (treasury)", "James Baker (office)"}}));
}

TEST(ArchiveOffices, ASurnameThatNoArticleHasAloneIsStillTheName) {
  std::vector<NameCount> names = kBakers;
  names.pop_back();
  std::vector<FormCount> forms = kTheirOffices;
  forms[0].articles = 1;
  EXPECT_EQ(joined(names, forms), (Map{{"person:Baker (treasury)", "Baker (same)"}}));
}

TEST(ArchiveOffices, AFamousSurnameNeedsNone) {
  EXPECT_EQ(joined({{kPerson, "Barack Obama", 97}, {kPerson, "Obama (senator)", 3}},
                   {{0, "president", kOffice, 90}, {1, "senator", kOffice, 3}}),
            (Map{{"person:Obama", "Barack Obama (surname)"},
                 {"person:Obama (senator)", "Barack Obama (surname)"}}));
}

TEST(ArchiveOffices, ThePersonIsWhoHeIsCalled) {
  EXPECT_EQ(joined({{kPerson, "John F. Baker", 60},
                    {kPerson, "John Baker", 30},
                    {kPerson, "Howard Baker", 40},
                    {kPerson, "Baker (mayor)", 9}},
                   {{0, "mayor", kOffice, 3}, {1, "mayor", kOffice, 3}, {3, "mayor", kOffice, 9}}),
            (Map{{"person:John Baker", "John F. Baker (initial)"},
                 {"person:Baker (mayor)", "John F. Baker (office)"}}));
}

TEST(ArchiveOffices, TheUserDecides) {
  const Map apart = {{"person:Baker (treasury)", "Baker (same)"}};
  EXPECT_EQ(joined(kBakers, kTheirOffices, "James Baker\tperson\t!Baker\n"), apart);
  EXPECT_EQ(joined(kBakers, kTheirOffices, "James Baker\tperson\t!Baker (treasury)\n"), apart);
  EXPECT_EQ(joined(kBakers, kTheirOffices, "Howard Baker\tperson\tBaker (treasury)\n"),
            (Map{{"person:Baker (treasury)", "Howard Baker (user)"}}));
  EXPECT_EQ(joined(kBakers, kTheirOffices, "-\tperson\tBaker\n"),
            (Map{{"person:Baker", "-"}, {"person:Baker (treasury)", "-"}}));
}

TEST(ArchiveOffices, TheUserPartsThemFromTheSurnameToo) {
  const std::vector<NameCount> names = {{kPerson, "Barack Obama", 97},
                                        {kPerson, "Obama (senator)", 3}};
  const std::vector<FormCount> forms = {{0, "president", kOffice, 90}, {1, "senator", kOffice, 3}};
  EXPECT_EQ(joined(names, forms, "Barack Obama\tperson\t!Obama (senator)\n"),
            (Map{{"person:Obama", "Barack Obama (surname)"}}));
  EXPECT_EQ(
      joined(names, forms, "Obama\tperson\t!Obama (senator)\n").count("person:Obama (senator)"),
      0U);
}

// Who is called Holt in full, after "Holt".
TEST(ArchiveOffices, SurnamesAreWhole) {
  const auto held_by = [](const std::string& full, const std::string& surname) {
    return !joined({{kPerson, full, 9},
                    {kPerson, "Ann " + surname + " Roe", 9},
                    {kPerson, "Other " + surname, 99},
                    {kPerson, surname + " (mayor)", 3}},
                   {{0, "mayor", kOffice, 9}, {3, "mayor", kOffice, 3}})
                .at("person:" + surname + " (mayor)")
                .starts_with(surname);
  };
  EXPECT_TRUE(held_by("William Holt Jr", "Holt"));
  EXPECT_TRUE(held_by("William Holt Jr.", "Holt"));
  EXPECT_TRUE(held_by("William Holt III", "Holt"));
  EXPECT_TRUE(held_by("Jan van den Berg", "van den Berg"));
  EXPECT_FALSE(held_by("Jan van den Berg", "Berg"));
  EXPECT_TRUE(held_by("David Lloyd-George", "Lloyd-George"));
  EXPECT_FALSE(held_by("David Lloyd-George", "George"));
  EXPECT_TRUE(held_by("Nuri al-Maliki", "Maliki"));
  EXPECT_TRUE(held_by("Al Gore", "Gore"));
}

TEST(ArchiveOffices, AProvidersBracketsAreNoOffice) {
  EXPECT_EQ(joined({{kPerson, "James Baker", 60}, {kPerson, "Baker (treasury)", 9}},
                   {{0, "treasury secretary", kOffice, 50}}),
            Map{});
}

TEST(ArchiveOffices, APartOfAnOfficeIsThatOffice) {
  EXPECT_TRUE(is_office_within("treasury", "treasury secretary"));
  EXPECT_TRUE(is_office_within("president", "president"));
  EXPECT_TRUE(is_office_within("former president", "former republican president"));
  EXPECT_FALSE(is_office_within("treasury secretary", "secretary"));
  EXPECT_FALSE(is_office_within("president", "vice president"));
  EXPECT_FALSE(is_office_within("president", "former president"));
  EXPECT_FALSE(is_office_within("former president", "president"));
}

}  // namespace
}  // namespace morgue::entities
