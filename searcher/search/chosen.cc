#include "searcher/search/chosen.h"

#include <algorithm>
#include <utility>

#include "common/text/fold.h"
#include "searcher/query/dates.h"

namespace morgue::search {
namespace {

// Hyphens in the names of a dimension of dates: 2008, 2008-09, 2008-09-13.
std::ptrdiff_t fineness(Dimension dimension) {
  return dimension == Dimension::year ? 0 : dimension == Dimension::month ? 1 : 2;
}

}  // namespace

Chosen::Chosen(Dimension dimension, const std::vector<std::string>& values)
    : dimension_(dimension) {
  for (const std::string& value : values) {
    Choice choice = read(value);
    const auto same = [&](const Choice& other) {
      return chooses(choice, other) && chooses(other, choice);
    };
    if (std::none_of(choices_.begin(), choices_.end(), same)) choices_.push_back(std::move(choice));
  }
}

Chosen::Choice Chosen::read(std::string_view value) const {
  Choice choice;
  choice.name = value;
  if (field_of(dimension_) != nullptr)
    choice.folded = fold_value(value);
  else if (query::parse_date(value, choice.days) == query::DateProblem::none)
    choice.name = query::format_dates(choice.days);
  return choice;
}

// The days of values have no part in it, nor has the folded name of dates.
bool Chosen::chooses(const Choice& choice, const Choice& value) {
  return choice.folded == value.folded && choice.days.first <= value.days.first &&
         choice.days.last >= value.days.last;
}

bool Chosen::has(std::string_view value) const {
  if (!any()) return false;
  const Choice read_value = read(value);
  return std::any_of(choices_.begin(), choices_.end(),
                     [&](const Choice& choice) { return chooses(choice, read_value); });
}

std::vector<std::string> Chosen::missing(const std::vector<FacetCount>& counts) const {
  std::vector<Choice> left = choices_;
  if (field_of(dimension_) == nullptr)
    std::erase_if(left, [this](const Choice& choice) {
      return std::count(choice.name.begin(), choice.name.end(), '-') != fineness(dimension_);
    });
  for (const FacetCount& count : counts) {
    if (!count.chosen) continue;
    const Choice value = read(count.value);
    std::erase_if(left, [&](const Choice& choice) { return chooses(choice, value); });
  }
  std::vector<std::string> names;
  names.reserve(left.size());
  for (Choice& choice : left) names.push_back(std::move(choice.name));
  return names;
}

}  // namespace morgue::search
