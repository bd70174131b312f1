#include "indexer/entities/resolve/lone_name.h"

#include <algorithm>

namespace morgue::entities::resolve {
namespace {

constexpr std::string_view kSpeech[] = {"said", "says", "say", "told", "tells"};
constexpr std::string_view kPersonal[] = {"he", "she", "his", "her"};

template <std::size_t N>
bool is_one_of(const std::string_view (&words)[N], std::string_view key) {
  return std::find(std::begin(words), std::end(words), key) != std::end(words);
}

// "TREASURY'S BAKER": the token before it is the possessive of a public body.
bool belongs_to_body(Work& work, std::uint32_t token) {
  if (token < 2 || !work.adjacent(token - 1, token) || work.tokens[token - 1].sentence_start)
    return false;
  const std::string_view key = work.token_key(token - 1);
  if (key != "'s" || work.tokens[token - 2].end != work.tokens[token - 1].begin) return false;
  return (work.token_classes(token - 2) & kPossessor) != 0;
}

// Beside no other word with a capital: "Kohl", but not in "Kohl Department Stores".
bool stands_alone(const Work& work, std::uint32_t token) {
  if (work.in_headline(token)) return true;
  if (work.adjacent(token, token + 1) && work.capital(token + 1)) return false;
  return token == 0 || !work.adjacent(token - 1, token) || !work.capital(token - 1);
}

}  // namespace

bool is_figure(Work& work, std::uint32_t token) {
  return (work.token_classes(token) & kFigure) != 0;
}

bool is_only_figure(Work& work, std::uint32_t token) {
  if (work.gazetteer == nullptr || !is_figure(work, token)) return false;
  constexpr std::uint32_t kSomethingElse = kKnownOrg | kKnownFirm | kKnownAgency | kKnownLargeCity |
                                           kKnownCity | kKnownCountry | kKnownRegion;
  return (work.gazetteer->look_up(work.token_key(token)) & kSomethingElse) == 0;
}

bool speaks_of_itself(Work& work, std::uint32_t token) {
  return work.adjacent(token, token + 1) && work.adjacent(token + 1, token + 2) &&
         is_one_of(kSpeech, work.token_key(token + 1)) &&
         is_one_of(kPersonal, work.token_key(token + 2));
}

bool is_unmarked_person(Work& work, std::uint32_t token) {
  if (!work.document.is_english()) return false;
  if (belongs_to_body(work, token)) return true;
  return is_only_figure(work, token) && stands_alone(work, token) &&
         (work.gazetteer->look_up(work.token_key(token)) & kKnownLowerCase) == 0;
}

}  // namespace morgue::entities::resolve
