#include "common/archive/variant_column.h"

#include <algorithm>
#include <limits>

#include "common/base/bytes.h"

namespace morgue {
namespace {

constexpr std::uint32_t kCounts = 1;
constexpr std::uint32_t kForms = 2;
constexpr std::uint32_t kFormEnds = 3;
constexpr std::uint32_t kUses = 4;  // varints: how many articles lie between, mentions
constexpr std::uint32_t kUseEnds = 5;
constexpr std::size_t kKeyBefore = sizeof(std::uint32_t) + 1;  // the form's place in a key

}  // namespace

void VariantColumnWriter::add(std::string_view form, const VariantCounts& counts,
                              std::span<const VariantUse> uses) {
  key_.assign(reinterpret_cast<const char*>(&counts.value), sizeof(counts.value));
  key_ += static_cast<char>(counts.rule);
  key_ += form;
  Counted& known = counts_.at(counts_.intern(key_));
  VariantCounts& sums = known.counts;
  sums.value = counts.value;
  sums.rule = counts.rule;
  sums.mentions += counts.mentions;
  sums.articles += counts.articles;
  for (const VariantUse& use : uses) {
    if (use.doc < known.next_doc) {
      --sums.articles;
      sums.mentions -= use.mentions;
      continue;
    }
    put_varint(known.uses, use.doc - known.next_doc);
    put_varint(known.uses, use.mentions);
    known.next_doc = use.doc + 1;
  }
}

std::uint64_t VariantColumnWriter::write(const fs::path& path,
                                         std::span<const std::uint32_t> renumbering) const {
  struct Entry {
    std::string_view form;
    VariantCounts counts;
    std::string_view uses;
  };
  std::vector<Entry> entries;
  entries.reserve(counts_.size());
  for (const Counted& counted : counts_.entries()) {
    entries.push_back({counts_.text(counted).substr(kKeyBefore), counted.counts, counted.uses});
    entries.back().counts.value = renumbering[counted.counts.value];
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    if (a.counts.value != b.counts.value) return a.counts.value < b.counts.value;
    if (a.form != b.form) return a.form < b.form;
    return a.counts.rule < b.counts.rule;
  });
  std::vector<VariantCounts> counts;
  std::vector<std::uint32_t> form_ends;
  std::vector<std::uint32_t> use_ends;
  std::string forms;
  std::string uses;
  for (const Entry& entry : entries) {
    counts.push_back(entry.counts);
    forms += entry.form;
    form_ends.push_back(static_cast<std::uint32_t>(forms.size()));
    uses += entry.uses;
    use_ends.push_back(static_cast<std::uint32_t>(uses.size()));
  }
  ColumnWriter writer(path, ColumnKind::variants, kVariantColumnVersion);
  writer.begin_section(kCounts);
  writer.append_array(std::span<const VariantCounts>(counts));
  writer.begin_section(kForms);
  writer.append(forms);
  writer.begin_section(kFormEnds);
  writer.append_array(std::span<const std::uint32_t>(form_ends));
  writer.begin_section(kUses);
  writer.append(uses);
  writer.begin_section(kUseEnds);
  writer.append_array(std::span<const std::uint32_t>(use_ends));
  return writer.close();
}

VariantColumn::VariantColumn(const fs::path& path, VariantBounds bounds)
    : file_(path, ColumnKind::variants, kOldestVariantColumn, kVariantColumnVersion),
      bounds_(bounds),
      counts_(file_.array<VariantCounts>(kCounts)),
      form_ends_(file_.array<std::uint32_t>(kFormEnds, counts_.size())),
      forms_(file_.section(kForms)),
      use_ends_(file_.array<std::uint32_t>(
          kUseEnds, file_.version() == kOldestVariantColumn ? 0 : counts_.size())),
      uses_(file_.section(kUses)) {}

const VariantCounts& VariantColumn::counts(std::size_t i) const {
  if (counts_[i].value >= bounds_.values) file_.damaged("a form of a name that there is none");
  return counts_[i];
}

std::string_view VariantColumn::form(std::size_t i) const {
  return piece(forms_, form_ends_, i);
}

void VariantColumn::read_uses(std::size_t i, std::vector<VariantUse>& uses) const {
  constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();
  uses.clear();
  if (use_ends_.empty()) return;
  ByteReader reader(piece(uses_, use_ends_, i));
  for (std::uint64_t next = 0; !reader.at_end(); ++next) {
    const std::uint64_t between = reader.varint();
    const std::uint64_t mentions = reader.varint();
    if (reader.failed() || between >= bounds_.articles - next || mentions > kMost)
      file_.damaged("articles of a form");
    next += between;
    uses.push_back({static_cast<std::uint32_t>(next), static_cast<std::uint32_t>(mentions)});
  }
  if (uses.size() > counts_[i].articles) file_.damaged("a form of more articles than are counted");
}

std::string_view VariantColumn::piece(std::string_view bytes, std::span<const std::uint32_t> ends,
                                      std::size_t i) const {
  const std::uint32_t begin = i == 0 ? 0 : ends[i - 1];
  if (begin > ends[i] || ends[i] > bytes.size()) file_.damaged("offsets of variant forms");
  return bytes.substr(begin, ends[i] - begin);
}

}  // namespace morgue
