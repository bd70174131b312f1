// facets.col: every article's facet values as dense numbers of this part, their names, how often,
// how surely and how prominently the article names each (entities only), and its day. Values
// are numbered by dimension, then name, so each dimension is one range. Numbers mean nothing
// outside their part: counts of several parts are added up by name.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/archive/column_file.h"
#include "common/schema.h"

namespace morgue {

inline constexpr std::uint32_t kFacetColumnVersion = 3;
inline constexpr std::uint32_t kOldestFacetColumn = 2;  // read still: it has no prominences
inline constexpr std::int32_t kUndated = std::numeric_limits<std::int32_t>::min();

inline constexpr std::uint8_t kMaxProminence = 100;
inline constexpr std::uint8_t kUnknownProminence = 255;  // built by a version that kept none

// How an article names an entity. All 0 for values of other dimensions.
struct ValueNote {
  std::uint8_t mentions = 0;    // at most 255; 0: only the provider's tag says so
  std::uint8_t confidence = 0;  // probability in 255ths; 255 where the provider says so
  std::uint8_t prominence = 0;  // 0 to 100, or unknown; 100 where the provider says so
  bool operator==(const ValueNote&) const = default;

  bool is_prominent(std::uint8_t least) const {
    return prominence >= least && prominence != kUnknownProminence;
  }
};

// The notes of an article's values, in their order.
class ValueNotes {
 public:
  using Naming = std::array<std::uint8_t, 2>;  // mentions and confidence, as they lie in the file

  ValueNotes(std::span<const Naming> namings, std::span<const std::uint8_t> prominences)
      : namings_(namings), prominences_(prominences) {}
  std::size_t size() const { return namings_.size(); }
  bool empty() const { return namings_.empty(); }
  ValueNote operator[](std::size_t i) const {
    return {namings_[i][0], namings_[i][1],
            prominences_.empty() ? kUnknownProminence : prominences_[i]};
  }

 private:
  std::span<const Naming> namings_;
  std::span<const std::uint8_t> prominences_;  // none: unknown
};

// Collects what the articles of a part have, numbering values as they appear, and renumbers them
// when it writes. Memory: the distinct names and 7 bytes a value of an article.
class FacetColumnWriter {
 public:
  FacetColumnWriter();
  ~FacetColumnWriter();

  // The number of a value, in order of appearance; new values are noted. `is_new` tells.
  std::uint32_t number(Dimension dimension, std::string_view name, bool* is_new = nullptr);
  // The next article's: values (from number(), each once), a note for each or no notes at all, and
  // the day number or kUndated.
  void add(std::span<const std::uint32_t> values, std::span<const ValueNote> notes,
           std::int32_t day);
  // Writes and syncs the file; returns its checksum.
  std::uint64_t write(const fs::path& path) const;
  // What the numbers that number() gave became in the file.
  std::vector<std::uint32_t> renumbering() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

class FacetColumn {
 public:
  struct Range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;  // one past
  };

  explicit FacetColumn(const fs::path& path);
  std::uint32_t size() const { return static_cast<std::uint32_t>(days_.size()); }  // articles
  std::uint32_t value_count() const { return ranges_[kStoredDimensions - 1].last; }
  Range range(Dimension stored) const { return ranges_[static_cast<std::size_t>(stored)]; }
  Dimension dimension(std::uint32_t value) const;
  std::string_view name(std::uint32_t value) const;
  // An article's values in ascending order. Unchecked beyond the bounds of the array: callers
  // that count must ignore numbers >= value_count().
  std::span<const std::uint32_t> values(std::uint32_t doc) const {
    const std::uint32_t begin = doc == 0 ? 0 : ends_[doc - 1];
    const std::uint32_t end = ends_[doc];
    if (begin > end || end > values_.size()) file_.damaged("facet offsets");
    return values_.subspan(begin, end - begin);
  }
  // For each of values(doc).
  ValueNotes notes(std::uint32_t doc) const {
    const std::span<const std::uint32_t> of = values(doc);
    const auto first = static_cast<std::size_t>(of.data() - values_.data());
    return {namings_.subspan(first, of.size()),
            prominences_.empty() ? prominences_ : prominences_.subspan(first, of.size())};
  }
  // False: some of the articles were built by a version that kept no prominence. Looks at all.
  bool knows_prominences() const;
  std::int32_t day(std::uint32_t doc) const { return days_[doc]; }
  std::span<const std::int32_t> days() const { return days_; }
  const ColumnFile& file() const { return file_; }

 private:
  ColumnFile file_;
  std::array<Range, kStoredDimensions> ranges_{};
  std::span<const std::uint32_t> name_ends_;
  std::string_view names_;
  std::span<const std::uint32_t> ends_;
  std::span<const std::uint32_t> values_;
  std::span<const ValueNotes::Naming> namings_;
  std::span<const std::uint8_t> prominences_;  // none in files of version 2
  std::span<const std::int32_t> days_;
};

}  // namespace morgue
