#include "searcher/search/value_lookup.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/text/fold.h"
#include "searcher/query/print.h"
#include "searcher/search/names.h"
#include "searcher/search/ranking.h"
#include "searcher/search/value_pattern.h"

namespace morgue::search {
namespace {

constexpr std::uint64_t kNearlyAll = 95;  // of 100 articles with a name: that is meant

std::string term_of(Dimension dimension, std::string_view value) {
  return filter_term(field_of(dimension)->filter_prefix, value);
}

Xapian::Query any_of(const std::vector<std::string>& terms) {
  return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

// "the fed" without its article; empty if it has none.
std::string without_article(std::string_view text) {
  const std::string folded = fold_value(text);
  return folded.starts_with("the ") ? folded.substr(4) : std::string();
}

}  // namespace

std::string ValueLookup::written(const Candidate& candidate) {
  query::Node node;
  node.kind = query::Kind::value;
  node.field = field_of(candidate.dimension);
  node.value = candidate.name;
  return query::print(node);
}

void ValueLookup::add_once(std::vector<std::string>& notes, std::string note) {
  if (std::find(notes.begin(), notes.end(), note) == notes.end()) notes.push_back(std::move(note));
}

std::vector<ValueLookup::Candidate> ValueLookup::candidates(std::span<const Dimension> dimensions,
                                                            std::string_view text,
                                                            std::uint64_t above) {
  std::vector<Candidate> found;
  ValuePattern pattern(text, query::Wildcards::in_sentences, analyzer_);
  if (pattern.empty()) return found;
  DimensionSet all;
  for (const Dimension dimension : dimensions) all.add(dimension);
  const ValueCounts& counts = counts_.of(all);
  for (const Dimension dimension : dimensions) {
    std::map<std::string, Candidate> by_term;  // spellings that a filter takes for one
    for (const ValueCount& value : counts.of(dimension)) {
      if (value.count <= above || !pattern.fits(value.name)) continue;
      const Candidate candidate{dimension, std::string(value.name), value.count};
      auto& known = by_term.try_emplace(term_of(dimension, value.name), candidate).first->second;
      const auto worth = [](const Candidate& c) { return std::tie(c.count, c.name); };
      if (worth(known) < worth(candidate)) known = candidate;
    }
    for (auto& [term, candidate] : by_term) found.push_back(std::move(candidate));
  }
  std::sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
    return a.count != b.count ? a.count > b.count : a.name < b.name;
  });
  return found;
}

// Of a value with several spellings, all of them; commonest first.
void ValueLookup::count_again(std::vector<Candidate>& candidates) const {
  for (Candidate& candidate : candidates)
    candidate.count = count(archive_, any_of(terms(candidate.dimension, candidate.name)));
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.count > b.count; });
}

// Whole values: under the canonical name where there is one, and once if several dimensions have
// forms of it.
std::vector<ValueLookup::Candidate> ValueLookup::whole_values(std::span<const Dimension> dimensions,
                                                              const std::string& text) const {
  std::vector<Candidate> found;
  for (const Dimension dimension : dimensions) {
    Meaning meaning = meaning_of(archive_.names(), dimension, text);
    const bool is_value = vocabulary_.articles(term_of(dimension, text)) > 0;
    if (!meaning.is_known && !is_value) {
      const std::string_view name = archive_.names().name_of_form(dimension, fold_value(text));
      if (name.empty()) continue;
      meaning = meaning_of(archive_.names(), dimension, name);
    }
    if (meaning.values.empty()) continue;
    const FilterValue& name = meaning.canonical;
    const bool known = std::any_of(found.begin(), found.end(), [&](const Candidate& other) {
      return other.dimension == name.dimension && fold_value(other.name) == fold_value(name.name);
    });
    if (!known) found.push_back({name.dimension, name.name, 0});
  }
  return found;
}

std::vector<std::string> ValueLookup::terms(Dimension dimension, std::string_view value) const {
  std::vector<std::string> terms;
  for (const FilterValue& form : meaning_of(archive_.names(), dimension, value).values)
    terms.push_back(term_of(form.dimension, form.name));
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

ValueLookup::Found ValueLookup::nearly_all(std::vector<Candidate>& found, const std::string& text) {
  count_again(found);
  std::uint64_t all = 0;
  for (const Candidate& candidate : found) all += candidate.count;
  const Candidate& first = found.front();
  if (first.count * 100 < all * kNearlyAll) return {};
  std::string others;
  for (Candidate other : std::span(found).subspan(1)) {
    if (other.count == 0) continue;
    other.name = spelled(other.dimension, other.name);
    others += fmt::format("{}{} ({})", others.empty() ? "" : " or ", written(other), other.count);
  }
  if (!others.empty())
    others = fmt::format("'{}' is read as {} ({} articles), not {}", text,
                         written({first.dimension, spelled(first.dimension, first.name), 0}),
                         first.count, others);
  return {first.dimension, first.name, std::move(others)};
}

ValueLookup::Found ValueLookup::find(std::span<const Dimension> dimensions,
                                     const std::string& text) {
  std::vector<Candidate> found = whole_values(dimensions, text);
  if (const std::string rest = without_article(text); found.empty() && !rest.empty())
    found = whole_values(dimensions, rest);
  if (found.size() > 1)
    if (Found one = nearly_all(found, text); one.dimension != Dimension::none) return one;
  if (found.empty()) found = candidates(dimensions, text);
  if (found.empty()) return {};
  if (found.size() == 1) return {found.front().dimension, found.front().name, {}};
  const std::size_t more = found.size() - std::min(found.size(), kShownCandidates);
  found.resize(found.size() - more);
  count_again(found);
  std::string list;
  for (const Candidate& candidate : found)
    list += fmt::format("\n    {:>7}  {}", candidate.count, written(candidate));
  if (more > 0) list += fmt::format("\n    and {} more", more);
  throw Error(ExitCode::usage, "query", fmt::format("'{}' may mean several values:{}", text, list),
              dimensions.size() == 1 ? "choose one of them by its whole name"
                                     : fmt::format("choose one of them as it stands here: '{}'",
                                                   written(found.front())));
}

std::string ValueLookup::spelled(Dimension dimension, std::string value) {
  if (field_of(dimension) == nullptr) return value;  // a date
  const std::string folded = fold_value(value);
  DimensionSet wanted;
  wanted.add(dimension);
  using Rank = std::tuple<std::uint64_t, std::string_view>;  // commonest first
  Rank best{~std::uint64_t{0}, value};
  const ValueCounts& counts = counts_.of(wanted);
  for (const ValueCount& known : counts.of(dimension))
    if (fold_value(known.name) == folded) best = std::min(best, Rank{~known.count, known.name});
  return std::string(std::get<1>(best));
}

void ValueLookup::resolve(query::Node& node, std::vector<std::string>& notes) {
  if (node.adjacent) note_longer_names(node, notes);
  for (query::Node& child : node.children) resolve(child, notes);
  if (node.kind != query::Kind::value) return;
  const Dimension dimension = node.field->dimension;
  const Found found = find({&dimension, 1}, node.value);
  if (found.dimension != Dimension::none) {
    note_others(found, node.value, notes);
    node.field = field_of(found.dimension);
    node.value = found.value;
    node.terms = terms(found.dimension, found.value);
    return;
  }
  // Also where articles have the value, and the user has said that it is no entity.
  node.terms = {query::kNoArticlesTerm};
  add_once(notes, "no article has " + query::print(node) + suggestion({&dimension, 1}, node.value));
}

}  // namespace morgue::search
