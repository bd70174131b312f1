#include "common/archive/facet_column.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <tuple>

#include "common/base/string_table.h"

namespace morgue {
namespace {

constexpr std::uint32_t kRanges = 1;
constexpr std::uint32_t kNames = 2;
constexpr std::uint32_t kNameEnds = 3;
constexpr std::uint32_t kValues = 4;
constexpr std::uint32_t kEnds = 5;
constexpr std::uint32_t kDays = 6;
constexpr std::uint32_t kNamings = 7;
constexpr std::uint32_t kProminences = 8;

// The values of each article in ascending order of their new numbers, the notes with them.
void sort_values(std::span<const std::uint32_t> ends, std::vector<std::uint32_t>& values,
                 std::vector<ValueNote>& notes) {
  std::vector<std::pair<std::uint32_t, ValueNote>> pairs;
  std::uint32_t begin = 0;
  for (const std::uint32_t end : ends) {
    pairs.clear();
    for (std::uint32_t i = begin; i < end; ++i) pairs.emplace_back(values[i], notes[i]);
    std::sort(pairs.begin(), pairs.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::uint32_t i = begin; i < end; ++i) std::tie(values[i], notes[i]) = pairs[i - begin];
    begin = end;
  }
}

}  // namespace

struct FacetColumnWriter::Impl {
  StringTable<StringEntry> keys;  // dimension letter and name as one, by number
  std::vector<std::uint32_t> values;
  std::vector<ValueNote> notes;  // of each value
  std::vector<std::uint32_t> ends;
  std::vector<std::int32_t> days;
  std::string key;  // scratch

  std::vector<std::uint32_t> ordered;  // see order()

  std::string_view key_of(std::uint32_t number) const { return keys.text(keys.entries()[number]); }
  const std::vector<std::uint32_t>& order();  // numbers in the order of their keys
};

// Sorted once, though the columns of facets and of variants both ask.
const std::vector<std::uint32_t>& FacetColumnWriter::Impl::order() {
  if (ordered.size() == keys.size()) return ordered;
  ordered.resize(keys.size());
  std::iota(ordered.begin(), ordered.end(), 0U);
  std::sort(ordered.begin(), ordered.end(),
            [this](std::uint32_t a, std::uint32_t b) { return key_of(a) < key_of(b); });
  return ordered;
}

FacetColumnWriter::FacetColumnWriter() : impl_(std::make_unique<Impl>()) {}
FacetColumnWriter::~FacetColumnWriter() = default;

std::uint32_t FacetColumnWriter::number(Dimension dimension, std::string_view name, bool* is_new) {
  std::string& key = impl_->key;
  key.assign(1, static_cast<char>(dimension));
  key += name;
  const std::size_t before = impl_->keys.size();
  const std::uint32_t number = impl_->keys.intern(key);
  if (is_new != nullptr) *is_new = number == before;
  return number;
}

void FacetColumnWriter::add(std::span<const std::uint32_t> values, std::span<const ValueNote> notes,
                            std::int32_t day) {
  impl_->values.insert(impl_->values.end(), values.begin(), values.end());
  impl_->notes.insert(impl_->notes.end(), notes.begin(), notes.end());
  impl_->notes.resize(impl_->values.size());
  impl_->ends.push_back(static_cast<std::uint32_t>(impl_->values.size()));
  impl_->days.push_back(day);
}

std::vector<std::uint32_t> FacetColumnWriter::renumbering() const {
  const std::vector<std::uint32_t>& order = impl_->order();
  std::vector<std::uint32_t> renumbered(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) renumbered[order[i]] = i;
  return renumbered;
}

std::uint64_t FacetColumnWriter::write(const fs::path& path) const {
  std::vector<std::uint32_t> name_ends;
  std::array<FacetColumn::Range, kStoredDimensions> ranges{};
  std::string names;
  for (const std::uint32_t number : impl_->order()) {
    const std::string_view key = impl_->key_of(number);
    ++ranges[static_cast<std::size_t>(key[0])].last;
    names += key.substr(1);
    name_ends.push_back(static_cast<std::uint32_t>(names.size()));
  }
  std::uint32_t first = 0;
  for (FacetColumn::Range& range : ranges) {
    range = {first, first + range.last};
    first = range.last;
  }
  const std::vector<std::uint32_t> renumbered = renumbering();
  std::vector<std::uint32_t> values(impl_->values.size());
  std::transform(impl_->values.begin(), impl_->values.end(), values.begin(),
                 [&renumbered](std::uint32_t v) { return renumbered[v]; });
  std::vector<ValueNote> notes = impl_->notes;
  sort_values(impl_->ends, values, notes);
  std::vector<ValueNotes::Naming> namings;
  std::vector<std::uint8_t> prominences;
  namings.reserve(notes.size());
  prominences.reserve(notes.size());
  for (const ValueNote& note : notes) {
    namings.push_back({note.mentions, note.confidence});
    prominences.push_back(note.prominence);
  }
  ColumnWriter writer(path, ColumnKind::facets, kFacetColumnVersion);
  const auto section = [&writer](std::uint32_t tag, const auto& array) {
    writer.begin_section(tag);
    writer.append_array(std::span(array.data(), array.size()));
  };
  section(kRanges, std::span<const FacetColumn::Range>(ranges));
  section(kNames, std::span<const char>(names));
  section(kNameEnds, std::span<const std::uint32_t>(name_ends));
  section(kValues, std::span<const std::uint32_t>(values));
  section(kNamings, std::span<const ValueNotes::Naming>(namings));
  section(kProminences, std::span<const std::uint8_t>(prominences));
  section(kEnds, std::span<const std::uint32_t>(impl_->ends));
  section(kDays, std::span<const std::int32_t>(impl_->days));
  return writer.close();
}

FacetColumn::FacetColumn(const fs::path& path)
    : file_(path, ColumnKind::facets, kOldestFacetColumn, kFacetColumnVersion),
      name_ends_(file_.array<std::uint32_t>(kNameEnds)),
      names_(file_.section(kNames)),
      ends_(file_.array<std::uint32_t>(kEnds)),
      values_(file_.array<std::uint32_t>(kValues)),
      namings_(file_.array<ValueNotes::Naming>(kNamings, values_.size())),
      prominences_(file_.array<std::uint8_t>(
          kProminences, file_.version() == kOldestFacetColumn ? 0 : values_.size())),
      days_(file_.array<std::int32_t>(kDays)) {
  const auto ranges = file_.array<Range>(kRanges, kStoredDimensions);
  std::copy(ranges.begin(), ranges.end(), ranges_.begin());
  std::uint32_t at = 0;
  for (const Range& range : ranges_) {
    if (range.first != at || range.last < range.first) file_.damaged("dimension ranges");
    at = range.last;
  }
  if (at != name_ends_.size() || ends_.size() != days_.size()) file_.damaged("facet counts");
}

bool FacetColumn::knows_prominences() const {
  if (prominences_.size() != values_.size()) return false;
  return std::memchr(prominences_.data(), kUnknownProminence, prominences_.size()) == nullptr;
}

Dimension FacetColumn::dimension(std::uint32_t value) const {
  std::size_t d = 0;
  while (d + 1 < kStoredDimensions && value >= ranges_[d].last) ++d;
  return static_cast<Dimension>(d);
}

std::string_view FacetColumn::name(std::uint32_t value) const {
  if (value >= name_ends_.size()) file_.damaged("a facet value beyond its end was asked for");
  const std::uint32_t begin = value == 0 ? 0 : name_ends_[value - 1];
  if (begin > name_ends_[value] || name_ends_[value] > names_.size())
    file_.damaged("facet name offsets");
  return names_.substr(begin, name_ends_[value] - begin);
}

}  // namespace morgue
