#include "searcher/query/leaf_query.h"

#include <algorithm>
#include <limits>
#include <utility>

#include <fmt/format.h>

#include "common/base/error.h"
#include "searcher/query/print.h"
#include "searcher/query/word_weight.h"  // articles_with_any

namespace morgue::query {
namespace {

using Xapian::Query;

// Over all wildcards of a query; a scan sees some ten million words a second.
constexpr std::size_t kMaxForms = 20'000;
constexpr std::size_t kMaxSeen = 2'000'000;
constexpr std::size_t kMaxGuesses = 3;  // words that no article has and that are said so

Query combine(Query::op op, const std::vector<std::string>& forms, std::string_view prefix = "") {
  std::vector<Query> queries;
  queries.reserve(forms.size());
  for (const std::string& form : forms) queries.emplace_back(std::string(prefix) + form);
  return queries.size() == 1 ? queries.front() : Query(op, queries.begin(), queries.end());
}

Query weighted(const Query& query, double weight) {
  return Query(Query::OP_SCALE_WEIGHT, query, weight);
}

// Words of the author have no frequencies and no plain terms: they filter.
bool is_author(const Node& node) {
  return node.scope.region == Region::author;
}

std::string_view term_prefix(const Node& node) {
  if (is_author(node)) return find_field("author")->prefix;
  return node.scope.region == Region::headline ? find_field("headline")->prefix : "";
}

// Only headline and author have terms of their own; what else a scope says, the plan decides.
bool has_terms(const Scope& scope) {
  return scope.letters == LetterCase::any && scope.first_words == 0 &&
         (scope.region == Region::anywhere || scope.region == Region::headline ||
          scope.region == Region::author);
}

// `scored` where the words stand in the field of the node: in the headline a filter, in the author
// all that there is.
Query in_field(const Node& node, const Query& scored, const Query& field_terms) {
  if (is_author(node)) return unscored(field_terms);
  return node.scope.region == Region::headline ? Query(Query::OP_FILTER, scored, field_terms)
                                               : scored;
}

PositionalPlan plan_of(const Scope& scope, const std::vector<std::string>& forms, double articles) {
  PositionalPlan plan;
  plan.scope = scope;
  plan.forms = forms;
  plan.articles = articles;
  return plan;
}

// "oil'*", where no word has an apostrophe: what was probably meant.
std::string without_apostrophe(std::string_view pattern) {
  if (!pattern.ends_with("'*")) return {};
  pattern.remove_suffix(2);
  if (pattern.find_first_of("*?") != pattern.npos) return {};
  return fmt::format(": the ' is part of it; write {} or {}*", pattern, pattern);
}

}  // namespace

Query unscored(const Query& query) {
  return weighted(query, 0);
}

Query LeafCompiler::compile(const Node& leaf, bool negated) {
  switch (leaf.kind) {
    case Kind::value:
      return value(leaf);
    case Kind::date:
      return unscored(combine(Query::OP_OR, vocabulary_.date_terms(leaf.dates)));
    case Kind::length:
      return positional_.length(leaf.length);
    case Kind::all:
      return Query::MatchAll;
    default:
      return decided(candidates(leaf, negated));
  }
}

Query LeafCompiler::decided(Candidates found) const {
  if (found.exact) return found.query;
  return {Query::OP_FILTER, found.query, positional_.matches(std::move(found.plan))};
}

Candidates LeafCompiler::candidates(const Node& leaf, bool negated) {
  CompiledWords record;
  record.text = print(leaf);
  record.place = leaf.place;
  record.kind = leaf.kind;
  record.scope = leaf.scope;
  record.negated = negated;
  record.scored = !negated && !is_author(leaf);
  Candidates found = leaf.kind == Kind::phrase ? phrase(leaf, record) : words(leaf, record);
  record.query = decided(found);
  out_.words.push_back(std::move(record));
  return found;
}

const Expansion& LeafCompiler::expand(const std::string& pattern, std::string_view prefix) {
  const auto [place, fresh] = expansions_.try_emplace(std::string(prefix) + pattern);
  Expansion& expansion = place->second;
  if (!fresh) return expansion;
  expansion = vocabulary_.like(prefix, pattern);
  seen_ += expansion.seen;
  expanded_ += expansion.forms.size();
  if (seen_ > kMaxSeen || expanded_ > kMaxForms)
    throw Error(ExitCode::usage, "query", "its wildcards stand for too many words",
                "write more letters before the first * or ?");
  const std::size_t used = expansion.forms.size();
  if (used < expansion.found)
    note(fmt::format("{} stands for {} words: the {} commonest were used", pattern, expansion.found,
                     used));
  else
    note(fmt::format("{} stands for {} word{}{}", pattern, used, used == 1 ? "" : "s",
                     used == 0 ? without_apostrophe(pattern) : ""));
  return expansion;
}

LeafCompiler::Forms LeafCompiler::forms_of(const Node& node, const QueryWord& word) {
  Forms forms;
  if (word.wildcard) {
    const Expansion& expansion = expand(word.form, term_prefix(node));
    forms.forms = expansion.forms;
    forms.articles = expansion.articles;
  } else {
    const bool as_written = node.exact || node.kind == Kind::phrase || is_author(node);
    forms.forms = as_written ? std::vector{word.form} : vocabulary_.forms(word.form);
    for (const std::string& form : forms.forms)
      forms.articles.push_back(static_cast<double>(vocabulary_.articles(form)));
  }
  forms.any = articles_with_any(forms.articles, vocabulary_.articles());
  if (forms.any == 0 && !word.wildcard && !is_author(node)) unknown(word.form);
  return forms;
}

void LeafCompiler::unknown(const std::string& word) {
  if (unknown_ == kMaxGuesses) return;
  ++unknown_;
  if (const std::optional<Suggestion>& meant = vocabulary_.nearest(word))
    note(fmt::format("no article has {}: did you mean {} ({} article{})?", word, meant->word,
                     meant->articles, meant->articles == 1 ? "" : "s"));
  else
    note(fmt::format("no article has {}", word));
}

Candidates LeafCompiler::words(const Node& node, CompiledWords& record) {
  const std::string_view prefix = term_prefix(node);
  Forms forms = forms_of(node, node.words.front());
  if (record.scored) record.weight = vocabulary_.weight(forms.any);
  const Query scored = weighted(combine(Query::OP_SYNONYM, forms.forms), record.weight);
  Candidates found;
  found.query = in_field(node, scored, combine(Query::OP_OR, forms.forms, prefix));
  found.exact = has_terms(node.scope);
  found.plan = plan_of(node.scope, forms.forms, forms.any);
  for (const std::string& form : forms.forms) record.terms.push_back(std::string(prefix) + form);
  record.forms = std::move(forms.forms);
  record.parts = 1;
  return found;
}

Candidates LeafCompiler::phrase(const Node& node, CompiledWords& record) {
  const std::string_view prefix = term_prefix(node);
  Candidates found;
  found.plan.kind = PositionalPlan::Kind::phrase;
  std::vector<std::string_view> seen;
  std::vector<Query> scored, field;
  record.in_order = std::none_of(node.words.begin(), node.words.end(),
                                 [](const QueryWord& step) { return step.wildcard; });
  for (const QueryWord& step : node.words) {
    // The possessive has no postings, and is too common to be looked for first.
    if (!step.indexed) {
      record.forms.push_back(step.form);
      found.plan.children.push_back(
          plan_of(node.scope, {step.form}, std::numeric_limits<double>::max()));
      continue;
    }
    const Forms forms = forms_of(node, step);
    found.plan.children.push_back(plan_of(node.scope, forms.forms, forms.any));
    for (const std::string& form : forms.forms) {
      record.forms.push_back(form);
      record.terms.push_back(std::string(prefix) + form);
    }
    if (std::find(seen.begin(), seen.end(), step.form) != seen.end()) continue;
    seen.push_back(step.form);
    const double weight = record.scored ? vocabulary_.weight(forms.any) : 0;
    record.weight += weight;
    scored.push_back(weighted(combine(Query::OP_SYNONYM, forms.forms), weight));
    field.push_back(combine(Query::OP_OR, forms.forms, prefix));
  }
  record.parts = scored.size();
  found.query = in_field(node, Query(Query::OP_AND, scored.begin(), scored.end()),
                         Query(Query::OP_AND, field.begin(), field.end()));
  return found;
}

Query LeafCompiler::value(const Node& node) {
  const Query named = node.terms.empty() ? Query(filter_term(node.field->filter_prefix, node.value))
                                         : combine(Query::OP_OR, node.terms);
  if (node.mentions <= 1 && node.prominence == 0) return unscored(named);
  if (mentions_ == nullptr)
    throw Error(ExitCode::usage, "query " + print(node),
                "this archive has not counted how often articles name somebody",
                "leave what follows the value out");
  // Who is named only by the provider has no mentions, and is prominent.
  const Naming least{node.prominence > 0 ? 0 : node.mentions, node.prominence};
  return unscored(Query(Query::OP_FILTER, named,
                        mentions_->at_least(node.field->dimension, node.value, least)));
}

void LeafCompiler::note(std::string text) {
  if (std::find(out_.notes.begin(), out_.notes.end(), text) == out_.notes.end())
    out_.notes.push_back(std::move(text));
}

}  // namespace morgue::query
