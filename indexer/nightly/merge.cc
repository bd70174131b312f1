#include "indexer/nightly/merge.h"

#include <algorithm>
#include <set>

#include "common/archive/part.h"
#include "common/archive/variant_column.h"
#include "common/base/error.h"
#include "indexer/build/compact.h"
#include "indexer/build/part_builder.h"
#include "indexer/nightly/rebuild.h"

namespace morgue::nightly {
namespace {

struct Input {
  const ManifestPart* entry;
  fs::path path;
  std::unique_ptr<Part> part;
  PartInfo info;
};

std::vector<Input> open_inputs(const Workspace& workspace,
                               const std::vector<const ManifestPart*>& entries) {
  std::vector<Input> inputs;
  for (const ManifestPart* entry : entries) {
    const fs::path path = part_path(workspace.archive(), entry->name);
    inputs.push_back({entry, path, std::make_unique<Part>(path), read_part_info(path)});
  }
  return inputs;
}

bool can_concatenate(const std::vector<Input>& inputs, const MergeLimits& limits) {
  return std::all_of(inputs.begin(), inputs.end(), [&](const Input& input) {
    return input.info.word_dictionary == inputs.front().info.word_dictionary &&
           input.entry->dead.count() <= limits.dead_share * input.entry->articles;
  });
}

PartInfo summed(const std::vector<Input>& inputs) {
  PartInfo info = inputs.front().info;
  info.merged = true;
  for (std::size_t i = 1; i < inputs.size(); ++i) {
    const PartInfo& next = inputs[i].info;
    info.articles += next.articles;
    info.text_bytes += next.text_bytes;
    info.words += next.words;
    if (next.first_day > next.last_day) continue;
    const bool none = info.first_day > info.last_day;
    info.first_day = none ? next.first_day : std::min(info.first_day, next.first_day);
    info.last_day = none ? next.last_day : std::max(info.last_day, next.last_day);
  }
  return info;
}

// `numbers`: what the part's values are called by the new column's writer; `first`: what its first
// article is.
void add_variants(const VariantColumn& from, const std::vector<std::uint32_t>& numbers,
                  std::uint32_t first, VariantColumnWriter& to) {
  std::vector<VariantUse> uses;
  for (std::size_t i = 0; i < from.size(); ++i) {
    VariantCounts counts = from.counts(i);
    counts.value = numbers.at(counts.value);
    from.read_uses(i, uses);
    for (VariantUse& use : uses) use.doc += first;
    to.add(from.form(i), counts, uses);
  }
}

void concatenate_columns(const std::vector<Input>& inputs, const fs::path& work) {
  ArticleColumnWriter articles(work / kArticlesFile);
  WordColumnWriter words(work / kWordsFile, inputs.front().info.word_dictionary);
  CaseColumnWriter cases(work / kCasesFile);
  FacetColumnWriter facets;
  VariantColumnWriter variants;
  std::vector<DocumentRow> rows;
  std::vector<std::uint32_t> numbers;
  std::vector<std::uint32_t> values;
  std::vector<ValueNote> notes;
  for (const Input& input : inputs) {
    const Part& part = *input.part;
    numbers.clear();
    for (std::uint32_t v = 0; v < part.facets.value_count(); ++v)
      numbers.push_back(facets.number(part.facets.dimension(v), part.facets.name(v)));
    add_variants(
        VariantColumn(input.path / kVariantsFile, {part.size(), part.facets.value_count()}),
        numbers, static_cast<std::uint32_t>(rows.size()), variants);
    for (std::uint32_t doc = 0; doc < part.size(); ++doc) {
      articles.add(part.articles.frame(doc));
      words.add(part.words.codes(doc));
      cases.add(part.cases.cases(doc));
      values.clear();
      notes.clear();
      for (const std::uint32_t v : part.facets.values(doc)) values.push_back(numbers.at(v));
      const ValueNotes named = part.facets.notes(doc);
      for (std::size_t i = 0; i < named.size(); ++i) notes.push_back(named[i]);
      facets.add(values, notes, part.facets.day(doc));
      rows.push_back(part.documents.row(doc));
    }
  }
  articles.close();
  words.close();
  cases.close();
  facets.write(work / kFacetsFile);
  variants.write(work / kVariantsFile, facets.renumbering());
  write_document_column(work / kDocumentsFile, rows);
}

ManifestPart concatenate(const Workspace& workspace, const std::vector<Input>& inputs,
                         const std::string& name) {
  const fs::path work = workspace.work_path(name);
  fs::create_directories(work);
  std::vector<fs::path> databases;
  databases.reserve(inputs.size());
  for (const Input& input : inputs) databases.push_back(input.path / kPostingsFile);
  build::compact_databases(databases, work / kPostingsFile);
  concatenate_columns(inputs, work);
  PartInfo info = summed(inputs);
  build::seal_part(work, part_path(workspace.archive(), name), info);
  ManifestPart merged{name, info.articles, {}};
  std::uint32_t first = 0;
  for (const Input& input : inputs) {
    const Bitmap& dead = input.entry->dead;
    for (std::uint32_t doc = dead.next(0); doc != Bitmap::npos; doc = dead.next(doc + 1))
      merged.dead.set(first + doc);
    first += input.entry->articles;
  }
  return merged;
}

ManifestPart rebuild_live(const Workspace& workspace, const std::vector<Input>& inputs,
                          Tagging& tagging, const std::string& name) {
  std::vector<RebuildInput> rebuilt;
  rebuilt.reserve(inputs.size());
  for (const Input& input : inputs) rebuilt.emplace_back(*input.part, input.entry->dead);
  return {name, rebuild(workspace, rebuilt, tagging, name, true), {}};
}

std::uint64_t live_of(const std::vector<std::size_t>& group, const std::vector<PartSize>& sizes) {
  std::uint64_t live = 0;
  for (const std::size_t i : group) live += sizes[i].articles - sizes[i].dead;
  return live;
}

// The first group that may be made one of now; nullptr: none.
const std::vector<std::size_t>* affordable(const std::vector<std::vector<std::size_t>>& plan,
                                           const std::vector<PartSize>& sizes,
                                           const MergeLimits& limits, std::uint64_t copied) {
  for (const std::vector<std::size_t>& group : plan) {
    const std::uint64_t cost = live_of(group, sizes);
    if (copied + cost <= limits.max_copied || group.size() >= 2 * limits.parts_in_tier)
      return &group;
  }
  return nullptr;
}

// Whether one of the parts is damaged: then it is in `damaged` from now on, and what it is in
// `damage`.
bool find_damage(const Workspace& workspace, const std::vector<const ManifestPart*>& entries,
                 std::set<std::string>& damaged, std::vector<PartDamage>& damage) {
  const std::size_t before = damaged.size();
  for (const ManifestPart* entry : entries)
    for (PartDamage& found : damaged_files(part_path(workspace.archive(), entry->name))) {
      damaged.insert(entry->name);
      damage.push_back({"parts/" + entry->name + "/" + found.file, std::move(found.what)});
    }
  return damaged.size() > before;
}

}  // namespace

std::vector<PartDamage> merge_parts(Workspace& workspace, std::vector<ManifestPart>& parts,
                                    Tagging& tagging, const MergeLimits& limits) {
  std::vector<PartDamage> damage;
  std::set<std::string> damaged;  // names of parts
  std::uint64_t copied = 0;       // articles
  for (;;) {
    std::vector<PartSize> sizes;
    sizes.reserve(parts.size());
    for (const ManifestPart& part : parts)
      sizes.push_back({part.articles, part.dead.count(), damaged.contains(part.name)});
    const auto plan = plan_merges(sizes, limits);
    const std::vector<std::size_t>* next = affordable(plan, sizes, limits, copied);
    if (next == nullptr) return damage;
    const std::vector<std::size_t>& group = *next;
    std::vector<const ManifestPart*> entries;
    entries.reserve(group.size());
    for (const std::size_t i : group) entries.push_back(&parts[i]);
    if (find_damage(workspace, entries, damaged, damage)) continue;
    copied += live_of(group, sizes);
    const std::vector<Input> inputs = open_inputs(workspace, entries);
    const std::string name = workspace.new_part_name();
    ManifestPart merged = can_concatenate(inputs, limits)
                              ? concatenate(workspace, inputs, name)
                              : rebuild_live(workspace, inputs, tagging, name);
    for (auto i = group.rbegin(); i != group.rend(); ++i)
      parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(*i));
    if (merged.articles == 0) continue;
    try {
      verify_part(part_path(workspace.archive(), name));
    } catch (const Error&) {
      set_aside(workspace.archive(), name);
      throw;
    }
    parts.insert(parts.begin() + static_cast<std::ptrdiff_t>(group.front()), std::move(merged));
  }
}

}  // namespace morgue::nightly
