#include "searcher/query/leaf_query.h"

#include <algorithm>
#include <limits>
#include <utility>

#include <fmt/format.h>

#include "common/base/error.h"
#include "searcher/query/print.h"
#include "searcher/query/word_weight.h"

namespace morgue::query {
namespace {

using Xapian::Query;

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

// `scored` where the words stand in the field of the node: in the headline a filter, in the author
// all that there is.
Query in_field(const Node& node, const Query& scored, const Query& field_terms) {
  if (node.scope.region == Region::anywhere) return scored;
  return is_author(node) ? unscored(field_terms) : Query(Query::OP_FILTER, scored, field_terms);
}

}  // namespace

Query unscored(const Query& query) {
  return weighted(query, 0);
}

Query LeafCompiler::compile(const Node& leaf, bool negated) {
  if (leaf.kind == Kind::value) return value(leaf);
  if (leaf.kind == Kind::date)
    return unscored(combine(Query::OP_OR, vocabulary_.date_terms(leaf.dates)));
  if (leaf.kind == Kind::all) return Query::MatchAll;
  CompiledWords record;
  record.text = print(leaf);
  record.place = leaf.place;
  record.kind = leaf.kind;
  record.scope = leaf.scope;
  record.negated = negated;
  record.scored = !negated && !is_author(leaf);
  record.query = leaf.kind == Kind::phrase ? phrase(leaf, record) : word(leaf, record);
  out_.words.push_back(record);
  return record.query;
}

LeafCompiler::Forms LeafCompiler::forms_of(const Node& node, std::string_view prefix) {
  const std::string& form = node.words.front().form;
  if (node.kind == Kind::wildcard) {
    PrefixExpansion expansion = vocabulary_.with_prefix(prefix, form.substr(0, form.size() - 1));
    note_expansion(print(node), expansion);
    return {std::move(expansion.forms), std::move(expansion.articles)};
  }
  Forms forms;
  if (node.exact || is_author(node))
    forms.forms = {form};
  else
    forms.forms = vocabulary_.forms(form);
  for (const std::string& f : forms.forms)
    forms.articles.push_back(static_cast<double>(vocabulary_.articles(f)));
  return forms;
}

Query LeafCompiler::word(const Node& node, CompiledWords& record) {
  const std::string_view prefix = term_prefix(node);
  Forms forms = forms_of(node, prefix);
  const double all = vocabulary_.articles();
  if (record.scored) record.weight = word_weight(articles_with_any(forms.articles, all), all);
  const Query scored = weighted(combine(Query::OP_SYNONYM, forms.forms), record.weight);
  Query query = in_field(node, scored, combine(Query::OP_OR, forms.forms, prefix));
  for (const std::string& form : forms.forms) record.terms.push_back(std::string(prefix) + form);
  record.forms = std::move(forms.forms);
  return query;
}

Query LeafCompiler::phrase(const Node& node, CompiledWords& record) {
  const std::string_view prefix = term_prefix(node);
  PositionalPlan plan;
  plan.kind = PositionalPlan::Kind::phrase;
  std::vector<std::string> indexed;
  std::vector<Query> scored;
  for (const QueryWord& step : node.words) {
    record.forms.push_back(step.form);
    // The possessive has no postings, and is too common to be looked for first.
    PositionalPlan& word = plan.children.emplace_back();
    word.scope = node.scope;
    word.forms = {step.form};
    word.articles = std::numeric_limits<double>::max();
    if (!step.indexed) continue;
    const auto articles = static_cast<double>(vocabulary_.articles(step.form));
    word.articles = articles;
    record.terms.push_back(std::string(prefix) + step.form);
    if (std::find(indexed.begin(), indexed.end(), step.form) != indexed.end()) continue;
    const double weight = record.scored ? word_weight(articles, vocabulary_.articles()) : 0;
    record.weight += weight;
    scored.push_back(weighted(Query(step.form), weight));
    indexed.push_back(step.form);
  }
  const Query words = in_field(node, Query(Query::OP_AND, scored.begin(), scored.end()),
                               combine(Query::OP_AND, indexed, prefix));
  return Query(Query::OP_FILTER, words, positional_.matches(std::move(plan)));
}

Query LeafCompiler::value(const Node& node) {
  const Query named = node.terms.empty() ? Query(filter_term(node.field->filter_prefix, node.value))
                                         : combine(Query::OP_OR, node.terms);
  if (node.mentions <= 1) return unscored(named);
  if (mentions_ == nullptr)
    throw Error(ExitCode::usage, "query " + print(node),
                "this archive has not counted how often articles name somebody",
                fmt::format("leave >={} out", node.mentions));
  return unscored(Query(Query::OP_FILTER, named,
                        mentions_->at_least(node.field->dimension, node.value, node.mentions)));
}

void LeafCompiler::note_expansion(const std::string& text, const PrefixExpansion& expansion) {
  const std::size_t used = expansion.forms.size();
  if (used < expansion.found)
    note(fmt::format("{} stands for {} words: the {} commonest were used", text, expansion.found,
                     used));
  else
    note(fmt::format("{} stands for {} word{}", text, used, used == 1 ? "" : "s"));
}

void LeafCompiler::note(std::string text) {
  if (std::find(out_.notes.begin(), out_.notes.end(), text) == out_.notes.end())
    out_.notes.push_back(std::move(text));
}

}  // namespace morgue::query
