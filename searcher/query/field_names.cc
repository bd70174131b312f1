#include "searcher/query/field_names.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace morgue::query {
namespace {

// What other systems, and users, call our fields.
constexpr std::pair<std::string_view, std::string_view> kOtherNames[] = {
    {"title", "headline"}, {"hd", "headline"},        {"head", "headline"},
    {"subject", "topic"},  {"intitle", "headline"},   {"byline", "author"},
    {"by", "author"},      {"people", "person"},      {"name", "person"},
    {"company", "org"},    {"organisation", "org"},   {"organization", "org"},
    {"orgs", "org"},       {"country", "place"},      {"city", "place"},
    {"location", "place"}, {"geo", "place"},          {"tag", "topic"},
    {"keyword", "topic"},  {"publication", "source"}, {"agency", "source"},
    {"kind", "type"},      {"language", "lang"},      {"desk", "section"},
    {"year", "date"},      {"month", "date"},         {"day", "date"},
    {"published", "date"}, {"since", "date"},         {"until", "date"},
};

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before, last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replace, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = last;
    last = row;
  }
  return last[b.size()];
}

const Field* guess_field(std::string_view name) {
  if (name.size() < 2 || name.size() > 14) return nullptr;
  for (const auto& [other, ours] : kOtherNames)
    if (other == name) return find_field(ours);
  const Field* best = nullptr;
  std::size_t best_distance = name.size() > 5 ? 3 : name.size() > 2 ? 2 : 0;  // one less is allowed
  const auto consider = [&](std::string_view known, const Field* field) {
    const std::size_t distance = known.size() > 2 ? edit_distance(name, known) : name.size();
    if (distance >= best_distance) return;
    best = field;
    best_distance = distance;
  };
  for (const Field& field : kFields) consider(field.name, &field);
  for (const auto& [other, ours] : kOtherNames) consider(other, find_field(ours));
  return best;
}

}  // namespace morgue::query
