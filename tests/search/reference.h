// The slow and obvious searcher that the real one is compared with: reads every article's words
// and tests the tree of the query against them. Knows no index, no columns and no Xapian. How often
// articles name somebody (person:x>=3) is the one thing it is not told, and cannot answer.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "common/article.h"
#include "common/schema.h"
#include "common/text/analyzer.h"
#include "common/text/stemmer.h"
#include "searcher/query/tree.h"
#include "tests/search/plain_article.h"

namespace morgue::search::test {

class Reference {
 public:
  // `dead`: articles that are in the archive and must not be found; their words still are forms.
  Reference(const std::vector<Article>& live, const std::vector<Article>& dead);

  std::set<std::string> search(const query::Node& root);  // ids
  // Name -> articles of `ids` that have it.
  std::map<std::string, std::uint64_t> facets(const std::set<std::string>& ids,
                                              Dimension dimension) const;

 private:
  struct Entry {
    Article article;
    PlainArticle plain;
  };
  using Wanted = std::vector<bool>;  // of each form: whether it is one that a word asks for

  Entry entry_of(const Article& article);
  void note_forms(const Entry& entry);
  Wanted forms_of(const query::Node& node, std::size_t at);
  bool matches(const query::Node& node, const Entry& entry);
  bool has_words(const query::Node& node, const Entry& entry);

  Analyzer analyzer_;
  Stemmer stemmer_;
  Forms forms_;
  std::vector<Entry> live_;
  std::map<std::string, std::set<std::uint32_t>> seen_;  // language -> forms
  std::map<const query::QueryWord*, Wanted> wanted_;     // of this search
};

// The values an article has in a dimension.
std::vector<std::string> values_of(const Article& article, Dimension dimension);

}  // namespace morgue::search::test
