// The sample archive: every article comes in, and each is found by its own headline.
#include <algorithm>

#include <gtest/gtest.h>

#include "common/archive/article_reader.h"
#include "searcher/search/searcher.h"
#include "tests/nightly/nights.h"
#include "tests/support/temp_dir.h"

namespace morgue::test {
namespace {

TEST(Sample, EveryHeadlineAsAPhraseFindsItsArticle) {
  const TempDir dir;
  const auto result = run_index(dir / "a.morgue", {MORGUE_SAMPLE}, 2, 60);
  ASSERT_EQ(result.code, ExitCode::ok);
  EXPECT_EQ(result.receipt.counts.added, 217U);
  search::Searcher searcher(dir / "a.morgue");
  const Archive archive(dir / "a.morgue");
  ArticleReader reader(archive);
  std::size_t checked = 0;
  for (std::uint32_t p = 0; p < archive.part_count(); ++p)
    for (std::uint32_t doc = 0; doc < archive.part(p).size(); ++doc) {
      if (archive.dead(p).test(doc)) continue;
      const Article article = reader.read({p, doc});
      std::string phrase;
      for (const char c : article.headline) phrase += c == '"' ? ' ' : c;
      if (phrase.empty()) continue;
      for (const std::string field : {"", "headline:"}) {
        search::SearchRequest request;
        request.query = field + "\"" + phrase + "\"";
        request.limit = 300;
        const auto found = searcher.search(request);
        EXPECT_TRUE(std::any_of(found.hits.begin(), found.hits.end(), [&](const search::Hit& hit) {
          return hit.id == article.id;
        })) << request.query;
      }
      ++checked;
    }
  EXPECT_GE(checked, 215U);
}

}  // namespace
}  // namespace morgue::test
