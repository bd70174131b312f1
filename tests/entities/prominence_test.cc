// The formula of prominence: its bounds, what makes it grow, and what it says of a plain report.
#include "indexer/entities/prominence.h"

#include <algorithm>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "indexer/entities/finder.h"

namespace morgue::entities {
namespace {

constexpr std::uint32_t kHeadline = 40;
constexpr std::uint32_t kDateline = 60;
constexpr std::uint32_t kLength = 2000;

// A document of kLength bytes whose entities have a mention at each of the places given.
class Standing {
 public:
  std::size_t add(EntityType type, const std::vector<std::uint32_t>& places) {
    Entity& entity = found_.entities.emplace_back();
    entity.type = type;
    const auto number = static_cast<std::uint32_t>(found_.entities.size() - 1);
    for (const std::uint32_t place : places) {
      found_.mentions.push_back({place, place + 5, type, number, 0.9F});
      ++entity.mentions;
    }
    return number;
  }

  unsigned of(std::size_t entity) {
    Document document;
    document.text = text_;
    document.headline = {0, kHeadline};
    found_.dateline = {kHeadline, kDateline};
    weigh_prominence(document, found_);
    return found_.entities.at(entity).prominence;
  }

 private:
  std::string text_ = std::string(kLength, 'x');
  Entities found_;
};

// Of one entity with these mentions, beside `others` mentions of others of its type.
unsigned prominence(EntityType type, const std::vector<std::uint32_t>& places, unsigned others) {
  Standing standing;
  const std::size_t it = standing.add(type, places);
  for (unsigned i = 0; i < others; ++i) standing.add(type, {100 + i});
  return standing.of(it);
}

TEST(Prominence, GrowsWithMentionsAndWithHowEarlyTheyAre) {
  std::mt19937 random(7);
  const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
  for (int round = 0; round < 3000; ++round) {
    const auto type = static_cast<EntityType>(below(kEntityTypes));
    std::vector<std::uint32_t> places(1 + below(6));
    // An organisation in the dateline is the agency, which has a rule of its own.
    for (std::uint32_t& place : places)
      place = below(2) == 0 ? below(kHeadline) : kDateline + below(1900);
    const unsigned others = below(8);
    const unsigned before = prominence(type, places, others);
    EXPECT_LE(before, kMostProminent);
    EXPECT_GE(before, prominence(type, places, others + 1)) << "beside more others";
    std::vector<std::uint32_t> more = places;
    more.push_back(kDateline + below(1900));
    EXPECT_GE(prominence(type, more, others), before) << "with one mention more";
    std::vector<std::uint32_t> earlier = places;
    std::uint32_t& moved = earlier[below(static_cast<std::uint32_t>(earlier.size()))];
    moved = below(moved + 1);
    if (moved >= kHeadline) moved = std::max(moved, kDateline);
    EXPECT_GE(prominence(type, earlier, others), before) << "earlier";
  }
}

TEST(Prominence, IsWhatTheFormulaSays) {
  // One mention in the headline, the only one of its type: 1 - .4 * .4.
  EXPECT_EQ(prominence(EntityType::person, {3}, 0), 84U);
  // One of four, in mid-text: 1 - (1 - .6 * .75) * (1 - .6 / 2).
  EXPECT_EQ(prominence(EntityType::person, {kDateline + (kLength - kDateline) / 2}, 3), 61U);
  // The same of places, which tell half: 1 - (1 - .3 * .75) * (1 - .3 / 2).
  EXPECT_EQ(prominence(EntityType::place, {kDateline + (kLength - kDateline) / 2}, 3), 34U);
}

TEST(Prominence, OfAHeadlineAndOfTwoMentionsOfAPersonIsHalfAndMore) {
  for (const auto type : {EntityType::person, EntityType::org, EntityType::place})
    EXPECT_GE(prominence(type, {0}, 200), 50U);
  EXPECT_GE(prominence(EntityType::place, {kHeadline + 2}, 200), 50U) << "in the dateline";
  EXPECT_GE(prominence(EntityType::person, {kLength - 9, kLength - 5}, 200), 50U);
  EXPECT_LT(prominence(EntityType::person, {kLength - 9}, 200), 50U);
}

TEST(Prominence, TheAgencyOfADatelineIsNotWhatAnArticleIsAbout) {
  Standing standing;
  const std::size_t agency = standing.add(EntityType::org, {kHeadline + 15});
  const std::size_t firm = standing.add(EntityType::org, {kLength / 2});
  EXPECT_EQ(standing.of(agency), 0U);
  EXPECT_EQ(standing.of(firm), prominence(EntityType::org, {kLength / 2}, 0)) << "as if alone";
}

TEST(Prominence, OfNothingIsNothing) {
  Entities none;
  weigh_prominence({}, none);
  Standing standing;
  EXPECT_EQ(standing.of(standing.add(EntityType::org, {})), 0U);
}

unsigned prominence_in(const Entities& found, const std::string& name) {
  for (const Entity& entity : found.entities)
    if (entity.name == name) return entity.prominence;
  return 999;
}

TEST(Prominence, OfAReport) {
  Article article;
  article.headline = "Merkel visits Paris";
  article.dateline = "PARIS, Feb 13 (Reuters) -";
  article.body =
      "German Chancellor Angela Merkel met French President Emmanuel Macron in Paris on Monday. "
      "Merkel said that the European Union would help, as Tony Blair had asked in Qatar.";
  article.language = "en";
  Entities found;
  Finder().find(article, found);
  EXPECT_GT(prominence_in(found, "Angela Merkel"), 90U);
  EXPECT_GT(prominence_in(found, "Paris"), 80U);
  EXPECT_GT(prominence_in(found, "Emmanuel Macron"), prominence_in(found, "Tony Blair"));
  EXPECT_LT(prominence_in(found, "Qatar"), 50U);
  // The desk says what the article is about.
  article.places = {"Qatar"};
  article.persons = {"Bob Ray"};
  Finder().find(article, found);
  EXPECT_EQ(prominence_in(found, "Qatar"), kMostProminent);
  EXPECT_EQ(prominence_in(found, "Bob Ray"), kMostProminent);
  EXPECT_LT(prominence_in(found, "Tony Blair"), kMostProminent);
}

TEST(Prominence, ADatelineAtTheHeadOfAPlainTextCountsAsOne) {
  const std::string text =
      "Talks go on\n\nDOHA, Feb 13 (Reuters) - Delegates met on Monday and spoke of a truce.\n";
  Document document;
  document.text = text;
  document.headline = {0, 11};
  Entities found;
  Finder().find(document, found);
  EXPECT_GE(prominence_in(found, "Doha"), 60U);
}

}  // namespace
}  // namespace morgue::entities
