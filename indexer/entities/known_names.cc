#include "indexer/entities/known_names.h"

#include <string>

#include "common/text/countries.h"
#include "indexer/entities/letters.h"
#include "indexer/entities/name_key.h"
#include "indexer/entities/tables/tables.h"

namespace morgue::entities {

const KnownNames& KnownNames::get() {
  static const KnownNames names;
  return names;
}

KnownNames::KnownNames() {
  names_.reserve(2048);
  for (const auto& table : {countries(), tables::regions()}) {
    const bool are_countries = table.data() == countries().data();
    for (const PlaceNames& place : table) {
      KnownName known{
          .name = place.name, .form = {}, .type = EntityType::place, .country = are_countries};
      add(place.forms, known);  // before the name: they may say that it is ambiguous
      add(place.name, known);
      known.demonym = true;
      add(place.demonyms, known);
      for_each_item(place.cities, [&](std::string_view city) {
        const std::string_view plain = city.substr(city.front() == '?' ? 1 : 0);
        add(city, {.name = plain, .form = {}, .type = EntityType::place});
      });
    }
  }
  for (const auto& table : {tables::organisations(), tables::firms(), tables::agencies()})
    for (const tables::Org& org : table) {
      const KnownName known{.name = org.name,
                            .form = {},
                            .type = EntityType::org,
                            .agency = table.data() == tables::agencies().data()};
      add(org.forms, known);
      add(org.name, known);
    }
}

void KnownNames::add(std::string_view forms, KnownName known) {
  NameKeys keys;
  for_each_item(forms, [&](std::string_view form) {
    known.ambiguous = form.front() == '?';
    form.remove_prefix(known.ambiguous ? 1 : 0);
    known.form = form;
    known.exact = !has_small_letter(form);
    const auto number = static_cast<std::uint32_t>(names_.size());
    std::string key(keys.key(form));
    if (const std::uint32_t taken = index_.add(key, number); taken != number) {
      // "NASDAQ" and "Nasdaq" of one name: any case will do.
      if (names_[taken].name == known.name) names_[taken].exact &= known.exact;
      return;
    }
    names_.push_back(known);
    if (!known.demonym || key.back() == 's') return;
    key.push_back('s');
    const auto plural = static_cast<std::uint32_t>(names_.size());
    if (index_.add(key, plural) == plural) names_.push_back(known);
  });
}

const KnownName* KnownNames::find(std::string_view key, std::string_view written) const {
  const std::uint32_t number = index_.find(key);
  if (number == PhraseIndex::kNone) return nullptr;
  const KnownName& known = names_[number];
  return known.exact && known.form != written ? nullptr : &known;
}

const KnownName* KnownNames::find_any_case(std::string_view key) const {
  const std::uint32_t number = index_.find(key);
  return number == PhraseIndex::kNone ? nullptr : &names_[number];
}

}  // namespace morgue::entities
