#include "indexer/nightly/merged_names.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "common/archive/decisions.h"
#include "common/archive/manifest.h"
#include "common/archive/name_table.h"
#include "common/base/clock.h"
#include "common/text/fold.h"
#include "indexer/entities/mention.h"
#include "indexer/nightly/corrections.h"
#include "indexer/nightly/names.h"
#include "indexer/nightly/part_names.h"

namespace morgue::nightly {
namespace {

using entities::MergeRule;

class Collector {
 public:
  explicit Collector(const std::vector<std::string>& names) {
    for (const std::string& name : names) wanted_.insert(fold_value(name));
  }

  void add_archive(const NameTable& names) {
    for (std::size_t i = 0; i < names.members(); ++i) {
      const NameMember member = names.member(i);
      if (member.articles == 0) continue;  // of old versions, or the user's word
      const std::string canonical =
          member.group == kHiddenGroup ? "" : std::string(names.name(member.group));
      const auto rule = static_cast<MergeRule>(member.rule);
      if (rule == MergeRule::same && canonical == member.name) continue;  // itself
      add(member.dimension, canonical, member.name, rule, false, member.articles, canonical);
    }
  }

  void add_part(const PartNames& part, const NameTable& names, std::size_t index) {
    const auto groups = names.part(index);
    part.each_form([&](const NameForm& form) {
      if (form.rule == MergeRule::office) return;  // no form of the name
      const auto group = std::lower_bound(
          groups.begin(), groups.end(), form.value,
          [](const ValueGroup& g, std::uint32_t value) { return g.value < value; });
      const bool grouped = group != groups.end() && group->value == form.value;
      if (grouped && group->group == kHiddenGroup) return;
      const std::string_view value = part.facets().name(form.value);
      add(part.facets().dimension(form.value), std::string(value), std::string(form.text),
          form.rule, true, form.articles, grouped ? names.name(group->group) : value);
    });
  }

  // What the user's file hides in the articles themselves has no value there.
  void add_hidden(const std::vector<HiddenName>& hidden) {
    for (const HiddenName& name : hidden)
      for (const Dimension dimension : kEntityDimensions)
        if (dimension_name(dimension) == name.type)
          add(dimension, "", name.name, MergeRule::user, false, 0, "");
  }

  std::vector<MergedName> result() const {
    std::vector<MergedName> merged;
    for (const auto& [key, articles] : articles_) {
      const auto& [dimension, canonical, form, rule, in_articles] = key;
      merged.push_back({std::string(dimension_name(dimension)), canonical, form,
                        std::string(entities::rule_name(rule)), in_articles, articles});
    }
    std::stable_sort(merged.begin(), merged.end(), [](const MergedName& a, const MergedName& b) {
      return std::tie(a.type, a.canonical, b.articles) < std::tie(b.type, b.canonical, a.articles);
    });
    return merged;
  }

 private:
  // `shown`: the name under which the archive has it.
  void add(Dimension dimension, const std::string& canonical, const std::string& form,
           MergeRule rule, bool in_articles, std::uint64_t articles, std::string_view shown) {
    const bool wanted = wanted_.empty() || wanted_.contains(fold_value(canonical)) ||
                        wanted_.contains(fold_value(form)) || wanted_.contains(fold_value(shown));
    if (!wanted) return;
    articles_[{dimension, canonical, form, rule, in_articles}] += articles;
  }

  std::set<std::string> wanted_;
  std::map<std::tuple<Dimension, std::string, std::string, MergeRule, bool>, std::uint64_t>
      articles_;
};

}  // namespace

std::vector<MergedName> merged_names(const fs::path& archive,
                                     const std::vector<std::string>& names) {
  const std::uint64_t generation = current_generation(archive);
  const Manifest manifest = read_manifest(archive, generation);
  const std::vector<ManifestPart> parts = without_hidden(
      archive, manifest.parts, read_decisions(archive, manifest.decisions), seconds_now());
  const NameTable table(name_table_path(archive, generation));
  Collector collector(names);
  collector.add_archive(table);
  for (std::size_t i = 0; i < parts.size(); ++i)
    collector.add_part(PartNames(part_path(archive, parts[i].name), parts[i].dead), table, i);
  collector.add_hidden(hidden_names(read_aliases_copy(archive, generation)));
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
