#include "indexer/entities/resolve/hyphened.h"

#include <algorithm>
#include <iterator>

#include "indexer/entities/letters.h"
#include "indexer/entities/resolve/phrase.h"

namespace morgue::entities::resolve {
namespace {

Hyphened::Part part(Work& work, std::uint32_t begin, std::uint32_t end, std::uint32_t last) {
  const std::string_view written = work.slice(begin, end);
  const std::string_view key = work.names.key(written);
  const KnownName* known = work.known.find(key, written);
  if (known == nullptr || known->ambiguous) return {};
  if (is_refused(work, *known, key)) return {nullptr, {begin, end}, last, true};
  return {known, {begin, end}, last};
}

bool is_empty(const Hyphened::Part& part) {
  return part.name == nullptr && !part.refused;
}

constexpr std::string_view kParticiples[] = {
    "based",     "listed", "owned",      "led",     "backed",  "born",         "trained",
    "dominated", "era",    "registered", "focused", "run",     "controlled",   "ranked",
    "language",  "area",   "style",      "themed",  "managed", "nationalized", "maker",
    "battered",  "held",   "rated",      "funded",  "linked",  "headquartered"};

// Bodies of two countries bear both in their names: "British-Irish Council".
constexpr std::string_view kBodies[] = {
    "chamber", "council",    "society",    "association", "institute",  "commission", "committee",
    "forum",   "federation", "foundation", "fund",        "university", "league",     "friendship"};

bool is_body(Work& work, std::uint32_t token) {
  return std::find(std::begin(kBodies), std::end(kBodies), work.token_key(token)) !=
         std::end(kBodies);
}

// "Belgian-Dutch": both sides are adjectives of countries.
bool is_of_two_countries(Work& work, std::uint32_t token) {
  const Hyphened found = find_hyphened(work, token);
  const auto is_demonym = [](const Hyphened::Part& part) {
    return part.name != nullptr && part.name->demonym;
  };
  return found.last == token + 1 && is_demonym(found.parts[0]) && is_demonym(found.parts[1]);
}

}  // namespace

Hyphened find_hyphened(Work& work, std::uint32_t token) {
  const std::string_view text = work.text(token);
  const std::size_t hyphen = text.find('-');
  if (hyphen == std::string_view::npos || hyphen < 2 || hyphen + 1 >= text.size()) return {};
  const std::uint32_t begin = work.tokens[token].begin;
  const std::uint32_t end = begin + static_cast<std::uint32_t>(hyphen);
  const std::uint32_t next = token + 1;
  Hyphened found;
  found.last = next;
  found.parts[0] = part(work, begin, end, next);
  if (is_empty(found.parts[0])) return {};
  const bool first = found.parts[0].name != nullptr;
  if (is_small(text[hyphen + 1])) return first ? found : Hyphened{};
  if (!is_capital(text[hyphen + 1])) return {};
  if (work.adjacent(token, next))
    found.parts[1] = part(work, end + 1, work.tokens[next].end, next + 1);
  if (is_empty(found.parts[1])) found.parts[1] = part(work, end + 1, work.tokens[token].end, next);
  if (!is_empty(found.parts[1])) {
    found.last = found.parts[1].last;
    return first || found.parts[1].name != nullptr ? found : Hyphened{};
  }
  return first && work.in_headline(token) ? found : Hyphened{};  // "U.S.-BACKED"; else a name
}

std::uint32_t participle_after(const Work& work, std::uint32_t token) {
  const std::string_view text = work.text(token);
  const std::size_t hyphen = text.rfind('-');
  if (hyphen == std::string_view::npos || hyphen < 2) return 0;
  const bool participle = std::find(std::begin(kParticiples), std::end(kParticiples),
                                    text.substr(hyphen + 1)) != std::end(kParticiples);
  return participle ? static_cast<std::uint32_t>(text.size() - hyphen) : 0;
}

std::uint32_t behind_home(Work& work, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t i = last - 1; i > first; --i)
    if (participle_after(work, i - 1) != 0) return i;
  if (first + 1 >= last || !is_of_two_countries(work, first)) return first;
  for (std::uint32_t i = first + 1; i < last; ++i)
    if (is_body(work, i)) return first;
  return first + 1;
}

bool is_of_stop_words(Work& work, std::uint32_t token) {
  const std::string_view text = work.text(token);
  const std::size_t hyphen = text.find('-');
  if (hyphen == std::string_view::npos) return false;
  const auto is_stop_word = [&](std::string_view part) {
    return (work.classes.of(work.names.key(part)) & kStopWord) != 0;
  };
  return is_stop_word(text.substr(0, hyphen)) && is_stop_word(text.substr(hyphen + 1));
}

}  // namespace morgue::entities::resolve
