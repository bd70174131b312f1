#include "indexer/build/posting_runs.h"

#include <map>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "common/base/bytes.h"
#include "tests/support/temp_dir.h"

namespace morgue::build {
namespace {

using Postings = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // document, wdf

Postings unpacked(const glass::PostingList& list) {
  Postings out;
  ByteReader reader(list.entries);
  std::uint32_t document = list.first;
  for (bool first = true; !reader.at_end(); first = false) {
    if (!first) document += static_cast<std::uint32_t>(reader.varint()) + 1;
    out.emplace_back(document, static_cast<std::uint32_t>(reader.varint()));
  }
  EXPECT_FALSE(reader.failed());
  return out;
}

std::map<std::string, Postings> merged(PostingRuns& runs) {
  std::map<std::string, Postings> all;
  std::string before;
  runs.merge([&](const glass::PostingList& list) {
    const std::string term(list.term);
    EXPECT_TRUE(all.empty() || before < term);
    before = term;
    const Postings postings = unpacked(list);
    ASSERT_FALSE(postings.empty());
    EXPECT_EQ(list.documents, postings.size());
    EXPECT_EQ(list.first, postings.front().first);
    EXPECT_EQ(list.last, postings.back().first);
    std::uint32_t occurrences = 0;
    for (const auto& [document, wdf] : postings) occurrences += wdf;
    EXPECT_EQ(list.occurrences, occurrences);
    all[term] = postings;
  });
  return all;
}

void expect_what_was_added(std::size_t memory) {
  const morgue::test::TempDir dir;
  PostingRuns runs(dir.path(), memory);
  std::map<std::string, Postings> expected;
  std::mt19937 random(17);
  std::uint32_t document = 1;
  for (int b = 0; b < 30; ++b) {
    PreparedBatch batch;
    for (unsigned t = 0; t < 80; ++t)
      batch.terms.push_back(std::string(1 + t % 12, static_cast<char>('z' - t % 26)) +
                            std::to_string(t * static_cast<unsigned>(1 + b % 3)));
    const std::uint32_t first = document;
    for (int d = 0; d < 40; ++d, ++document) {
      for (std::uint32_t t = 80; t-- > 0;) {
        if (random() % 3 != 0 && !(d == 0 && b == 0) && t != 5) continue;
        const auto wdf = static_cast<std::uint32_t>(random() >> (random() % 32));
        batch.postings.push_back({t, wdf});
        expected[batch.terms[t]].emplace_back(document, wdf);
      }
      batch.documents.emplace_back().postings_end = batch.postings.size();
    }
    runs.add(batch, first);
  }
  EXPECT_EQ(merged(runs), expected);
  EXPECT_TRUE(fs::is_empty(dir.path()));
}

TEST(PostingRuns, InMemory) {
  expect_what_was_added(std::size_t{64} << 20);
}
TEST(PostingRuns, OneForEachBatch) {
  expect_what_was_added(0);
}
TEST(PostingRuns, SomeBatchesEach) {
  expect_what_was_added(400 << 10);
}

TEST(PostingRuns, OfNothing) {
  const morgue::test::TempDir dir;
  PostingRuns runs(dir.path());
  EXPECT_TRUE(merged(runs).empty());
  runs.add({}, 1);
  EXPECT_TRUE(merged(runs).empty());
}

TEST(PostingBuffer, TermsThatShareTheirFirstBytes) {
  using namespace std::string_literals;
  const std::vector<std::string> terms = {"\0"s,        "\0\0"s,       "abcdefg"s,   "abcdefg\0"s,
                                          "abcdefgh"s,  "abcdefgh\0"s, "abcdefghi"s, "abcdefgi"s,
                                          "abcdefgii"s, "\xFF"s};
  PostingBuffer buffer;
  std::vector<std::uint32_t> numbers;
  buffer.find(std::vector<std::string>(terms.rbegin(), terms.rend()), numbers);
  for (const std::uint32_t number : numbers)
    buffer.add(number, std::vector<DocumentPosting>{{1, 1}});
  std::vector<std::string> order;
  buffer.for_each([&](const glass::PostingList& list) { order.emplace_back(list.term); });
  EXPECT_EQ(order, terms);
}

}  // namespace
}  // namespace morgue::build
