#include "generator/catalog.h"

#include <unordered_set>

#include "generator/names.h"
#include "generator/random.h"

namespace morgue::generator {
namespace {

constexpr std::size_t kAuthors = 200;

constexpr std::array<Topic, 40> kTopics = {{
    {"diplomacy", "world"},      {"elections", "politics"},
    {"markets", "business"},     {"football", "sport"},
    {"conflict", "world"},       {"parliament", "politics"},
    {"banking", "business"},     {"medicine", "science"},
    {"disasters", "world"},      {"taxation", "politics"},
    {"energy", "business"},      {"tennis", "sport"},
    {"refugees", "world"},       {"courts", "politics"},
    {"mergers", "business"},     {"space", "science"},
    {"human rights", "world"},   {"immigration", "politics"},
    {"commodities", "business"}, {"cricket", "sport"},
    {"peace talks", "world"},    {"education", "politics"},
    {"technology", "business"},  {"climate", "science"},
    {"terrorism", "world"},      {"health care", "politics"},
    {"currencies", "business"},  {"athletics", "sport"},
    {"sanctions", "world"},      {"budget", "politics"},
    {"labour", "business"},      {"physics", "science"},
    {"aviation", "world"},       {"local government", "politics"},
    {"agriculture", "business"}, {"motor racing", "sport"},
    {"crime", "world"},          {"privacy", "politics"},
    {"retail", "business"},      {"genetics", "science"},
}};

constexpr std::array<Source, 6> kSources = {{
    {"Sample Wire", "+00:00"},
    {"Northern Press", "+01:00"},
    {"Harbour Gazette", "+00:00"},
    {"Capitol Ledger Service", "-05:00"},
    {"Meridian Markets", "-05:00"},
    {"Lantern Newswire", "+08:00"},
}};

constexpr std::array<std::uint8_t, 64> kBusyHours = {
    0,  1,  2,  3,  4,  5,  5,  6,  6,  6,  7,  7,  7,  8,  8,  8,  8,  9,  9,  9,  9,  9,
    10, 10, 10, 10, 10, 11, 11, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15,
    15, 15, 15, 16, 16, 16, 16, 17, 17, 17, 18, 18, 18, 19, 19, 20, 20, 21, 22, 23,
};

}  // namespace

std::span<const Topic> topics() {
  return kTopics;
}

std::span<const Source> sources() {
  return kSources;
}

std::vector<std::string> make_authors() {
  Random random(mix({kAuthorStream}));
  std::unordered_set<std::string> taken;
  std::vector<std::string> authors;
  while (authors.size() < kAuthors) {
    std::string name = make_person(random);
    if (taken.insert(name).second) authors.push_back(std::move(name));
  }
  return authors;
}

std::span<const std::uint8_t> busy_hours() {
  return kBusyHours;
}

}  // namespace morgue::generator
