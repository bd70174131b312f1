// The exit codes of morgue-search, one after another. Those only an indexing run has are in
// tests/cli_index.
#include "common/schema.h"
#include "tests/cli/news.h"

namespace {

using namespace morgue;
using namespace morgue::test;

TEST(ExitCode, 0FoundSomething) {
  const Ran ran = search({"wheat"});
  EXPECT_TRUE(clean(ran));
  EXPECT_TRUE(contains(ran.out, "Wheat prices rise"));
  EXPECT_TRUE(clean(search({"--count", "wheat"})));
  EXPECT_TRUE(clean(search({"--show", "w1"})));
  EXPECT_TRUE(clean(search({"--explain", "wheat"})));
  EXPECT_TRUE(clean(run_search({"--fields"})));
  EXPECT_TRUE(clean(run_search({"--help"})));
  EXPECT_TRUE(clean(run_search({"--version"})));
}

TEST(ExitCode, 0EvenIfNoneIsShown) {
  EXPECT_TRUE(clean(search({"wheat", "--limit", "0"})));
  EXPECT_TRUE(clean(search({"wheat", "--offset", "1000"})));
}

TEST(ExitCode, 1FoundNothing) {
  const Ran ran = search({"xyzzyplugh"});
  EXPECT_EQ(ran.exit, 1) << ran;
  EXPECT_EQ(ran.out, "0 articles (exact)\n");
  const Ran count = search({"--count", "xyzzyplugh"});
  EXPECT_EQ(count.exit, 1) << count;
  EXPECT_EQ(count.out, "0\n");
  EXPECT_EQ(search({"--format", "ids", "xyzzyplugh"}).out, "");
  const Ran related = search({"wheat", "--related-to", "xyzzyplugh"});
  EXPECT_EQ(related.exit, 1) << related;
  EXPECT_TRUE(contains(related.err, "nothing in the archive is called 'xyzzyplugh'")) << related;
  EXPECT_TRUE(fails(search({"--show", "w99"}), ExitCode::nothing, "no article has the id 'w99'"));
}

TEST(ExitCode, 2WrongUsage) {
  EXPECT_TRUE(fails(search({}), ExitCode::usage, "no query given"));
  EXPECT_TRUE(fails(search({"--limt", "3", "wheat"}), ExitCode::usage, "did you mean --limit?"));
  EXPECT_TRUE(fails(search({"--limit", "-3", "wheat"}), ExitCode::usage, "--limit: '-3'"));
  EXPECT_TRUE(fails(search({"--format", "xml", "wheat"}), ExitCode::usage, "'xml' is none of"));
  EXPECT_TRUE(fails(search({"--facet", "persn", "w"}), ExitCode::usage, "did you mean 'person'?"));
  EXPECT_TRUE(fails(search({"--facet-match", "x*", "w"}), ExitCode::usage, "needs --facet"));
  EXPECT_TRUE(fails(search({"--related-to", ":5", "w"}), ExitCode::usage, "the value is empty"));
  EXPECT_TRUE(fails(search({"--histogram", "hour", "w"}), ExitCode::usage, "day|week|month|year"));
  EXPECT_TRUE(fails(search({"--show", "w1", "--fields"}), ExitCode::usage, "exclude each other"));
  EXPECT_TRUE(fails(search({"--show", "w1", "wheat"}), ExitCode::usage, "no place beside"));
  EXPECT_TRUE(fails(search({"--person", "", "w"}), ExitCode::usage, "--person"));
  EXPECT_TRUE(fails(search({"--queries", "/nonexistent"}), ExitCode::usage, "/nonexistent"));
  EXPECT_TRUE(fails(run_search({"wheat"}), ExitCode::usage, "no archive given"));
}

TEST(ExitCode, 2WrongQuery) {
  EXPECT_TRUE(fails(search({"(wheat"}), ExitCode::usage, "(wheat"));
  EXPECT_TRUE(fails(search({"\"wheat"}), ExitCode::usage, "\"wheat"));
  EXPECT_TRUE(fails(search({"headlin:wheat"}), ExitCode::usage, "headline"));
  EXPECT_TRUE(fails(search({"wheat", "--since", "1987-02-30"}), ExitCode::usage, "1987-02-30"));
  EXPECT_TRUE(fails(search({"date:yesteryear"}), ExitCode::usage, "yesteryear"));
  for (const std::vector<std::string>& ambiguous :
       std::vector<std::vector<std::string>>{{"topic:election"},
                                             {"--topic", "election"},
                                             {"--not-topic", "ELECTION"},
                                             {"--related-to", "topic:election"}})
    EXPECT_TRUE(fails(search(ambiguous), ExitCode::usage,
                      "may mean several values:\n"
                      "          1  topic:\"election day\"\n"
                      "          1  topic:\"election law\"\n"));
}

TEST(ExitCode, 4CannotWrite) {
  RunOptions full;
  full.out = Connect::full;
  EXPECT_TRUE(fails(search({"wheat"}, full), ExitCode::io, "No space left on device"));
  EXPECT_TRUE(fails(run_search({"--help"}, full), ExitCode::io, "No space left on device"));
  RunOptions closed;
  closed.out = Connect::closed;
  EXPECT_TRUE(fails(search({"wheat"}, closed), ExitCode::io, "standard output"));
}

TEST(ExitCode, 7NoArchive) {
  const TempDir directory;
  const auto on = [](const fs::path& path) { return run_search({"-a", path.string(), "wheat"}); };
  EXPECT_TRUE(fails(on(directory / "none"), ExitCode::archive, "none"));
  EXPECT_TRUE(fails(on(directory.path()), ExitCode::archive, directory.path().string()));
  write_file(directory / "file", "not an archive");
  EXPECT_TRUE(fails(on(directory / "file"), ExitCode::archive, "file"));
}

TEST(ExitCode, 7DamagedArchive) {
  const TempDir directory;
  const fs::path copy = directory / "copy.morgue";
  fs::copy(news_archive(), copy, fs::copy_options::recursive);
  EXPECT_TRUE(clean(run_search({"-a", copy.string(), "wheat"})));
  for (const auto& entry : fs::recursive_directory_iterator(copy / "parts"))
    if (entry.path().filename() == "articles.col") fs::resize_file(entry.path(), 40);
  EXPECT_TRUE(fails(run_search({"-a", copy.string(), "wheat"}), ExitCode::archive, "articles.col"));
  write_file(copy / "CURRENT", "nonsense");
  EXPECT_TRUE(fails(run_search({"-a", copy.string(), "wheat"}), ExitCode::archive, "CURRENT"));
}

// Says which version it is, and what to do about it.
void expect_refused(const std::string& schema, const std::string& hint) {
  const TempDir directory;
  const fs::path copy = directory / "copy.morgue";
  fs::copy(news_archive(), copy, fs::copy_options::recursive);
  for (const auto& entry : fs::directory_iterator(copy)) {
    if (!entry.path().filename().string().starts_with("manifest-")) continue;
    std::string text = read_file(entry.path());
    const std::size_t at = text.find("\"schema\"");
    ASSERT_NE(at, std::string::npos);
    const std::size_t digit = text.find_first_of("0123456789", at);
    text.replace(digit, 1, schema);
    write_file(entry.path(), text);
  }
  const Ran ran = run_search({"-a", copy.string(), "wheat"});
  EXPECT_TRUE(fails(ran, ExitCode::archive, schema));
  EXPECT_TRUE(contains(ran.err, hint)) << ran.err;
}

TEST(ExitCode, 7ArchiveOfAnotherSchema) {
  expect_refused("999", "use a newer morgue");
  expect_refused(std::to_string(kSchemaVersion - 1), "--rebuild");
  expect_refused(std::to_string(kOldestSchema - 1), "build it again from the dumps");
}

TEST(ExitCode, ABrokenPipeIsQuiet) {
  RunOptions broken;
  broken.out = Connect::broken;
  EXPECT_TRUE(clean(search({"wheat"}, broken)));
  EXPECT_TRUE(clean(search({"--format", "json", "wheat"}, broken)));
  EXPECT_TRUE(clean(run_search({"--help"}, broken)));
}

}  // namespace
