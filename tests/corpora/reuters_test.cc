// All of Reuters-21578, indexed by the real run and searched, against counts made from the SGML.
#include <algorithm>
#include <cstdlib>
#include <random>

#include <gtest/gtest.h>

#include "indexer/sources/walk.h"
#include "searcher/search/searcher.h"
#include "tests/corpora/reuters_oracle.h"
#include "tests/nightly/nights.h"
#include "tests/support/temp_dir.h"

namespace morgue::test {
namespace {

// Writes the *.sgm files of the tar into a folder, and keeps their bytes for the oracle.
class Unpack final : public sources::Visitor {
 public:
  explicit Unpack(fs::path to) : to_(std::move(to)) {}
  void stream(const std::string& name, sources::Stream& bytes) override {
    if (!name.ends_with(".sgm")) return;
    std::string content;
    std::vector<char> buffer(1 << 20);
    while (const std::size_t n = bytes.read(buffer.data(), buffer.size()))
      content.append(buffer.data(), n);
    write_file(to_ / fs::path(name).filename(), content);
    for (OracleRecord& record : read_records(content)) records.push_back(std::move(record));
  }
  void problem(sources::Problem problem) override { ADD_FAILURE() << problem.reason; }

  std::vector<OracleRecord> records;

 private:
  fs::path to_;
};

class ReutersTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    const char* corpora = std::getenv("MORGUE_CORPORA");
    if (corpora == nullptr) return;
    dir_ = new TempDir;
    Unpack unpack(*dir_ / "sgm");
    const std::string tar = std::string(corpora) + "/reuters21578.tar.zst";
    sources::Walk(unpack).run(std::vector<std::string>{tar});
    records_ = new std::vector<OracleRecord>(std::move(unpack.records));
    // The human tags alone: what is found beside them is another matter.
    const auto result = run_index(*dir_ / "a.morgue", {*dir_ / "sgm"}, 2, 100'000, false);
    EXPECT_EQ(result.code, ExitCode::ok) << result.message;
    EXPECT_EQ(result.receipt.counts.added, 21578U);
    searcher_ = new search::Searcher(*dir_ / "a.morgue");
  }
  static void TearDownTestSuite() {
    delete searcher_;
    delete records_;
    delete dir_;
  }
  void SetUp() override {
    if (searcher_ == nullptr)
      GTEST_SKIP() << "MORGUE_CORPORA is not set: Reuters-21578 is not there to count";
  }

  static std::uint64_t count(const std::string& query) {
    search::SearchRequest request;
    request.query = query;
    request.match = search::Match::all;
    request.count_only = true;
    const search::SearchResult result = searcher_->search(request);
    EXPECT_TRUE(result.total_exact);
    return result.total;
  }

  // field:value of every value that occurs, and the facet's own counts.
  static void expect_tags(const std::string& tag, const std::string& field) {
    std::map<std::string, std::uint64_t> expected;
    for (const OracleRecord& record : *records_)
      if (const auto found = record.tags.find(tag); found != record.tags.end())
        for (const std::string& value : found->second) ++expected[value];
    ASSERT_GT(expected.size(), 10U) << tag;
    for (const auto& [value, n] : expected)
      EXPECT_EQ(count(field + ":\"" + value + "\""), n) << field << ":" << value;
    search::SearchRequest request;
    request.query = "*";
    request.count_only = true;
    request.facets = {{find_dimension(field), 0}};
    std::map<std::string, std::uint64_t> counted;
    const search::SearchResult result = searcher_->search(request);
    for (const search::FacetCount& each : result.facets.at(0).counts)
      counted[each.value] = each.count;
    EXPECT_EQ(counted, expected) << tag;
  }

  static TempDir* dir_;
  static std::vector<OracleRecord>* records_;
  static search::Searcher* searcher_;
};

TempDir* ReutersTest::dir_ = nullptr;
std::vector<OracleRecord>* ReutersTest::records_ = nullptr;
search::Searcher* ReutersTest::searcher_ = nullptr;

TEST_F(ReutersTest, EveryRecordIsAnArticle) {
  EXPECT_EQ(records_->size(), 21578U);
  EXPECT_EQ(count("*"), 21578U);
}

TEST_F(ReutersTest, TagsOfEveryKind) {
  expect_tags("TOPICS", "topic");
  expect_tags("PLACES", "place");
  expect_tags("PEOPLE", "person");
  expect_tags("ORGS", "org");
  expect_tags("EXCHANGES", "exchange");
}

// 200 words of all frequencies and 100 phrases of two and three words, as they come in the text.
TEST_F(ReutersTest, WordsAndPhrases) {
  std::vector<std::vector<std::string>> texts;
  for (const OracleRecord& record : *records_) texts.push_back(words_of(record));
  std::mt19937 random(21578);
  const auto pick = [&](std::size_t length) {
    for (;;) {
      const auto& text = texts[random() % texts.size()];
      if (text.size() <= length) continue;
      const std::size_t at = random() % (text.size() - length);
      const std::vector<std::string> words(text.begin() + static_cast<std::ptrdiff_t>(at),
                                           text.begin() + static_cast<std::ptrdiff_t>(at + length));
      if (std::none_of(words.begin(), words.end(),
                       [](const std::string& w) { return w.empty() || w == "'s"; }))
        return words;
    }
  };
  for (int i = 0; i < 300; ++i) {
    const std::vector<std::string> wanted = pick(i < 200 ? 1 : 2 + random() % 2);
    std::uint64_t expected = 0;
    for (const auto& text : texts)
      expected += std::search(text.begin(), text.end(), wanted.begin(), wanted.end()) != text.end();
    std::string query;
    for (const std::string& word : wanted) query += (query.empty() ? "" : " ") + word;
    EXPECT_EQ(count(wanted.size() == 1 ? "=" + query : "\"" + query + "\""), expected) << query;
  }
}

}  // namespace
}  // namespace morgue::test
