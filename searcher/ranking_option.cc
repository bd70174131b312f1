#include "searcher/ranking_option.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace morgue::searcher {
namespace {

using cli::BadValue;

constexpr double kDay = 86'400;

struct Unit {
  char letter;
  double seconds;
};
constexpr Unit kUnits[] = {{'h', kDay / 24},
                           {'d', kDay},
                           {'w', 7 * kDay},
                           {'m', 365.25 / 12 * kDay},
                           {'y', 365.25 * kDay}};
constexpr std::uint64_t kMostYears = 1000;

// A decimal fraction without a sign.
double parse_fraction(std::string_view word, double low, double high) {
  double number = 0;
  const char* end = word.data() + word.size();
  const auto read = std::from_chars(word.data(), end, number, std::chars_format::fixed);
  if (read.ec != std::errc{} || read.ptr != end || !(number >= low && number <= high))
    throw BadValue("'" + std::string(word) + "' is no number that will do here");
  return number;
}

}  // namespace

double parse_half_life(std::string_view word) {
  const std::string hint = "for example 12h, 30d, 2w, 6m or 1y";
  for (const Unit& unit : kUnits) {
    if (!word.ends_with(unit.letter)) continue;
    const auto most = static_cast<std::uint64_t>(kMostYears * kUnits[4].seconds / unit.seconds);
    try {
      const auto number = cli::parse_number(word.substr(0, word.size() - 1), 1, most);
      return static_cast<double>(number) * unit.seconds;
    } catch (const BadValue& bad) {
      throw BadValue(bad.what(), hint);
    }
  }
  throw BadValue("'" + std::string(word) + "' is no length of time", hint);
}

cli::Value* half_life(std::optional<double>* target) {
  return new cli::Value("TIME", 1,
                        [=](const std::string& word, bool) { *target = parse_half_life(word); });
}

void set_ranking(std::string_view word, search::RankingParameters& parameters) {
  while (true) {
    const std::size_t comma = std::min(word.find(','), word.size());
    const std::string_view item = word.substr(0, comma);
    const std::size_t equals = std::min(item.find('='), item.size());
    const std::string_view name = item.substr(0, equals);
    const std::string_view value = item.substr(std::min(equals + 1, item.size()));
    if (name == "k1")
      parameters.bm25.k1 = parse_fraction(value, 0.01, 100);
    else if (name == "b")
      parameters.bm25.b = parse_fraction(value, 0, 1);
    else if (name == "equivalents")
      parameters.equivalent_share = parse_fraction(value, 0, 1);
    else if (name == "articles")
      parameters.feedback_articles = cli::parse_number(value, 1, 100);
    else if (name == "words")
      parameters.added_words = cli::parse_number(value, 1, 1000);
    else if (name == "original")
      parameters.original_share = parse_fraction(value, 0.01, 1);
    else if (name == "like-words")
      parameters.similar_words = cli::parse_number(value, 1, 1000);
    else
      throw BadValue("'" + std::string(name) + "' is no parameter of ranking",
                     "k1, b, equivalents, articles, words, original, like-words");
    if (comma == word.size()) return;
    word.remove_prefix(comma + 1);
  }
}

cli::Value* ranking(search::RankingParameters* target) {
  return new cli::Value("NAME=VALUE,...", 1,
                        [=](const std::string& word, bool) { set_ranking(word, *target); });
}

}  // namespace morgue::searcher
