#include "searcher/search/value_counts.h"

#include <span>
#include <utility>

#include <fmt/format.h>

#include "common/text/calendar.h"
#include "searcher/search/names.h"
#include "searcher/search/threads.h"

namespace morgue::search {
namespace {

constexpr std::size_t place_of(Dimension dimension) {
  return static_cast<std::size_t>(dimension);
}

// Articles for each value number of the part.
std::vector<std::uint32_t> tally(const FacetColumn& column, std::span<const std::uint32_t> docs) {
  std::vector<std::uint32_t> counts(column.value_count());
  for (const std::uint32_t doc : docs)
    for (const std::uint32_t value : column.values(doc))
      if (value < counts.size()) ++counts[value];
  return counts;
}

// The number that each value of a part counts under. Up to value_count() a value stands for itself;
// from there on are the groups of the table of names, and after those the groups of spellings.
struct Shown {
  Shown(const PartNames& names, std::span<const ValueGroup> spelled, std::uint32_t spellings)
      : numbers(names.all_shown()), end(names.shown_count() + spellings) {
    for (const ValueGroup& value : spelled)
      if (value.value < numbers.size()) numbers[value.value] = names.shown_count() + value.group;
  }
  std::vector<std::uint32_t> numbers;
  std::uint32_t end;  // one past the greatest but kHidden
};

// The same where values are shown under other names: an article counts once for each.
std::vector<std::uint32_t> tally(const FacetColumn& column, const Shown& shown,
                                 std::span<const std::uint32_t> docs) {
  const auto values = static_cast<std::uint32_t>(shown.numbers.size());
  std::vector<std::uint32_t> counts(shown.end);
  std::vector<std::uint32_t> last(counts.size() - values);  // article, plus one
  for (const std::uint32_t doc : docs)
    for (const std::uint32_t value : column.values(doc)) {
      if (value >= values || shown.numbers[value] == PartNames::kHidden) continue;
      const std::uint32_t number = shown.numbers[value];
      if (number >= values && std::exchange(last[number - values], doc + 1) == doc + 1) continue;
      ++counts[number];
    }
  return counts;
}

// The same where entities count only in articles in which they are prominent.
std::vector<std::uint32_t> tally(const FacetColumn& column, const Shown& shown,
                                 std::span<const std::uint32_t> docs, std::uint8_t prominent) {
  const std::uint32_t entities = column.range(Dimension::place).last;  // the first dimensions
  std::vector<std::uint32_t> counts(shown.end);
  std::vector<std::uint32_t> last(counts.size());  // article, plus one
  for (const std::uint32_t doc : docs) {
    const auto values = column.values(doc);
    const ValueNotes notes = column.notes(doc);
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (values[i] >= shown.numbers.size()) continue;
      const std::uint32_t number = shown.numbers[values[i]];
      if (number == PartNames::kHidden) continue;
      if (values[i] < entities && !notes[i].is_prominent(prominent)) continue;
      if (std::exchange(last[number], doc + 1) != doc + 1) ++counts[number];
    }
  }
  return counts;
}

// Neighbours in a dump are of one day: runs are counted.
DayCounts tally_days(const FacetColumn& column, std::span<const std::uint32_t> docs) {
  DayCounts days;
  std::int32_t day = kUndated;
  std::uint64_t run = 0;
  for (const std::uint32_t doc : docs) {
    if (const std::int32_t next = column.day(doc); next != day) {
      if (run > 0) days[day] += run;
      day = next;
      run = 0;
    }
    ++run;
  }
  if (run > 0) days[day] += run;
  return days;
}

// One count for each name.
void add_up(std::vector<ValueCount>& counts) {
  std::unordered_map<std::string_view, std::size_t> places;
  places.reserve(counts.size());
  std::size_t kept = 0;
  for (const ValueCount& value : counts) {
    const auto [found, added] = places.try_emplace(value.name, kept);
    if (added)
      counts[kept++] = value;
    else
      counts[found->second].count += value.count;
  }
  counts.resize(kept);
}

std::string period_name(Dimension dimension, std::int32_t day) {
  const Civil date = civil_of(day);
  std::string name = fmt::format("{:04}", date.year);
  if (dimension != Dimension::year) name += fmt::format("-{:02}", date.month);
  if (dimension == Dimension::day) name += fmt::format("-{:02}", date.day);
  return name;
}

}  // namespace

DayCounts count_days(const Archive& archive, const MatchList& matches) {
  std::vector<DayCounts> days(matches.parts.size());
  for_each_part(days.size(), matches.total(), [&](std::size_t part) {
    days[part] = tally_days(archive.part(part).facets, matches.parts[part]);
  });
  DayCounts all;
  for (const DayCounts& part : days)
    for (const auto& [day, n] : part) all[day] += n;
  return all;
}

ValueCounts::ValueCounts(const Archive& archive, Spellings& spellings,
                         const DimensionSet& dimensions, const MatchList& matches,
                         std::uint8_t prominent)
    : dimensions_(dimensions), articles_(matches.total()) {
  if (dimensions_.any_stored()) {
    spellings.look_at(dimensions_);
    count_values(archive, spellings, matches, prominent);
  }
  if (dimensions_.any_dated()) add_days(count_days(archive, matches));
}

void ValueCounts::count_values(const Archive& archive, const Spellings& spellings,
                               const MatchList& matches, std::uint8_t prominent) {
  std::vector<std::vector<std::uint32_t>> tallies(matches.parts.size());
  for_each_part(tallies.size(), articles_, [&](std::size_t part) {
    const PartNames names(archive.names(), archive.part(part), part);
    const FacetColumn& column = archive.part(part).facets;
    const std::vector<std::uint32_t>& docs = matches.parts[part];
    const std::span<const ValueGroup> spelled = spellings.part(part);
    if (prominent == 0 && !names.has_groups() && spelled.empty()) {
      tallies[part] = tally(column, docs);
      return;
    }
    const Shown shown(names, spelled, spellings.groups());
    tallies[part] =
        prominent > 0 ? tally(column, shown, docs, prominent) : tally(column, shown, docs);
  });
  // Values are numbers within a part and names between parts.
  for (std::size_t part = 0; part < tallies.size(); ++part)
    add_values(archive.part(part).facets, archive.names(), spellings, tallies[part]);
  // Within one part every name is there once.
  if (tallies.size() > 1)
    for (std::vector<ValueCount>& counts : names_) add_up(counts);
}

void ValueCounts::add_values(const FacetColumn& column, const NameTable& names,
                             const Spellings& spellings, const std::vector<std::uint32_t>& tally) {
  for (std::size_t d = 0; d < kStoredDimensions; ++d) {
    if (!dimensions_.has(static_cast<Dimension>(d))) continue;
    const FacetColumn::Range range = column.range(static_cast<Dimension>(d));
    for (std::uint32_t value = range.first; value < range.last; ++value)
      if (tally[value] != 0) names_[d].push_back({column.name(value), tally[value]});
  }
  const auto add = [this](Dimension dimension, std::string_view name, std::uint64_t count) {
    if (dimensions_.has(dimension)) names_[place_of(dimension)].push_back({name, count});
  };
  for (std::uint32_t number = column.value_count(); number < tally.size(); ++number) {
    if (tally[number] == 0) continue;
    const std::uint32_t group = number - column.value_count();
    if (group < names.groups())
      add(names.dimension(group), names.name(group), tally[number]);
    else
      add(spellings.dimension(group - names.groups()), spellings.name(group - names.groups()),
          tally[number]);
  }
}

void ValueCounts::add_days(const DayCounts& days) {
  for (std::size_t d = kStoredDimensions; d < kDimensions; ++d) {
    const auto dimension = static_cast<Dimension>(d);
    if (!dimensions_.has(dimension)) continue;
    for (const auto& [day, n] : days)
      if (day != kUndated) periods_[d - kStoredDimensions][period_name(dimension, day)] += n;
  }
}

std::vector<ValueCount> ValueCounts::of(Dimension dimension) const {
  const std::size_t d = place_of(dimension);
  if (d < kStoredDimensions) return names_[d];
  std::vector<ValueCount> counts;
  for (const auto& [name, n] : periods_.at(d - kStoredDimensions)) counts.push_back({name, n});
  return counts;
}

MatchList live_articles(const Archive& archive) {
  MatchList live;
  live.parts.resize(archive.part_count());
  for (std::size_t part = 0; part < archive.part_count(); ++part) {
    const Bitmap& dead = archive.dead(part);
    const std::uint32_t size = archive.part(part).size();
    std::vector<std::uint32_t>& docs = live.parts[part];
    docs.reserve(size);
    for (std::uint32_t doc = 0; doc < size; ++doc)
      if (!dead.test(doc)) docs.push_back(doc);
  }
  return live;
}

}  // namespace morgue::search
