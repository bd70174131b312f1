#include "indexer/nightly/smoke.h"

#include <algorithm>
#include <string>

#include "common/archive/part.h"
#include "common/base/error.h"
#include "common/base/xapian_guard.h"
#include "common/text/analyzer.h"

namespace morgue::nightly {
namespace {

constexpr std::uint32_t kSamples = 16;  // articles, spread evenly over the part

// The longest word of a headline, or of a body without one: rarely a common one.
std::string rare_word(const Article& article, Analyzer& analyzer) {
  WordList list;
  analyzer.analyze(article.headline.empty() ? article.body : article.headline, list);
  std::string longest;
  for (const Word& word : list.words)
    if (word.indexed && word.length > longest.size()) longest = list.form(word);
  return longest;
}

bool finds(const Part& part, const std::string& word, std::uint32_t doc) {
  return guarded("searching " + part.name, [&] {
    auto posting = part.database.postlist_begin(word);
    const auto end = part.database.postlist_end(word);
    if (posting != end) posting.skip_to(doc + 1);  // Xapian counts from 1
    return posting != end && *posting == doc + 1;
  });
}

}  // namespace

void try_searches(const std::filesystem::path& directory, const TextDictionaries& texts) {
  const Part part(directory);
  TextCodec codec(texts);
  Analyzer analyzer;
  std::string bytes;
  const std::uint32_t step = std::max(1U, part.size() / kSamples);
  for (std::uint32_t doc = 0; doc < part.size(); doc += step) {
    codec.decompress(part.articles.frame(doc), bytes);
    const Article article = decode_article(bytes);
    const std::string word = rare_word(article, analyzer);
    if (word.empty() || finds(part, word, doc)) continue;
    throw Error(ExitCode::verification, "trying searches in part " + part.name,
                "'" + word + "' does not find " + article.id,
                "the part was set aside in rejected/ and the last good generation stays live");
  }
}

}  // namespace morgue::nightly
