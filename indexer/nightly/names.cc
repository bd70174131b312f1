#include "indexer/nightly/names.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "common/archive/part.h"
#include "common/archive/visibility.h"
#include "common/text/fold.h"
#include "indexer/entities/archive_names.h"
#include "indexer/nightly/part_names.h"

namespace morgue::nightly {
namespace {

using entities::Canonical;
using entities::EntityType;

// Entity types are the first dimensions, in the same order.
static_assert(static_cast<int>(Dimension::person) == static_cast<int>(EntityType::person) &&
              static_cast<int>(Dimension::org) == static_cast<int>(EntityType::org) &&
              static_cast<int>(Dimension::place) == static_cast<int>(EntityType::place));

class Collector {
 public:
  void add(const fs::path& directory, const Bitmap& dead) {
    const PartNames names(directory, dead);
    const FacetColumn& facets = names.facets();
    std::vector<std::uint32_t>& numbers = numbers_.emplace_back();
    for (std::uint32_t value = 0; value < facets.range(Dimension::place).last; ++value) {
      const std::uint32_t number = number_of(facets.dimension(value), facets.name(value));
      names_[number].articles += names.articles(value);
      numbers.push_back(number);
    }
    names.each_form([&](const NameForm& form) {
      if (form.value < numbers.size())
        forms_.push_back({numbers[form.value], std::string(form.text), form.rule, form.articles});
    });
  }

  NameTableData result(const entities::Aliases& aliases) {
    canonical_ = canonical_names(names_, forms_, aliases);
    groups_.assign(names_.size(), kNoGroup);
    for (std::uint32_t i = 0; i < names_.size(); ++i)
      if (canonical_[i].name < entities::kNotAnEntity) open_group(canonical_[i].name);
    add_members();
    add_forms();
    for (const std::vector<std::uint32_t>& numbers : numbers_) {
      std::vector<ValueGroup>& part = data_.parts.emplace_back();
      for (std::uint32_t value = 0; value < numbers.size(); ++value)
        if (groups_[numbers[value]] != kNoGroup) part.push_back({value, groups_[numbers[value]]});
    }
    return std::move(data_);
  }

 private:
  static constexpr std::uint32_t kNoGroup = 0xFFFFFFFE;  // stands for itself

  std::uint32_t number_of(Dimension dimension, std::string_view name) {
    std::string key(1, static_cast<char>(dimension));
    key += name;
    const auto [found, added] =
        by_name_.try_emplace(std::move(key), static_cast<std::uint32_t>(names_.size()));
    if (added) names_.push_back({static_cast<EntityType>(dimension), std::string(name), 0});
    return found->second;
  }

  void open_group(std::uint32_t canonical) {
    if (groups_[canonical] != kNoGroup) return;
    groups_[canonical] = static_cast<std::uint32_t>(data_.groups.size());
    data_.groups.push_back(
        {static_cast<Dimension>(names_[canonical].type), names_[canonical].name});
  }

  // Settles the groups of all names on the way.
  void add_members() {
    for (std::uint32_t i = 0; i < names_.size(); ++i) {
      const Canonical& canonical = canonical_[i];
      if (canonical.name == entities::kNotAnEntity)
        groups_[i] = kHiddenGroup;
      else if (canonical.name != entities::kItself)
        groups_[i] = groups_[canonical.name];
      // Whom nobody knows is hidden in the parts, and need not be found by name.
      const bool is_unknown =
          groups_[i] == kHiddenGroup && canonical.rule == entities::MergeRule::known;
      if (groups_[i] != kNoGroup && !is_unknown)
        data_.members.push_back({static_cast<Dimension>(names_[i].type), names_[i].name, groups_[i],
                                 static_cast<std::uint32_t>(canonical.rule), names_[i].articles});
    }
  }

  // A form that most of its articles take for one name, and that is no value itself.
  void add_forms() {
    struct Votes {
      std::map<std::uint32_t, std::uint64_t> articles;  // by name
      std::uint64_t all = 0;
    };
    std::map<std::pair<EntityType, std::string>, Votes> by_form;
    for (const entities::FormCount& form : forms_) {
      if (!is_typed(form.rule) || groups_[form.name] == kHiddenGroup) continue;
      const Canonical& canonical = canonical_[form.name];
      if (canonical.rule == entities::MergeRule::office) continue;  // it is a surname alone
      const std::uint32_t name = canonical.name == entities::kItself ? form.name : canonical.name;
      Votes& votes = by_form[{names_[name].type, fold_value(form.form)}];
      votes.articles[name] += form.articles;
      votes.all += form.articles;
    }
    for (const auto& [form, votes] : by_form)
      for (const auto& [name, articles] : votes.articles)
        if (articles * 2 > votes.all && fold_value(names_[name].name) != form.second)
          data_.forms.push_back(
              {static_cast<Dimension>(form.first), form.second, names_[name].name});
  }

  // Rules whose forms a reader may type for the name; a surname alone is not one of them.
  static bool is_typed(entities::MergeRule rule) {
    using enum entities::MergeRule;
    return rule == normalised || rule == table || rule == acronym || rule == provider ||
           rule == user;
  }

  std::vector<entities::NameCount> names_;
  std::unordered_map<std::string, std::uint32_t> by_name_;
  std::vector<entities::FormCount> forms_;
  std::vector<std::vector<std::uint32_t>> numbers_;  // of each part's values
  std::vector<Canonical> canonical_;
  std::vector<std::uint32_t> groups_;  // of each name
  NameTableData data_;
};

}  // namespace

NameTableData collect_names(const fs::path& archive, const std::vector<ManifestPart>& parts,
                            const entities::Aliases& aliases) {
  Collector collector;
  for (const ManifestPart& part : parts) collector.add(part_path(archive, part.name), part.dead);
  return collector.result(aliases);
}

std::vector<ManifestPart> without_hidden(const fs::path& archive, std::vector<ManifestPart> parts,
                                         const Decisions& decisions, std::int64_t now) {
  for (ManifestPart& part : parts) {
    const DocumentColumn documents(part_path(archive, part.name) / kDocumentsFile);
    part.dead = not_to_be_found(documents, part.dead, decisions, now);
  }
  return parts;
}

}  // namespace morgue::nightly
