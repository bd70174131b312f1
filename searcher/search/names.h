// The names of entities as a reader is shown them: canonical, over all parts (name_table.h). What
// counts, filters and lists hits asks here, so that a variant is never seen where its name is
// meant.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/archive/archive.h"

namespace morgue::search {

// A value as filters take it.
struct FilterValue {
  Dimension dimension = Dimension::none;
  std::string name;
};

// What a written name stands for.
struct Meaning {
  FilterValue canonical;            // as written where nothing is known of it
  std::vector<FilterValue> values;  // any of them in an article is the name; empty: no entity
  bool is_known = false;            // the archive has joined or hidden names with it
};

// `written` in any case and with or without accents.
Meaning meaning_of(const NameTable& names, Dimension dimension, std::string_view written);

// For one part: what each of its values counts as. Numbers up to value_count() are values that
// stand for themselves, those from there on groups of the table.
class PartNames {
 public:
  static constexpr std::uint32_t kHidden = 0xFFFFFFFF;

  PartNames(const NameTable& names, const Part& part, std::size_t index)
      : names_(names), facets_(part.facets), groups_(names.part(index)) {}

  bool has_groups() const { return !groups_.empty(); }  // else every value stands for itself
  std::uint32_t shown(std::uint32_t value) const;       // by binary search
  std::vector<std::uint32_t> all_shown() const;         // of each value, for loops over many
  // Of each value, whether it is shown as that one. `folded`: its name (fold.h).
  std::vector<bool> shown_as(Dimension dimension, std::string_view folded) const;
  // One past the greatest number but kHidden.
  std::uint32_t shown_count() const { return facets_.value_count() + names_.groups(); }
  // Of a number that shown() gave.
  std::string_view name(std::uint32_t shown) const;
  Dimension dimension(std::uint32_t shown) const;

 private:
  std::uint32_t number_of(std::uint32_t group) const {
    return group >= names_.groups() ? kHidden : facets_.value_count() + group;
  }

  const NameTable& names_;
  const FacetColumn& facets_;
  std::span<const ValueGroup> groups_;
};

}  // namespace morgue::search
