#include "searcher/search/spellings.h"

#include <bit>
#include <map>
#include <string>
#include <utility>

#include "common/base/hash.h"
#include "common/text/fold.h"
#include "searcher/search/names.h"

namespace morgue::search {
namespace {

constexpr std::uint32_t kAlone = 0xFFFFFFFF;

// A value of a part as it is shown where nobody looks at spellings.
struct Shown {
  std::uint32_t value = 0;
  Dimension dimension = Dimension::none;
  std::string_view name;
  std::uint32_t group = kAlone;
};
using ShownParts = std::vector<std::vector<Shown>>;

// A value may be shown as one of another dimension, if both are of entities.
ShownParts values_of(const Archive& archive, const DimensionSet& wanted) {
  bool entities = false;
  for (const Dimension dimension : kEntityDimensions) entities |= wanted.has(dimension);
  ShownParts parts(archive.part_count());
  for (std::size_t part = 0; part < parts.size(); ++part) {
    const PartNames names(archive.names(), archive.part(part), part);
    const auto add = [&](FacetColumn::Range range) {
      for (std::uint32_t value = range.first; value < range.last; ++value) {
        const std::uint32_t shown = names.shown(value);
        if (shown != PartNames::kHidden && wanted.has(names.dimension(shown)))
          parts[part].push_back({value, names.dimension(shown), names.name(shown)});
      }
    };
    for (std::size_t d = 0; d < kStoredDimensions; ++d)
      if (const auto dimension = static_cast<Dimension>(d);
          wanted.has(dimension) || (entities && names_entities(dimension)))
        add(archive.part(part).facets.range(dimension));
  }
  return parts;
}

// Values by what they fold to: a table of hashes, since an archive may have a million names and
// nearly all of them have one spelling.
class FoldedNames {
 public:
  explicit FoldedNames(std::size_t values) : slots_(std::bit_ceil(2 * values + 1)) {}

  // The first value that was given and folds as this one does.
  Shown& first_like(Shown& value) {
    const std::string folded = fold_value(value.name);
    const std::uint64_t hash = hash64(folded) + static_cast<std::uint64_t>(value.dimension);
    for (std::size_t i = hash;; ++i) {
      Slot& slot = slots_[i & (slots_.size() - 1)];
      if (slot.first == nullptr) slot = {hash, &value};
      if (slot.first == &value) return value;
      if (slot.hash == hash && slot.first->dimension == value.dimension &&
          (slot.first->name == value.name || fold_value(slot.first->name) == folded))
        return *slot.first;
    }
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    Shown* first = nullptr;
  };
  std::vector<Slot> slots_;
};

// Drops the values that have one spelling; gives the others their groups, from `next` on. How many
// groups there are.
std::uint32_t group_values(ShownParts& parts, std::uint32_t next) {
  std::size_t all = 0;
  for (const std::vector<Shown>& values : parts) all += values.size();
  FoldedNames names(all);
  std::vector<const Shown*> firsts;  // of all values
  firsts.reserve(all);
  const std::uint32_t first = next;
  for (std::vector<Shown>& values : parts)
    for (Shown& value : values) {
      Shown& like = names.first_like(value);
      if (like.name != value.name && like.group == kAlone) like.group = next++;
      firsts.push_back(&like);
    }
  if (next == first) return 0;
  auto like = firsts.begin();
  for (std::vector<Shown>& values : parts)
    for (Shown& value : values) value.group = (*like++)->group;
  for (std::vector<Shown>& values : parts)
    std::erase_if(values, [](const Shown& value) { return value.group == kAlone; });
  return next - first;
}

// Living articles, by group and spelling: dimensions may have the same names.
using Articles = std::map<std::pair<std::uint32_t, std::string_view>, std::uint64_t>;

// Adds those of a part that have each of these values.
void count_names(const FacetColumn& column, const Bitmap& dead, const std::vector<Shown>& values,
                 Articles& articles) {
  std::vector<std::uint64_t> counts(column.value_count());
  for (std::uint32_t doc = 0; doc < column.size(); ++doc) {
    if (dead.test(doc)) continue;
    for (const std::uint32_t value : column.values(doc))
      if (value < counts.size()) ++counts[value];
  }
  for (const Shown& value : values) articles[{value.group, value.name}] += counts[value.value];
}

}  // namespace

void Spellings::look_at(const DimensionSet& dimensions) {
  DimensionSet wanted;
  for (std::size_t d = 0; d < kStoredDimensions; ++d) {
    const auto dimension = static_cast<Dimension>(d);
    if (known_.has(dimension) || !dimensions.has(dimension)) continue;
    known_.add(dimension);
    if (!names_entities(dimension) || archive_.archive_count() > 1) wanted.add(dimension);
  }
  if (!wanted.any()) return;
  ShownParts parts = values_of(archive_, wanted);
  const std::uint32_t added = group_values(parts, groups());
  if (added == 0) return;
  groups_.resize(groups() + added);
  Articles articles;
  for (std::size_t part = 0; part < parts.size(); ++part)
    count_names(archive_.part(part).facets, archive_.dead(part), parts[part], articles);
  for (std::size_t part = 0; part < parts.size(); ++part)
    for (const Shown& value : parts[part]) {
      Group& group = groups_[value.group];
      const std::uint64_t has = articles[{value.group, group.name}];
      const std::uint64_t other = articles[{value.group, value.name}];
      if (group.dimension == Dimension::none || other > has ||
          (other == has && value.name < group.name))
        group = {value.dimension, value.name};
      parts_[part].push_back({value.value, value.group});
    }
}

}  // namespace morgue::search
