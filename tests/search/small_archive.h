// A handful of articles, and a searcher over them: the stage of the searcher's tests.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "common/base/error.h"
#include "searcher/search/searcher.h"
#include "tests/search/archive_maker.h"
#include "tests/support/temp_dir.h"

namespace morgue::search::test {

inline Article article(const char* id, const char* headline, const char* body,
                       std::int64_t published = 0) {
  Article a;
  a.id = id;
  a.headline = headline;
  a.body = body;
  a.language = "en";
  a.source = "Wire";
  if (published != 0) a.published = Published{published, 0, false};
  return a;
}

inline std::vector<Article> articles() {
  std::vector<Article> all{
      article("wheat", "Wheat harvest is in", "Farmers say the wheat price fell.", 1000),
      article("corn", "Corn", "The price of corn rose and rose. Wheat did not.", 2000),
      article("truce", "A truce", "The Taliban's truce held. Taliban fighters governed.", 3000),
      article("talks", "Talks on wheat", "The Taliban met. A government spoke of corn.", 0),
      article("paris", "Paris", "L'accord des gouvernements fut signé à New York.", 5000)};
  all[0].author = "Ann Lee";
  all[0].url = "http://example.com/1";
  all[0].section = "farms";
  all[0].topics = {"grain", "wheat"};
  all[1].topics = {"grain", "corn"};
  all[1].persons = {"Mike Pompeo"};
  all[1].places = {"Iowa"};
  all[1].orgs = {"USDA"};
  all[1].exchanges = {"cbt"};
  all[4].language = "fr";
  return all;
}

class SearcherTest : public testing::Test {
 protected:
  SearcherTest() {
    make_archive(dir_ / "a", articles());
    searcher_.emplace(dir_ / "a");
  }

  SearchResult search(const SearchRequest& request) { return searcher_->search(request); }
  SearchResult search(const char* query) {
    SearchRequest request;
    request.query = query;
    return search(request);
  }
  static std::string ids(const SearchResult& result) {
    std::string all;
    for (const Hit& hit : result.hits) all += (all.empty() ? "" : " ") + hit.id;
    return all;
  }
  std::string ids(const char* query) { return ids(search(query)); }
  std::string mistake(const SearchRequest& request) {
    try {
      search(request);
    } catch (const Error& error) {
      return error.code() == ExitCode::usage ? error.what() : "wrong exit code";
    }
    return "no error";
  }

  morgue::test::TempDir dir_;
  std::optional<Searcher> searcher_;
};

}  // namespace morgue::search::test
