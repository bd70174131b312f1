#include "indexer/entities/resolve/two_orgs.h"

#include <algorithm>

namespace morgue::entities::resolve {
namespace {

constexpr int kMaxSearches = 32;
constexpr std::uint32_t kNoFirm = kKnownLowerCase | kKnownSurname | kKnownGivenName |
                                  kKnownCountry | kKnownDemonym | kKnownLargeCity | kKnownCity |
                                  kKnownRegion | kKnownOrgHead | kKnownCompanyWord;

// "House and Senate" of a parliament.
bool is_chamber(std::string_view key) {
  return key == "house" || key == "senate";
}

}  // namespace

std::uint32_t TwoOrgs::joint(const Mention& mention, std::span<const Mention> mentions) {
  if (mention.type != EntityType::org) return kNone;
  for (std::uint32_t i = mention.first + 1; i + 1 < mention.last; ++i) {
    if (work_.text(i) != "and") continue;
    if (++searches_ > kMaxSearches) return kNone;
    const bool both = is_org(mention.first, i, mentions) && is_org(i + 1, mention.last, mentions);
    return both || are_firms(mention.first, i, mention.last) ? i : kNone;
  }
  return kNone;
}

// "Permira and Macquarie Bank": both end as firms do, or the first is one word that is neither a
// word of the language ("Trade and Development Bank") nor a partner's surname.
bool TwoOrgs::are_firms(std::uint32_t first, std::uint32_t joint, std::uint32_t last) {
  while (last > joint + 2 && (work_.token_classes(last - 1) & kCompanySuffix) != 0) --last;
  if (last < joint + 3 || (work_.token_classes(last - 1) & kFirmEnding) == 0) return false;
  const auto known = [&](std::string_view key) {
    return work_.gazetteer == nullptr ? 0 : work_.gazetteer->look_up(key);
  };
  const std::string_view whole = work_.slice(work_.tokens[first].begin, work_.tokens[last - 1].end);
  if ((known(work_.names.key(whole)) & (kKnownOrg | kKnownFirm)) != 0) return false;
  constexpr std::uint32_t kNoFirst = kKnownLowerCase | kKnownDemonym;
  if (!work_.capital(joint + 1) || (known(work_.token_key(joint + 1)) & kNoFirst) != 0)
    return false;
  if (joint > first + 1) return (work_.token_classes(joint - 1) & kFirmEnding) != 0;
  return work_.gazetteer != nullptr && (known(work_.token_key(first)) & kNoFirm) == 0;
}

// By the tables, or because the document names it alone; with "Inc" or without.
bool TwoOrgs::is_org(std::uint32_t first, std::uint32_t last, std::span<const Mention> mentions) {
  while (last > first + 1 && (work_.token_classes(last - 1) & kCompanySuffix) != 0) --last;
  if (last == first + 1 && is_chamber(work_.token_key(first))) return true;
  const std::string written(work_.slice(work_.tokens[first].begin, work_.tokens[last - 1].end));
  const std::string key(work_.names.key(written));
  if (const KnownName* known = work_.known.find(key, written); known != nullptr)
    return known->type == EntityType::org;
  const std::uint32_t count = last - first;
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& other) {
    if (other.type != EntityType::org || other.last - other.first < count) return false;
    if (other.first <= first && last <= other.last) return false;  // this one
    const std::uint32_t end = other.first + count;
    if (work_.slice(work_.tokens[other.first].begin, work_.tokens[end - 1].end) != written)
      return false;
    constexpr std::uint32_t kEnding = kCompanySuffix | kFirmEnding;
    return end == other.last || (work_.token_classes(end) & kEnding) != 0;
  });
}

}  // namespace morgue::entities::resolve
