#include "common/archive/joined_names.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/text/fold.h"
#include "common/text/possible_name.h"

namespace morgue {
namespace {

using Name = std::pair<Dimension, std::string>;

class Joiner {
 public:
  explicit Joiner(std::span<const NameTable* const> tables) : tables_(tables) {
    for (const NameTable* table : tables_) {
      first_group_.push_back(articles_.size());
      for (std::uint32_t group = 0; group < table->groups(); ++group) {
        canonical_.emplace_back(table->dimension(group), table->name(group));
        std::uint64_t articles = 0;
        for (const std::uint32_t i : table->of_group(group)) articles += table->member(i).articles;
        articles_.push_back(articles);
      }
    }
    root_.resize(articles_.size());
    std::iota(root_.begin(), root_.end(), std::size_t{0});
  }

  NameTableData run(std::span<const FacetColumn* const> columns) {
    unite();
    name_groups();
    find_hidden(columns);
    choose_members();
    add_forms();
    for (const FacetColumn* column : columns) data_.parts.push_back(values_of(*column));
    return std::move(data_);
  }

 private:
  static Name folded(const Name& name) { return {name.first, fold_value(name.second)}; }

  std::size_t root(std::size_t group) {
    while (root_[group] != group) group = root_[group] = root_[root_[group]];
    return group;
  }

  // f(name, group or npos for no entity, articles, rule) for each form of each table.
  template <class F>
  void each_member(const F& f) {
    for (std::size_t t = 0; t < tables_.size(); ++t)
      for (std::size_t i = 0; i < tables_[t]->members(); ++i) {
        const NameMember member = tables_[t]->member(i);
        const bool is_hidden = member.group >= tables_[t]->groups();
        f(Name{member.dimension, member.name}, is_hidden ? kHidden : first_group_[t] + member.group,
          member);
      }
  }

  void unite() {
    std::multimap<Name, std::size_t> called;
    for (std::size_t group = 0; group < canonical_.size(); ++group)
      called.emplace(folded(canonical_[group]), group);
    each_member([&](const Name& name, std::size_t group, const NameMember&) {
      if (group == kHidden) return;
      const auto [first, last] = called.equal_range(folded(name));
      for (auto other = first; other != last; ++other) root_[root(other->second)] = root(group);
    });
    for (auto group = called.begin(); group != called.end(); ++group)
      if (const auto next = std::next(group); next != called.end() && next->first == group->first)
        root_[root(next->second)] = root(group->second);
  }

  // Each class is called as its group with the most articles, of equal ones the first by name.
  void name_groups() {
    std::map<std::size_t, std::size_t> best;  // root -> group
    for (std::size_t group = 0; group < canonical_.size(); ++group) {
      std::size_t& chosen = best.try_emplace(root(group), group).first->second;
      if (articles_[group] > articles_[chosen] ||
          (articles_[group] == articles_[chosen] && canonical_[group] < canonical_[chosen]))
        chosen = group;
    }
    for (const auto& [at, group] : best) {
      number_[at] = static_cast<std::uint32_t>(data_.groups.size());
      data_.groups.push_back({canonical_[group].first, canonical_[group].second});
    }
  }

  // Every spelling of what some archive says is no entity.
  void find_hidden(std::span<const FacetColumn* const> columns) {
    std::set<Name> names;
    each_member([&](const Name& name, std::size_t group, const NameMember&) {
      if (group == kHidden) names.insert(folded(name));
    });
    if (names.empty()) return;
    const auto look_at = [&](const Name& name) {
      if (names.contains(folded(name))) hidden_.insert(name);
    };
    each_member([&](const Name& name, std::size_t, const NameMember&) { look_at(name); });
    for (const FacetColumn* column : columns)
      for (const Dimension dimension : kEntityDimensions) {
        const FacetColumn::Range range = column->range(dimension);
        for (std::uint32_t value = range.first; value < range.last; ++value)
          look_at({dimension, std::string(column->name(value))});
      }
  }

  void choose_members() {
    struct Claim {
      std::map<std::uint32_t, std::uint32_t> articles;  // by group of the result
      std::map<std::uint32_t, std::uint32_t> rules;
      std::uint32_t all = 0;
    };
    std::map<Name, Claim> claims;
    for (const Name& name : hidden_) claims.try_emplace(name);
    // Other archives may have articles with the canonical name where its own has none.
    for (std::size_t group = 0; group < canonical_.size(); ++group)
      claims[canonical_[group]].articles.try_emplace(number_.at(root(group)), 0);
    each_member([&](const Name& name, std::size_t group, const NameMember& member) {
      Claim& claim = claims[name];
      claim.all += member.articles;
      if (group == kHidden) return;
      claim.articles[number_.at(root(group))] += member.articles;
      claim.rules.try_emplace(number_.at(root(group)), member.rule);
    });
    for (const auto& [name, claim] : claims) {
      std::uint32_t group = kHiddenGroup;
      if (!hidden_.contains(name))
        group =
            std::max_element(claim.articles.begin(), claim.articles.end(), [](auto& a, auto& b) {
              return a.second < b.second;
            })->first;
      const auto rule = claim.rules.find(group);
      data_.members.push_back({name.first, name.second, group,
                               rule == claim.rules.end() ? 0 : rule->second, claim.all});
    }
  }

  // Of the first archive that knows the form; the name is what it has become.
  void add_forms() {
    std::set<Name> known;
    for (std::size_t t = 0; t < tables_.size(); ++t)
      for (std::size_t i = 0; i < tables_[t]->forms(); ++i) {
        NameForm form = tables_[t]->form(i);
        if (known.emplace(form.dimension, form.form).second) data_.forms.push_back(std::move(form));
      }
  }

  // Both are in the order of dimensions, then bytes.
  std::vector<ValueGroup> values_of(const FacetColumn& column) const {
    std::vector<ValueGroup> values;
    std::uint32_t value = 0;
    for (const NameMember& member : data_.members) {
      const FacetColumn::Range range = column.range(member.dimension);
      value = std::max(value, range.first);
      while (value < range.last && column.name(value) < member.name) ++value;
      if (value < range.last && column.name(value) == member.name)
        values.push_back({value, member.group});
    }
    hide_unknown(column, values);
    return values;
  }

  // What may be names is hidden where no archive knows them; tables do not list these.
  static void hide_unknown(const FacetColumn& column, std::vector<ValueGroup>& values) {
    const auto by_value = [](const ValueGroup& a, const ValueGroup& b) {
      return a.value < b.value;
    };
    const auto known = static_cast<std::ptrdiff_t>(values.size());
    const FacetColumn::Range persons = column.range(Dimension::person);
    for (std::uint32_t value = persons.first; value < persons.last; ++value) {
      const ValueGroup hidden{value, kHiddenGroup};
      if (!possible_name(Dimension::person, column.name(value)).empty() &&
          !std::binary_search(values.begin(), values.begin() + known, hidden, by_value))
        values.push_back(hidden);
    }
    std::inplace_merge(values.begin(), values.begin() + known, values.end(), by_value);
  }

  static constexpr std::size_t kHidden = static_cast<std::size_t>(-1);

  std::span<const NameTable* const> tables_;
  std::vector<std::size_t> first_group_;         // of each table
  std::vector<Name> canonical_;                  // of each group of all tables
  std::vector<std::uint64_t> articles_;          // of each group
  std::vector<std::size_t> root_;                // of each group
  std::map<std::size_t, std::uint32_t> number_;  // root -> group of the result
  std::set<Name> hidden_;
  NameTableData data_;
};

}  // namespace

NameTableData join_names(std::span<const NameTable* const> tables,
                         std::span<const FacetColumn* const> columns) {
  return Joiner(tables).run(columns);
}

}  // namespace morgue
