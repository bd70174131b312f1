// variants.col: in which other forms the articles of a part write the names of entities, by which
// rule each form was taken for the name, and how often: what can be listed and undone. Offices of
// persons are among the forms, by a rule of their own, without mentions. A value is numbered as in
// facets.col. Nothing that a search needs.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/archive/column_file.h"
#include "common/base/string_table.h"

namespace morgue {

inline constexpr std::uint32_t kVariantColumnVersion = 1;
inline constexpr const char* kVariantsFile = "variants.col";

struct VariantCounts {
  std::uint32_t value = 0;     // in facets.col
  std::uint32_t mentions = 0;  // in all articles of the part
  std::uint32_t articles = 0;
  std::uint32_t rule = 0;  // entities::MergeRule
};

class VariantColumnWriter {
 public:
  // Adds to what is known of that form. counts.value: a number of FacetColumnWriter::number().
  void add(std::string_view form, const VariantCounts& counts);
  // `renumbering`: that of the facet column. Writes and syncs; returns the checksum.
  std::uint64_t write(const fs::path& path, std::span<const std::uint32_t> renumbering) const;

 private:
  struct Counted : StringEntry {
    VariantCounts counts;
  };
  StringTable<Counted> counts_;  // by value, rule and form
  std::string key_;              // scratch
};

class VariantColumn {
 public:
  explicit VariantColumn(const fs::path& path);
  std::size_t size() const { return counts_.size(); }
  const VariantCounts& counts(std::size_t i) const { return counts_[i]; }  // by value, then form
  std::string_view form(std::size_t i) const;
  const ColumnFile& file() const { return file_; }

 private:
  ColumnFile file_;
  std::span<const VariantCounts> counts_;
  std::span<const std::uint32_t> form_ends_;
  std::string_view forms_;
};

}  // namespace morgue
