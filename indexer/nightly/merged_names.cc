#include "indexer/nightly/merged_names.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "common/archive/facet_column.h"
#include "common/archive/manifest.h"
#include "common/archive/name_table.h"
#include "common/archive/part.h"
#include "common/archive/variant_column.h"
#include "common/text/fold.h"
#include "indexer/entities/mention.h"

namespace morgue::nightly {
namespace {

class Collector {
 public:
  explicit Collector(const std::vector<std::string>& names) {
    for (const std::string& name : names) wanted_.insert(fold_value(name));
  }

  void add_archive(const NameTable& names) {
    for (std::size_t i = 0; i < names.members(); ++i) {
      const NameMember member = names.member(i);
      const std::string canonical =
          member.group == kHiddenGroup ? "" : std::string(names.name(member.group));
      if (member.rule == 0 && (canonical == member.name || member.articles == 0))
        continue;  // itself
      add(member.dimension, canonical, member.name, member.rule, false, member.articles);
    }
  }

  void add_part(const fs::path& directory, const NameTable& names, std::size_t index) {
    const FacetColumn facets(directory / kFacetsFile);
    const VariantColumn variants(directory / kVariantsFile);
    const auto groups = names.part(index);
    for (std::size_t i = 0; i < variants.size(); ++i) {
      const VariantCounts& counts = variants.counts(i);
      constexpr auto kOffice = static_cast<std::uint32_t>(entities::MergeRule::office);
      if (counts.rule == kOffice) continue;  // no form of the name
      const auto group = std::lower_bound(
          groups.begin(), groups.end(), counts.value,
          [](const ValueGroup& g, std::uint32_t value) { return g.value < value; });
      Dimension dimension = facets.dimension(counts.value);
      std::string canonical(facets.name(counts.value));
      if (group != groups.end() && group->value == counts.value) {
        if (group->group == kHiddenGroup) continue;
        dimension = names.dimension(group->group);
        canonical = names.name(group->group);
      }
      add(dimension, canonical, std::string(variants.form(i)), counts.rule, true, counts.articles);
    }
  }

  std::vector<MergedName> result() const {
    std::vector<MergedName> merged;
    for (const auto& [key, articles] : articles_) {
      const auto& [dimension, canonical, form, rule, in_articles] = key;
      merged.push_back({std::string(dimension_name(dimension)), canonical, form,
                        std::string(entities::rule_name(static_cast<entities::MergeRule>(rule))),
                        in_articles, articles});
    }
    std::stable_sort(merged.begin(), merged.end(), [](const MergedName& a, const MergedName& b) {
      return std::tie(a.type, a.canonical, b.articles) < std::tie(b.type, b.canonical, a.articles);
    });
    return merged;
  }

 private:
  void add(Dimension dimension, const std::string& canonical, const std::string& form,
           std::uint32_t rule, bool in_articles, std::uint64_t articles) {
    if (!wanted_.empty() && !wanted_.contains(fold_value(canonical)) &&
        !wanted_.contains(fold_value(form)))
      return;
    articles_[{dimension, canonical, form, rule, in_articles}] += articles;
  }

  std::set<std::string> wanted_;
  std::map<std::tuple<Dimension, std::string, std::string, std::uint32_t, bool>, std::uint64_t>
      articles_;
};

}  // namespace

std::vector<MergedName> merged_names(const fs::path& archive,
                                     const std::vector<std::string>& names) {
  const std::uint64_t generation = current_generation(archive);
  const Manifest manifest = read_manifest(archive, generation);
  const NameTable table(name_table_path(archive, generation));
  Collector collector(names);
  collector.add_archive(table);
  for (std::size_t i = 0; i < manifest.parts.size(); ++i)
    collector.add_part(part_path(archive, manifest.parts[i].name), table, i);
  return collector.result();
}

std::string merged_names_text(const std::vector<MergedName>& merged) {
  std::string text;
  for (const MergedName& name : merged)
    text += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n", name.type,
                        name.canonical.empty() ? "-" : name.canonical, name.form, name.rule,
                        name.in_articles ? "article" : "archive", name.articles);
  return text;
}

}  // namespace morgue::nightly
