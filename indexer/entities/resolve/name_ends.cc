#include "indexer/entities/resolve/name_ends.h"

#include "indexer/entities/resolve/hyphened.h"

namespace morgue::entities::resolve {
namespace {

// "Co Inc", "Stores Inc".
bool is_end_of_firm(Work& work, const Normalised& name) {
  std::uint32_t i = name.key_first;
  while (i < name.last && (work.token_classes(i) & (kCompanySuffix | kFirmEnding)) != 0) ++i;
  return i == name.last;
}

}  // namespace

std::uint32_t end_of_firm(Work& work, const Phrase& phrase) {
  constexpr std::uint32_t kMostWords = 4;
  if (phrase.last == 0 || phrase.known != nullptr || phrase.type == EntityType::org) return 0;
  std::uint32_t end = 0;
  for (std::uint32_t i = phrase.last; i < phrase.last + kMostWords; ++i) {
    if (!work.adjacent(i - 1, i)) break;
    if (i == phrase.last && work.text(i) == "&") continue;
    if (!work.capital(i)) break;
    if ((work.token_classes(i) & (kCompanySuffix | kFirmEnding)) != 0) end = i + 1;
  }
  return end;
}

bool is_name(Work& work, const Normalised& name) {
  if (name.last - name.first == 1) {
    const std::uint32_t bits = work.token_classes(name.first);
    if ((bits & kStopWord) != 0 || is_of_stop_words(work, name.first)) return false;
    if (name.type != EntityType::place && (bits & (kTitle | kGenericOrg)) != 0) return false;
    if (is_share_code(work, name.first)) return false;
  }
  if (name.type == EntityType::org && is_end_of_firm(work, name)) return false;
  for (std::uint32_t i = name.first; i < name.last; ++i)
    if (work.capital(i)) return true;
  const std::string_view first = work.text(name.first);
  return first.starts_with("al-") || first.starts_with("el-");
}

}  // namespace morgue::entities::resolve
