// --export: whole articles of all matches.
#include <algorithm>

#include <nlohmann/json.hpp>

#include "tests/cli/news.h"
#include "tests/support/json_schema.h"

namespace {

using namespace morgue;
using namespace morgue::test;
using nlohmann::json;

std::string exported(const std::vector<std::string>& arguments) {
  std::vector<std::string> all{"--export", "jsonl"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  const Ran ran = search(all);
  EXPECT_TRUE(clean(ran));
  return ran.out;
}

std::vector<json> lines(const std::string& text) {
  std::vector<json> all;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) all.push_back(json::parse(line));
  return all;
}

std::string ids_of(const std::string& text) {
  std::string all;
  for (const json& line : lines(text))
    all += (all.empty() ? "" : " ") + line["id"].get<std::string>();
  return all;
}

TEST(Export, HasAllMatchesNewestFirst) {
  EXPECT_EQ(ids_of(exported({"wheat"})), "w5 w4 w3 w2 w1 w9");
  EXPECT_EQ(ids_of(exported({"wheat", "--sort", "oldest"})), "w1 w2 w3 w4 w5 w9");
  EXPECT_EQ(lines(exported({"*"})).size(), 12U);
}

TEST(Export, SaysWhereALimitCutsItOff) {
  const Ran ran = search({"wheat", "--export", "jsonl", "--limit", "2", "--offset", "1"});
  EXPECT_EQ(ran.exit, 0);
  EXPECT_EQ(ids_of(ran.out), "w4 w3");
  EXPECT_TRUE(contains(ran.err, "exported 2 of 6 articles"));
}

TEST(Export, IsAsItsSchemaSays) {
  const json schema =
      json::parse(read_file(fs::path(MORGUE_SOURCE_DIR) / "docs/schema/export-v1.schema.json"));
  for (const json& line : lines(exported({"*"})))
    EXPECT_EQ(schema_errors(line, schema), std::vector<std::string>{});
}

TEST(Export, IsReadAgainByMorgueIndex) {
  const std::string first = exported({"*"});
  const TempDir directory;
  write_file(directory / "first.jsonl", first);
  const std::string archive = (directory / "again.morgue").string();
  const Ran indexed = run_index({"-q", "-a", archive, (directory / "first.jsonl").string()});
  ASSERT_EQ(indexed.exit, 0) << indexed;
  const Ran second = run_search({"-a", archive, "--export", "jsonl", "*"});
  EXPECT_TRUE(clean(second));
  EXPECT_EQ(second.out, first);
}

TEST(Export, OtherFormatsHaveEachArticleOnce) {
  const auto count = [](const std::string& text, std::string_view piece) {
    std::size_t n = 0;
    for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1))
      ++n;
    return n;
  };
  EXPECT_EQ(count(search({"*", "--export", "bibtex"}).out, "@article{"), 12U);
  EXPECT_EQ(count(search({"*", "--export", "ris"}).out, "ER  - \r\n"), 12U);
  EXPECT_EQ(count(search({"*", "--export", "csv"}).out, "\r\n"), 13U);
}

TEST(Export, NothingIsOneAndOtherFormatsHaveNoPlace) {
  const Ran none = search({"xyzzyplugh", "--export", "jsonl"});
  EXPECT_EQ(none.exit, 1);
  EXPECT_EQ(none.out, "");
  EXPECT_EQ(search({"wheat nowhere", "--export", "ris"}).exit, 1);  // never most of the words
  EXPECT_TRUE(fails(search({"w", "--export", "xml"}), ExitCode::usage, "'xml' is none of"));
  EXPECT_TRUE(fails(search({"w", "--export", "ris", "--format", "json"}), ExitCode::usage,
                    "have no place"));
  EXPECT_TRUE(fails(search({"--export", "ris"}), ExitCode::usage, "no query given"));
  EXPECT_TRUE(fails(search({"w", "--export", "ris", "--explain"}), ExitCode::usage, "exclude"));
}

TEST(Export, SaysThatItCannotWrite) {
  RunOptions full;
  full.out = Connect::full;
  EXPECT_TRUE(fails(search({"*", "--export", "csv"}, full), ExitCode::io, "No space left"));
  RunOptions broken;
  broken.out = Connect::broken;
  EXPECT_EQ(search({"*", "--export", "csv"}, broken).exit, 0);
}

}  // namespace
