#include "indexer/entities/dateline.h"

#include <gtest/gtest.h>

namespace morgue::entities {
namespace {

// "places;agency" as they stand in the text; "-" if it is no dateline.
std::string parts(std::string_view text, const std::optional<Dateline>& found) {
  if (!found) return "-";
  const auto piece = [&](Span span) {
    return std::string(text.substr(span.begin, span.end - span.begin));
  };
  std::string out;
  for (std::size_t i = 0; i < found->place_count; ++i)
    out += (i == 0 ? "" : "|") + piece(found->places[i]);
  return out + ";" + piece(found->agency);
}

std::string in_body(std::string_view text) {
  NameKeys keys;
  return parts(text, find_dateline(text, 0, keys));
}

std::string in_field(std::string_view text) {
  NameKeys keys;
  return parts(text, read_dateline(text, {0, static_cast<std::uint32_t>(text.size())}, keys));
}

TEST(Dateline, AtTheBeginningOfABody) {
  EXPECT_EQ(in_body("KABUL, Feb 13 (Reuters) - The US"), "KABUL;Reuters");
  EXPECT_EQ(in_body("FRANKFURT  (Reuters) - A firm"), "FRANKFURT;Reuters");
  EXPECT_EQ(in_body("NEW YORK/LONDON (Reuters) - Fears"), "NEW YORK|LONDON;Reuters");
  EXPECT_EQ(in_body("Paris, 3 May (AFP) \u2014 A man"), "Paris;AFP");
  EXPECT_EQ(in_body("WASHINGTON \u2013 Nobody knows"), "WASHINGTON;");
  EXPECT_EQ(in_body("MIAMI, Fla., March 3 -- It rains"), "MIAMI|Fla.;");
  EXPECT_EQ(in_body("RICHMOND, VA., March 3 - It rains"), "RICHMOND|VA.;");
  EXPECT_EQ(in_body("LARGO, Fla, March 3 - It rains"), "LARGO|Fla;");
  EXPECT_EQ(in_body("\n  RIO DE JANEIRO, March 26 - Coffee"), "RIO DE JANEIRO;");
}

TEST(Dateline, OrdinarySentencesAreNone) {
  EXPECT_EQ(in_body("Exxon - the firm - said"), "-");
  EXPECT_EQ(in_body("IBM - the firm - said"), "-");
  EXPECT_EQ(in_body("EXXON CORP (XOM) - said"), "-");
  EXPECT_EQ(in_body("Meanwhile, on Feb 13 - a Thursday - he left"), "-");
  EXPECT_EQ(in_body("Monday, Feb 13 - he left"), "-");
  EXPECT_EQ(in_body("He said (Reuters) - no"), "-");
  EXPECT_EQ(in_body("KABUL was quiet. It rained - a little"), "-");
  EXPECT_EQ(in_body("London is a city - a large one"), "-");
  EXPECT_EQ(in_body("- - -"), "-");
  EXPECT_EQ(in_body(""), "-");
  EXPECT_EQ(in_body("PARIS (" + std::string(200, 'x') + ") - y"), "-");
}

TEST(Dateline, InAFieldOfItsOwn) {
  EXPECT_EQ(in_field("    SALVADOR, Feb 26 - "), "SALVADOR;");
  EXPECT_EQ(in_field("KABUL, Feb 13 (Reuters)"), "KABUL;Reuters");
  EXPECT_EQ(in_field("Mudville, April 1 -"), "Mudville;");
  EXPECT_EQ(in_field("1,234 (x"), "-");
}

}  // namespace
}  // namespace morgue::entities
