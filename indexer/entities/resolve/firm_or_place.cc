#include "indexer/entities/resolve/firm_or_place.h"

#include <algorithm>
#include <iterator>

namespace morgue::entities::resolve {
namespace {

constexpr std::string_view kLocative[] = {"in", "In", "IN", "near", "outside", "throughout"};
// Before "in", of what one has in a firm.
constexpr std::string_view kHoldings[] = {
    "stake",     "stakes",      "share",    "shares",     "interest",    "interests",  "holding",
    "holdings",  "invest",      "invested", "investment", "investments", "confidence", "investor",
    "investors", "shareholder", "percent",  "positions",  "shareholders"};

template <std::size_t N>
bool is_one_of(const std::string_view (&words)[N], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// "in Honda", but not "a stake in Honda".
bool is_in(const Work& work, const Occurrence& place) {
  if (place.first == 0 || work.tokens[place.first].sentence_start) return false;
  if (!is_one_of(kLocative, work.text(place.first - 1))) return false;
  return place.first == 1 || !is_one_of(kHoldings, work.text(place.first - 2));
}

// "Honda, Colombia"
bool lies_in(const Work& work, const Occurrence& place, const Occurrence& next) {
  return next.first == place.last + 1 && work.text(place.last) == "," &&
         work.forms[next.form].type == EntityType::place;
}

}  // namespace

void mark_located(Work& work) {
  for (std::size_t i = 0; i < work.occurrences.size(); ++i) {
    const Occurrence& place = work.occurrences[i];
    Form& form = work.forms[place.form];
    if (form.type != EntityType::place || form.located) continue;
    form.located = is_in(work, place) || (i + 1 < work.occurrences.size() &&
                                          lies_in(work, place, work.occurrences[i + 1]));
  }
}

bool may_be_called(const Work& work, const Form& place, const Form& firm) {
  constexpr std::uint32_t kWellKnown = kKnownCountry | kKnownLargeCity | kKnownRegion;
  const bool unknown = work.gazetteer != nullptr &&
                       (work.gazetteer->look_up(work.view(place.key)) & kWellKnown) == 0;
  return unknown || firm.first < place.first;
}

}  // namespace morgue::entities::resolve
