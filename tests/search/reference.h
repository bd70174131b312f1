// The slow and obvious searcher that the real one is compared with: reads every article's words
// and tests the tree of the query against them. Knows no index, no columns and no Xapian.
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
  using Words = std::vector<std::string>;
  struct Entry {
    Article article;
    std::vector<Words> text;  // headline, dateline, lead, body
    Words author;
  };

  Words words_of(const std::string& text);
  Entry entry_of(const Article& article);
  void note_forms(const Entry& entry);
  bool is_form(const std::string& query_word, const std::string& word);
  bool matches(const query::Node& node, const Entry& entry);
  bool has_words(const query::Node& node, const Entry& entry);
  bool fits(const query::Node& node, const Words& words, std::size_t at);

  Analyzer analyzer_;
  WordList list_;
  Stemmer stemmer_;
  std::vector<Entry> live_;
  std::set<std::string> languages_;
  std::map<std::string, std::set<std::string>> forms_;  // language -> words seen in it
};

// The values an article has in a dimension.
std::vector<std::string> values_of(const Article& article, Dimension dimension);

}  // namespace morgue::search::test
