// variants.col: in which other forms the articles of a part write the names of entities, by which
// rule each form was taken for the name, in which articles, and how often: what can be listed and
// undone. Offices of persons are among the forms, by a rule of their own, without mentions. A value
// is numbered as in facets.col. Nothing that a search needs.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/archive/column_file.h"
#include "common/base/string_table.h"

namespace morgue {

inline constexpr std::uint32_t kVariantColumnVersion = 2;
inline constexpr std::uint32_t kOldestVariantColumn = 1;  // read still: counts alone, no articles
inline constexpr const char* kVariantsFile = "variants.col";

struct VariantCounts {
  std::uint32_t value = 0;     // in facets.col
  std::uint32_t mentions = 0;  // in all articles of the part, dead ones too
  std::uint32_t articles = 0;
  std::uint32_t rule = 0;  // entities::MergeRule
};

// An article that has a form, and how often.
struct VariantUse {
  std::uint32_t doc = 0;
  std::uint32_t mentions = 0;
  bool operator==(const VariantUse&) const = default;
};

// Collects the forms of a part. Memory: the distinct forms and 2 or 3 bytes an article of each.
class VariantColumnWriter {
 public:
  // Adds to what is known of that form. counts.value: a number of FacetColumnWriter::number().
  // `uses`: the articles counted, no lower than those added before; none where nobody knows which
  // they are. Of two persons of one name whom an article calls the same the first counts.
  void add(std::string_view form, const VariantCounts& counts, std::span<const VariantUse> uses);
  // `renumbering`: that of the facet column. Writes and syncs; returns the checksum.
  std::uint64_t write(const fs::path& path, std::span<const std::uint32_t> renumbering) const;

 private:
  struct Counted : StringEntry {
    VariantCounts counts;
    std::uint32_t next_doc = 0;  // one past the last of its uses
    std::string uses;            // as they lie in the file
  };
  StringTable<Counted> counts_;  // by value, rule and form
  std::string key_;              // scratch
};

// What a part has, by its facet column.
struct VariantBounds {
  std::uint32_t articles = 0;
  std::uint32_t values = 0;
};

class VariantColumn {
 public:
  VariantColumn(const fs::path& path, VariantBounds bounds);
  std::size_t size() const { return counts_.size(); }
  const VariantCounts& counts(std::size_t i) const;  // by value, then form
  std::string_view form(std::size_t i) const;
  // The articles that have the form, ascending; counts(i).articles of them, or fewer where some
  // were counted by the version that noted none.
  void read_uses(std::size_t i, std::vector<VariantUse>& uses) const;
  const ColumnFile& file() const { return file_; }

 private:
  std::string_view piece(std::string_view bytes, std::span<const std::uint32_t> ends,
                         std::size_t i) const;

  ColumnFile file_;
  VariantBounds bounds_;
  std::span<const VariantCounts> counts_;
  std::span<const std::uint32_t> form_ends_;
  std::string_view forms_;
  std::span<const std::uint32_t> use_ends_;  // none in files of version 1
  std::string_view uses_;
};

}  // namespace morgue
