#include "indexer/entities/resolve/titled_name.h"

#include <algorithm>

#include "indexer/entities/letters.h"
#include "indexer/entities/resolve/normalise.h"

namespace morgue::entities::resolve {
namespace {

bool is_initial_or_mixed(std::string_view text) {
  return text.size() == 2 ? text[1] == '.' : has_small_letter(text);
}

bool may_be_part_of_person(Work& work, std::uint32_t token) {
  constexpr std::uint32_t kNoName = kTitle | kTitleModifier | kStopWord | kOrgEnding | kGenericOrg |
                                    kCompanySuffix | kPlaceEnding | kOtherEnding;
  return work.capital(token) && (work.token_classes(token) & kNoName) == 0 &&
         is_initial_or_mixed(work.text(token)) &&
         work.known.find(work.token_key(token), work.text(token)) == nullptr;
}

// "managing director", not "former director": firms are directors of others.
bool is_of_firm(Work& work, std::uint32_t director) {
  if (director == 0 || !work.adjacent(director - 1, director)) return false;
  const std::string_view before = work.token_key(director - 1);
  return before == "managing" || before == "executive";
}

}  // namespace

std::uint32_t titled_name(Work& work, std::uint32_t token, std::uint32_t end) {
  if (!work.document.is_english() || token == 0 || work.in_headline(token)) return 0;
  if (!work.adjacent(token - 1, token) || !is_title(work, token - 1)) return 0;
  const std::uint32_t after = token + 2;
  if (after <= work.tokens.size() && is_full_name(work, token, after) &&
      !(after < work.tokens.size() && work.adjacent(token + 1, after) && work.capital(after)))
    return after;
  std::uint32_t last = token;
  while (last < end && (last == token || work.adjacent(last - 1, last)) && work.capital(last)) {
    if (!may_be_part_of_person(work, last)) return 0;
    ++last;
  }
  return last - token == 2 || last - token == 3 ? last : 0;
}

std::uint32_t name_like_title(Work& work, std::uint32_t token) {
  const std::uint32_t last = token + 1;
  const std::uint32_t after = token + 2;
  if (!work.document.is_english() || after > work.tokens.size() || work.in_headline(token))
    return 0;
  constexpr std::size_t kShort = 2;  // "Charles St"
  if ((work.token_classes(last) & kTitleName) == 0 || work.text(last).size() <= kShort) return 0;
  if (!is_plain_given_name(work, token) || !is_full_name(work, token, after)) return 0;
  if (after < work.tokens.size() && work.adjacent(last, after) && work.capital(after)) return 0;
  return token > 0 && work.adjacent(token - 1, token) && work.capital(token - 1) ? 0 : after;
}

Mention with_given_name(Work& work, const Mention& mention, std::uint32_t from) {
  if (mention.type != EntityType::person || mention.last - mention.first != 1) return mention;
  const std::uint32_t first = mention.first;
  if (titled_name(work, first, first + 2) == first + 2)
    return {first, first + 2, mention.type, std::max(mention.p, kTitledP)};
  if (first <= from || !work.document.is_english() || work.in_headline(first)) return mention;
  if (!work.adjacent(first - 1, first) || !work.capital(first - 1)) return mention;
  if (!is_plain_given_name(work, first - 1)) return mention;
  return {first - 1, mention.last, mention.type, mention.p};
}

bool is_in_office(Work& work, std::uint32_t first, std::uint32_t last) {
  if (!work.document.is_english() || first == 0 || !work.adjacent(first - 1, first)) return false;
  const std::string_view title = work.token_key(first - 1);
  if (title == "analyst" || title == "economist" || title == "strategist") return false;
  if (title == "leader") return false;  // "market leader Eli Lilly"
  if (title == "director" && !is_of_firm(work, first - 1)) return false;
  return is_title(work, first - 1) && is_full_name(work, first, last);
}

TwoNames two_names(Work& work, const Mention& mention) {
  if (mention.type == EntityType::person || mention.last - mention.first < 4) return {};
  std::uint32_t title = mention.last - 3;  // two words stand behind it, or three
  if (!is_title(work, title) && (title == mention.first || !is_title(work, --title))) return {};
  if (title == mention.first) return {};
  if (!is_full_name(work, title + 1, mention.last))
    for (std::uint32_t i = title + 1; i < mention.last; ++i)
      if (!may_be_part_of_person(work, i)) return {};
  std::uint32_t office = title;
  while (office > mention.first &&
         (work.token_classes(office - 1) & (kTitle | kTitleModifier)) != 0)
    --office;
  return {office, title};
}

}  // namespace morgue::entities::resolve
