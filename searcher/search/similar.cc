#include "searcher/search/similar.h"

#include <algorithm>
#include <utility>

#include "searcher/query/equivalents.h"

namespace morgue::search {
namespace {

using query::CompiledWords;
using Xapian::Query;

// Articles, an estimate: a word of one leads to no other, and a word of two may be a little less.
constexpr double kSeenElsewhere = 1.5;

CompiledWords record_of(TellingWord word, double weight) {
  CompiledWords record;
  record.text = std::move(word.form);
  record.kind = query::Kind::word;
  record.weight = weight;
  record.scored = true;
  record.terms = word.forms;
  record.forms = std::move(word.forms);
  record.query =
      Query(Query::OP_SCALE_WEIGHT,
            Query(Query::OP_SYNONYM, record.forms.begin(), record.forms.end()), record.weight);
  return record;
}

SimilarQuery any_of(std::vector<CompiledWords> words) {
  SimilarQuery made;
  std::vector<Query> queries;
  queries.reserve(words.size());
  for (const CompiledWords& record : words) queries.push_back(record.query);
  if (!queries.empty()) made.query = Query(Query::OP_OR, queries.begin(), queries.end());
  made.words = std::move(words);
  return made;
}

double total_weight(const query::CompiledQuery& query) {
  double sum = 0;
  for (const CompiledWords& words : query.words)
    if (words.scored) sum += words.weight;
  return sum;
}

// Whether some of the words are among the forms.
bool has_any(const std::vector<CompiledWords>& words, const std::vector<std::string>& forms) {
  return std::any_of(words.begin(), words.end(), [&](const CompiledWords& each) {
    return std::find_first_of(each.forms.begin(), each.forms.end(), forms.begin(), forms.end()) !=
           each.forms.end();
  });
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
  std::vector<CompiledWords> records;
  records.reserve(words.size());
  for (TellingWord& word : words) {
    const double weight = scale * word.share * word.rarity;
    records.push_back(record_of(std::move(word), weight));
  }
  return any_of(std::move(records));
}

// Exact and scoped words, phrases and wildcards print otherwise than the table has words.
SimilarQuery equivalents_of(const query::CompiledQuery& query, query::Vocabulary& vocabulary,
                            double share) {
  std::vector<CompiledWords> made;
  if (share == 0) return {};
  for (const CompiledWords& words : query.words) {
    if (!words.scored) continue;
    for (const std::string& form : query::equivalents(words.text)) {
      TellingWord word = look_up(form, vocabulary);
      if (word.articles == 0 || word.articles > kTooCommon * vocabulary.articles()) continue;
      if (has_any(query.words, word.forms) || has_any(made, word.forms)) continue;
      const double weight = share * words.times * word.rarity;
      made.push_back(record_of(std::move(word), weight));
      made.back().equivalent_of = words.text;
    }
  }
  return any_of(std::move(made));
}

SimilarQuery similar(const Article& article, Analyzer& analyzer, query::Vocabulary& vocabulary,
                     std::size_t most) {
  WordCounter counter(analyzer);
  counter.add(article, article.language, 1);
  std::vector<TellingWord> words = counter.telling(vocabulary, kSeenElsewhere, most);
  std::vector<CompiledWords> records;
  records.reserve(words.size());
  const double top = words.empty() ? 1 : words.front().share;
  for (TellingWord& word : words) {
    const double weight = word.rarity * word.share / top;
    records.push_back(record_of(std::move(word), weight));
  }
  return any_of(std::move(records));
}

}  // namespace morgue::search
