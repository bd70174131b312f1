#include "searcher/search/value_lookup.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <tuple>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/text/fold.h"
#include "searcher/query/field_names.h"
#include "searcher/query/print.h"
#include "searcher/search/names.h"
#include "searcher/search/ranking.h"
#include "searcher/search/value_pattern.h"

namespace morgue::search {
namespace {

constexpr std::size_t kNotedNames = 5;          // of those who have a surname, too
constexpr const char* kNoArticlesTerm = "XNX";  // no field has this prefix

std::string term_of(Dimension dimension, std::string_view value) {
  return filter_term(field_of(dimension)->filter_prefix, value);
}

// person:"Mike Pompeo"
std::string written(Dimension dimension, const std::string& value) {
  query::Node node;
  node.kind = query::Kind::value;
  node.field = field_of(dimension);
  node.value = value;
  return query::print(node);
}

Xapian::Query any_of(const std::vector<std::string>& terms) {
  return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

// Mistakes that a word may have and still be taken for another one.
std::size_t slips_allowed(std::size_t length) {
  return length > 5 ? 2 : length > 2 ? 1 : 0;
}

std::size_t slips(std::string_view a, std::string_view b) {
  const std::size_t longer = std::max(a.size(), b.size()), shorter = std::min(a.size(), b.size());
  const std::size_t none = longer + 1;
  if (a.empty() || b.empty() || a.front() != b.front()) return none;
  if (longer - shorter > slips_allowed(a.size())) return none;
  return query::edit_distance(a, b);
}

// Whether a longer name has that surname: its last word, but for Jr and the like.
bool ends_in(std::string_view name, std::string_view surname) {
  std::string folded = fold_value(name);
  for (const std::string_view after : {" jr", " jr.", " sr", " sr.", " ii", " iii"})
    if (folded.ends_with(after)) folded.resize(folded.size() - after.size());
  return folded.size() > surname.size() + 1 && folded.ends_with(surname) &&
         folded[folded.size() - surname.size() - 1] == ' ';
}

void add_once(std::vector<std::string>& notes, std::string note) {
  if (std::find(notes.begin(), notes.end(), note) == notes.end()) notes.push_back(std::move(note));
}

}  // namespace

std::vector<ValueLookup::Candidate> ValueLookup::candidates(std::span<const Dimension> dimensions,
                                                            std::string_view text) {
  std::vector<Candidate> found;
  ValuePattern pattern(text, query::Wildcards::in_sentences, analyzer_);
  if (pattern.empty()) return found;
  DimensionSet all;
  for (const Dimension dimension : dimensions) all.add(dimension);
  const ValueCounts& counts = counts_.of(all);
  for (const Dimension dimension : dimensions) {
    std::map<std::string, Candidate> by_term;  // spellings that a filter takes for one
    for (const ValueCount& value : counts.of(dimension)) {
      if (!pattern.fits(value.name)) continue;
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

// Of a value with several spellings, all of them.
void ValueLookup::count_again(std::vector<Candidate>& candidates) {
  for (Candidate& candidate : candidates)
    candidate.count = count(archive_, any_of(terms(candidate.dimension, candidate.name)));
}

// Whole values: under the canonical name where there is one.
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
    if (!meaning.values.empty())
      found.push_back({meaning.canonical.dimension, meaning.canonical.name, 0});
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

ValueLookup::Found ValueLookup::find(std::span<const Dimension> dimensions,
                                     const std::string& text) {
  std::vector<Candidate> found = whole_values(dimensions, text);
  if (found.empty()) found = candidates(dimensions, text);
  if (found.empty()) return {};
  if (found.size() == 1) return {found.front().dimension, found.front().name};
  const std::size_t more = found.size() - std::min(found.size(), kShownCandidates);
  found.resize(found.size() - more);
  count_again(found);
  std::string list;
  for (const Candidate& candidate : found)
    list += fmt::format("\n    {:>7}  {}", candidate.count,
                        written(candidate.dimension, candidate.name));
  if (more > 0) list += fmt::format("\n    and {} more", more);
  throw Error(ExitCode::usage, "query", fmt::format("'{}' may mean several values:{}", text, list),
              "choose one of them by its whole name");
}

// The value that `text` may be a slip for, or one with a word that it may be a slip for.
std::string ValueLookup::nearest(Dimension dimension, std::string_view text) {
  const std::string folded = fold_value(text);
  const std::size_t allowed = slips_allowed(folded.size());
  DimensionSet wanted;
  wanted.add(dimension);
  using Rank = std::tuple<std::size_t, std::uint64_t, std::string_view>;  // slips, commonest first
  Rank best{allowed + 1, 0, ""};
  const ValueCounts& counts = counts_.of(wanted);
  for (const ValueCount& value : counts.of(dimension)) {
    const std::string name = fold_value(value.name);
    std::size_t distance = slips(folded, name);
    for (std::size_t begin = 0; begin < name.size();) {
      const std::size_t end = std::min(name.find(' ', begin), name.size());
      distance =
          std::min(distance, slips(folded, std::string_view(name).substr(begin, end - begin)));
      begin = end + 1;
    }
    best = std::min(best, Rank{distance, ~value.count, value.name});
  }
  return std::get<0>(best) > allowed ? std::string() : std::string(std::get<2>(best));
}

void ValueLookup::note_others(const Found& found, const std::string& text,
                              std::vector<std::string>& notes) {
  const std::string surname = fold_value(found.value);
  if (found.dimension != Dimension::person || surname.find(' ') != std::string::npos) return;
  std::vector<Candidate> others = candidates({&found.dimension, 1}, found.value);
  Candidate itself{found.dimension, found.value, 0};
  std::erase_if(others, [&](const Candidate& other) {
    if (fold_value(other.name) == surname) itself.name = other.name;
    return !ends_in(other.name, surname);
  });
  if (others.empty()) return;
  const std::size_t more = others.size() - std::min(others.size(), kNotedNames);
  others.resize(others.size() - more);
  others.insert(others.begin(), std::move(itself));
  count_again(others);
  std::string note = fmt::format("{} is the value \"{}\" ({} not say which); also ",
                                 written(found.dimension, text), others.front().name,
                                 others.front().count == 1
                                     ? "1 article that does"
                                     : fmt::format("{} articles that do", others.front().count));
  for (std::size_t i = 1; i < others.size(); ++i)
    note += fmt::format("{}{} ({})", i > 1 ? ", " : "", others[i].name, others[i].count);
  if (more > 0) note += fmt::format(" and {} more", more);
  add_once(notes, note + ": name one in full");
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
  node.terms = {kNoArticlesTerm};
  std::string note = "no article has " + query::print(node);
  if (const std::string near = nearest(dimension, node.value); !near.empty())
    note += "; did you mean " + written(dimension, near) + "?";
  add_once(notes, std::move(note));
}

}  // namespace morgue::search
