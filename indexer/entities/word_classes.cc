#include "indexer/entities/word_classes.h"

#include <algorithm>

#include "indexer/entities/tables/figures.h"
#include "indexer/entities/tables/offices.h"
#include "indexer/entities/tables/words.h"

namespace morgue::entities {

const WordClasses& WordClasses::get() {
  static const WordClasses classes;
  return classes;
}

WordClasses::WordClasses() {
  add(tables::kTitles, kTitle);
  add(tables::kTitleNames, kTitleName);
  add(tables::kRoyals, kRoyal);
  add(tables::kTitleModifiers, kTitleModifier);
  add(tables::kParticles, kParticle);
  add(tables::kGenerations, kGeneration);
  add(tables::kCompanySuffixes, kCompanySuffix);
  add(tables::kOrgEndings, kOrgEnding);
  add(tables::kFirmEndings, kOrgEnding);
  add(tables::kFirmEndings, kFirmEnding);
  add(tables::kGenericOrgs, kGenericOrg);
  add(tables::kStopWords, kStopWord);
  add(tables::kOpeners, kOpener);
  add(tables::kPlaceOpeners, kPlaceOpener);
  add(tables::kPlaceEndings, kPlaceEnding);
  add(tables::kOtherEndings, kOtherEnding);
  add(tables::kFigures, kFigure);
  add(tables::kPossessors, kPossessor);
  add(tables::kNoNames, kNotAName, '|');
  add(tables::kMedicines, kNotAName);
  add(tables::kOffices, kOffice);
  add(tables::kHeads, kHead);
  add(tables::kOtherOffices, kOtherOffice);
  add(tables::kNotOfOffices, kNotOfOffice);
}

void WordClasses::add(std::string_view list, WordClass which, char separator) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(separator), list.size());
    const auto next = static_cast<std::uint32_t>(classes_.size());
    const std::uint32_t number = index_.add(list.substr(0, end), next);
    if (number == next) classes_.push_back(0);
    classes_[number] |= which;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

std::uint32_t WordClasses::of(std::string_view key, std::uint64_t hash) const {
  if (key.size() > 1 && key.back() == '.') {
    key.remove_suffix(1);
    hash = hash64(key);
  }
  const std::uint32_t number = index_.find(key, hash);
  return number == PhraseIndex::kNone ? 0 : classes_[number];
}

}  // namespace morgue::entities
