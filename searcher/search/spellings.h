// Values of a dimension that differ in case, accents or blanks alone: filters take them for one
// (fold.h), so they are counted as one, under the spelling that most living articles have, whatever
// was searched for. Topics, authors and all else that nobody has joined in the table of names. An
// archive's table has all spellings of its persons, organisations and places (names.h); where
// several archives are searched, what is called alike in them is found here.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "common/archive/archive.h"
#include "searcher/search/dimension_set.h"

namespace morgue::search {

class Spellings {
 public:
  // `archive` must outlive this.
  explicit Spellings(const Archive& archive) : archive_(archive), parts_(archive.part_count()) {}

  // Finds those of the dimensions, once: folds each of their values, and looks at each article
  // where any have several spellings. Groups keep their numbers.
  void look_at(const DimensionSet& dimensions);

  // The values of a part that have several spellings, and their groups.
  std::span<const ValueGroup> part(std::size_t part) const { return parts_[part]; }
  std::uint32_t groups() const { return static_cast<std::uint32_t>(groups_.size()); }
  std::string_view name(std::uint32_t group) const { return groups_[group].name; }
  Dimension dimension(std::uint32_t group) const { return groups_[group].dimension; }

 private:
  struct Group {
    Dimension dimension = Dimension::none;
    std::string_view name;  // of a column or table of the archive
  };

  const Archive& archive_;
  DimensionSet known_;
  std::vector<Group> groups_;
  std::vector<std::vector<ValueGroup>> parts_;
};

}  // namespace morgue::search
