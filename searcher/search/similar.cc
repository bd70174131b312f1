#include "searcher/search/similar.h"

#include <algorithm>
#include <utility>

namespace morgue::search {
namespace {

using Xapian::Query;

// Articles, an estimate: a word of one leads to no other, and a word of two may be a little less.
constexpr double kSeenElsewhere = 1.5;

// `weights`: one a word.
SimilarQuery any_of(std::vector<TellingWord> words, const std::vector<double>& weights) {
  SimilarQuery made;
  std::vector<Query> queries;
  for (std::size_t i = 0; i < words.size(); ++i) {
    query::CompiledWords record;
    record.text = words[i].form;
    record.kind = query::Kind::word;
    record.weight = weights[i];
    record.scored = true;
    record.terms = words[i].forms;
    record.forms = std::move(words[i].forms);
    record.query =
        Query(Query::OP_SCALE_WEIGHT,
              Query(Query::OP_SYNONYM, record.forms.begin(), record.forms.end()), record.weight);
    queries.push_back(record.query);
    made.words.push_back(std::move(record));
  }
  if (!queries.empty()) made.query = Query(Query::OP_OR, queries.begin(), queries.end());
  return made;
}

double total_weight(const query::CompiledQuery& query) {
  double sum = 0;
  for (const query::CompiledWords& words : query.words)
    if (words.scored) sum += words.weight;
  return sum;
}

}  // namespace

SimilarQuery expansion(const query::CompiledQuery& query, std::span<const Ranked> best,
                       ArticleReader& reader, Analyzer& analyzer, query::Vocabulary& vocabulary,
                       const RankingParameters& parameters) {
  WordCounter counter(analyzer);
  double scores = 0;
  for (const Ranked& each : best) scores += each.score;
  if (scores <= 0) return {};
  for (const Ranked& each : best) {
    const Article article = reader.read(each.ref);
    counter.add(article, article.language, each.score / scores);
  }
  std::vector<TellingWord> words =
      counter.telling(vocabulary, kSeenElsewhere, parameters.added_words);
  if (words.empty()) return {};
  double sum = 0;
  for (const TellingWord& word : words) sum += word.share * word.rarity;
  const double added = (1 - parameters.original_share) / parameters.original_share;
  const double scale = added * total_weight(query) / sum;
  std::vector<double> weights;
  weights.reserve(words.size());
  for (const TellingWord& word : words) weights.push_back(scale * word.share * word.rarity);
  return any_of(std::move(words), weights);
}

SimilarQuery similar(const Article& article, Analyzer& analyzer, query::Vocabulary& vocabulary,
                     std::size_t most) {
  WordCounter counter(analyzer);
  counter.add(article, article.language, 1);
  std::vector<TellingWord> words = counter.telling(vocabulary, kSeenElsewhere, most);
  std::vector<double> weights;
  weights.reserve(words.size());
  const double top = words.empty() ? 1 : words.front().share;
  for (const TellingWord& word : words) weights.push_back(word.rarity * word.share / top);
  return any_of(std::move(words), weights);
}

}  // namespace morgue::search
