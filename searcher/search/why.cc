#include "searcher/search/why.h"

#include <algorithm>
#include <string>
#include <vector>

#include "common/base/xapian_guard.h"
#include "common/text/calendar.h"
#include "searcher/query/dates.h"
#include "searcher/query/print.h"
#include "searcher/search/passages.h"
#include "searcher/search/ranking.h"
#include "searcher/search/sources.h"

namespace morgue::search {
namespace {

using query::Kind;
using query::Node;

constexpr std::size_t kAround = 6;          // words on each side of a passage
constexpr std::size_t kShownPassages = 50;  // of a node

bool has_words(const Node& node) {
  return node.kind == Kind::word || node.kind == Kind::wildcard || node.kind == Kind::phrase;
}

double sum(const std::vector<WhyWord>& words) {
  double score = 0;
  for (const WhyWord& word : words) score += word.score;
  return score;
}

double sum(const WhyNode& node) {
  double score = sum(node.words);
  for (const WhyNode& child : node.children) score += sum(child);
  return score;
}

class Walk {
 public:
  Walk(ArticleRef ref, const Article& article, const WhyTools& tools, const Why& why)
      : ref_(ref),
        article_(article),
        archive_(tools.archive),
        asking_(tools.asking),
        why_(why),
        text_(article, tools.analyzer) {}

  // `scores`: all around it matches and counts.
  WhyNode walk(const Node& node, bool excluded, bool scores) {
    WhyNode why;
    why.text = query::print(node);
    why.excluded = excluded;
    why.matches = matches(node);
    const bool is_near = node.kind == Kind::near || node.kind == Kind::at_least;
    if (has_words(node)) add_words(node, why, scores && (why.matches || near_ > 0));
    if (has_places(node)) add_passages(node, why);
    const bool counts = why.matches || near_ > 0;
    near_ += is_near ? 1 : 0;
    for (const Node& child : node.children) {
      const bool absent = is_near && node.proximity.negated && &child != &node.children.front();
      const bool out = excluded || node.kind == Kind::none_of || absent;
      why.children.push_back(walk(child, out, scores && !out && counts));
    }
    near_ -= is_near ? 1 : 0;
    if (!why.matches) why.reason = reason(node, why);
    return why;
  }

  // `words`: those of the query's words; they add to the score of what matches.
  std::vector<WhyWord> equivalents(const std::vector<query::CompiledWords>& words, bool matches) {
    std::vector<WhyWord> all;
    for (const query::CompiledWords& each : words) {
      all.push_back(scored(each, false));
      if (!matches) all.back().score = 0;
    }
    return all;
  }

 private:
  bool matches(const Node& node) {
    const Xapian::Query here = one_article(archive_, ref_);
    const Xapian::Query query = asking_.compile(node).query;
    return count(archive_, Xapian::Query(Xapian::Query::OP_FILTER, here, query)) > 0;
  }

  // A phrase is scored by its different words. What a scope says does not change a score.
  void add_words(const Node& node, WhyNode& why, bool scores) {
    std::vector<std::string> seen;
    for (const query::QueryWord& step : node.words) {
      if (!step.indexed || std::find(seen.begin(), seen.end(), step.form) != seen.end()) continue;
      seen.push_back(step.form);
      Node word = node;
      word.kind = step.wildcard ? Kind::wildcard : Kind::word;
      word.exact = node.exact || node.kind == Kind::phrase;
      word.words = {step};
      why.words.push_back(scored(word));
    }
    const bool all = std::all_of(why.words.begin(), why.words.end(),
                                 [](const WhyWord& word) { return word.tf > 0; });
    if (!scores || why.excluded || !all || node.scope.region == query::Region::author)
      for (WhyWord& word : why.words) word.score = 0;
  }

  WhyWord scored(const Node& node) {
    return scored(asking_.compile(node).words.front(), node.scope.region == query::Region::author);
  }

  WhyWord scored(const query::CompiledWords& words, bool author) {
    WhyWord word;
    word.text = words.text;
    word.equivalent_of = words.equivalent_of;
    word.weight = words.weight;
    guarded("reading an article's words", [&] {
      for (const std::string& form : words.forms) add_form(form, author, word);
    });
    const double tf = static_cast<double>(word.tf);
    const double relative = why_.average > 0 ? static_cast<double>(why_.length) / why_.average : 0;
    const double norm = why_.k1 * (1 - why_.b + why_.b * relative);
    if (word.tf > 0) word.score = word.weight * (why_.k1 + 1) * tf / (tf + norm);
    return word;
  }

  // Terms of the author have no frequency: there, a form is there or not.
  void add_form(const std::string& form, bool author, WhyWord& word) {
    const std::string term = author ? std::string(find_field("author")->prefix) + form : form;
    const Xapian::docid id = archive_.docid(ref_);
    auto posting = archive_.database().postlist_begin(term);
    const auto end = archive_.database().postlist_end(term);
    if (posting == end) return;
    posting.skip_to(id);
    if (posting == end || *posting != id) return;
    const std::uint64_t times = author ? 1 : posting.get_wdf();
    word.forms.push_back({form, times});
    word.tf += times;
  }

  void add_passages(const Node& node, WhyNode& why) {
    PassageFinder finder({asking_.plan_of(node)}, archive_);
    why.passages = finder.find(ref_, text_, kAround, &why.times);
    if (why.passages.size() > kShownPassages) why.passages.resize(kShownPassages);
  }

  std::string reason(const Node& node, const WhyNode& why) const {
    switch (node.kind) {
      case Kind::word:
      case Kind::wildcard:
      case Kind::phrase:
        return missing(why);
      case Kind::value:
        return unnamed(node, why);
      case Kind::date:
        if (!article_.published) return "undated";
        return "dated " + format_day(local_day(*article_.published)) + ", outside " + why.text;
      case Kind::length:
        return std::to_string(archive_.part(ref_.part).documents.row(ref_.doc).words) +
               " words long, outside " + why.text;
      case Kind::none_of:
        return "it has what is excluded: " + why.children.front().text;
      case Kind::any_of:
        return "none of them in it";
      default:
        return of_children(node, why);
    }
  }

  // A value that is not there, or not so often or so prominent as was asked for.
  std::string unnamed(const Node& node, const WhyNode& why) const {
    const auto naming = asking_.mentions().of(ref_, node.field->dimension, node.value);
    if (naming && node.prominence > 0)
      return "its prominence is " + std::to_string(naming->prominence) + "%, below " + why.text;
    if (naming && node.mentions > 1)
      return "named " + std::to_string(naming->mentions) + " times, fewer than " + why.text;
    return "no " + why.text + " in it";
  }

  static std::string missing(const WhyNode& why) {
    for (const WhyWord& word : why.words)
      if (word.tf == 0) return "no '" + word.text + "' in it";
    return why.words.size() > 1 ? "its words are in it, but not so, or not there"
                                : "it is in it, but not there, or not written so";
  }

  // What is wrong with all_of, near and at_least where nothing is wrong with their children.
  static std::string of_children(const Node& node, const WhyNode& why) {
    if (node.kind == Kind::at_least)
      return "fewer than " + std::to_string(node.times) + " times in it";
    if (node.kind != Kind::near) return {};
    if (!why.children[0].matches || (!why.children[1].matches && !node.proximity.negated))
      return {};
    return node.proximity.negated ? "each is near what must not be near it"
                                  : "both are in it, but not so near each other";
  }

  static std::string format_day(std::int32_t day) { return query::format_dates({day, day}); }

  ArticleRef ref_;
  const Article& article_;
  Archive& archive_;
  Asking& asking_;
  const Why& why_;  // the parameters
  ArticleText text_;
  unsigned near_ = 0;  // near and at_least around: their words are scored wherever they stand
};

}  // namespace

void explain_article(const Node& root, ArticleRef ref, const Article& article,
                     const RankingParameters& parameters, const WhyTools& tools, Why& why) {
  guarded("reading the statistics", [&] {
    why.length = tools.archive.database().get_doclength(tools.archive.docid(ref));
    why.average = tools.archive.database().get_average_length();
  });
  why.k1 = parameters.bm25.k1;
  why.b = parameters.bm25.b;
  Walk walk(ref, article, tools, why);
  why.root = walk.walk(root, false, true);
  const SimilarQuery beside = tools.asking.equivalents(tools.asking.compile(root), parameters);
  why.equivalents = walk.equivalents(beside.words, why.root.matches);
  why.score = sum(why.root) + sum(why.equivalents);
}

}  // namespace morgue::search
