#include "common/archive/variant_column.h"

#include <algorithm>

namespace morgue {
namespace {

constexpr std::uint32_t kCounts = 1;
constexpr std::uint32_t kForms = 2;
constexpr std::uint32_t kFormEnds = 3;
constexpr std::size_t kKeyBefore = sizeof(std::uint32_t) + 1;  // the form's place in a key

}  // namespace

void VariantColumnWriter::add(std::string_view form, const VariantCounts& counts) {
  key_.assign(reinterpret_cast<const char*>(&counts.value), sizeof(counts.value));
  key_ += static_cast<char>(counts.rule);
  key_ += form;
  VariantCounts& sums = counts_.at(counts_.intern(key_)).counts;
  sums.value = counts.value;
  sums.rule = counts.rule;
  sums.mentions += counts.mentions;
  sums.articles += counts.articles;
}

std::uint64_t VariantColumnWriter::write(const fs::path& path,
                                         std::span<const std::uint32_t> renumbering) const {
  using Entry = std::pair<std::string_view, VariantCounts>;
  std::vector<Entry> entries;
  entries.reserve(counts_.size());
  for (const Counted& counted : counts_.entries()) {
    entries.emplace_back(counts_.text(counted).substr(kKeyBefore), counted.counts);
    entries.back().second.value = renumbering[counted.counts.value];
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    if (a.second.value != b.second.value) return a.second.value < b.second.value;
    if (a.first != b.first) return a.first < b.first;
    return a.second.rule < b.second.rule;
  });
  std::vector<VariantCounts> counts;
  std::vector<std::uint32_t> ends;
  std::string forms;
  for (const Entry& entry : entries) {
    counts.push_back(entry.second);
    forms += entry.first;
    ends.push_back(static_cast<std::uint32_t>(forms.size()));
  }
  ColumnWriter writer(path, ColumnKind::variants, kVariantColumnVersion);
  writer.begin_section(kCounts);
  writer.append_array(std::span<const VariantCounts>(counts));
  writer.begin_section(kForms);
  writer.append(forms);
  writer.begin_section(kFormEnds);
  writer.append_array(std::span<const std::uint32_t>(ends));
  return writer.close();
}

VariantColumn::VariantColumn(const fs::path& path)
    : file_(path, ColumnKind::variants, kVariantColumnVersion),
      counts_(file_.array<VariantCounts>(kCounts)),
      form_ends_(file_.array<std::uint32_t>(kFormEnds, counts_.size())),
      forms_(file_.section(kForms)) {}

std::string_view VariantColumn::form(std::size_t i) const {
  const std::uint32_t begin = i == 0 ? 0 : form_ends_[i - 1];
  if (begin > form_ends_[i] || form_ends_[i] > forms_.size())
    file_.damaged("offsets of variant forms");
  return forms_.substr(begin, form_ends_[i] - begin);
}

}  // namespace morgue
