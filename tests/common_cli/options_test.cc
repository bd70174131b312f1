// The sources of options and their order, through a program of the test's own.
#include "common/cli/options.h"

#include <cstdlib>

#include <gtest/gtest.h>

#include "common/base/error.h"
#include "tests/support/run_program.h"
#include "tests/support/temp_dir.h"

namespace {

using namespace morgue;
using test::contains;

class OptionsTest : public testing::Test {
 protected:
  OptionsTest() {
    ::setenv("MORGUE_SYSTEM_CONFIG", (directory_ / "system").c_str(), 1);
    ::setenv("XDG_CONFIG_HOME", directory_.path().c_str(), 1);
    for (const char* name : {"MORGUE_LIMIT", "MORGUE_PERSON", "MORGUE_CONFIG", "MORGUE_RUN_TAG",
                             "MORGUE_SHOW", "MORGUE_SNIPPET"})
      ::unsetenv(name);
  }

  void parse(std::vector<const char*> words) {
    cli::Program program;
    program.name = "prog";
    program.section = "search";
    program.dash_example = "prog -- -word";
    cli::Options options(program);
    options.group("Some").add_options()("limit,l", cli::number(&limit_, 0U, 100U), "how many")(
        "person", cli::list(&persons_, "NAME"), "who")("run-tag", cli::text(&tag_, "TAG"), "tag")(
        "snippet", cli::flag(&snippet_), "shown")("show", cli::text(&show_, "ID"), "one");
    options.negatable("snippet");
    options.command_line_only("show");
    words.insert(words.begin(), "prog");
    arguments_.clear();
    EXPECT_TRUE(options.parse(static_cast<int>(words.size()), words.data(), arguments_));
  }

  // The message and hint of the usage error that parse() must end in.
  std::string error_of(std::vector<const char*> words) {
    try {
      parse(std::move(words));
    } catch (const Error& e) {
      EXPECT_EQ(e.code(), ExitCode::usage);
      return std::string(e.what()) + " | " + e.hint();
    }
    return "no error";
  }

  test::TempDir directory_;
  unsigned limit_ = 1;
  std::vector<std::string> persons_;
  std::string tag_;
  std::string show_;
  bool snippet_ = true;
  std::vector<std::string> arguments_;
};

TEST_F(OptionsTest, EachSourceOverridesTheOnesBefore) {
  parse({});
  EXPECT_EQ(limit_, 1U);
  test::write_file(directory_ / "system", "limit = 2\n");
  parse({});
  EXPECT_EQ(limit_, 2U);
  test::write_file(directory_ / "morgue/config", "limit=3\n");
  parse({});
  EXPECT_EQ(limit_, 3U);
  const std::string named = (directory_ / "named").string();
  test::write_file(named, "limit = 4");
  parse({"--config", named.c_str()});
  EXPECT_EQ(limit_, 4U);
  ::setenv("MORGUE_LIMIT", "5", 1);
  parse({"--config", named.c_str()});
  EXPECT_EQ(limit_, 5U);
  parse({"--limit", "6", "--config", named.c_str()});
  EXPECT_EQ(limit_, 6U);
}

TEST_F(OptionsTest, ListsAreReplacedAsAWhole) {
  test::write_file(directory_ / "system", "person = A\nperson = B\n");
  parse({});
  EXPECT_EQ(persons_, (std::vector<std::string>{"A", "B"}));
  parse({"--person", "C"});
  EXPECT_EQ(persons_, (std::vector<std::string>{"C"}));
}

TEST_F(OptionsTest, NamesInTheEnvironment) {
  ::setenv("MORGUE_RUN_TAG", "mine", 1);
  ::setenv("MORGUE_SNIPPET", "no", 1);
  ::setenv("MORGUE_SHOW", "ignored", 1);
  ::setenv("MORGUE_LIMIT", "", 1);
  parse({});
  EXPECT_EQ(tag_, "mine");
  EXPECT_FALSE(snippet_);
  EXPECT_EQ(show_, "");
  EXPECT_EQ(limit_, 1U);
}

TEST_F(OptionsTest, MORGUE_CONFIGNamesAFile) {
  const std::string named = (directory_ / "named").string();
  test::write_file(named, "limit = 4");
  ::setenv("MORGUE_CONFIG", named.c_str(), 1);
  parse({});
  EXPECT_EQ(limit_, 4U);
}

TEST_F(OptionsTest, NegatedFlagsOverrideFiles) {
  test::write_file(directory_ / "system", "snippet = yes");
  parse({"--no-snippet"});
  EXPECT_FALSE(snippet_);
  test::write_file(directory_ / "system", "snippet = no");
  parse({"--snippet"});
  EXPECT_TRUE(snippet_);
  parse({"--snippet", "--no-snippet"});
  EXPECT_FALSE(snippet_);
}

TEST_F(OptionsTest, ArgumentsAndTheDoubleDash) {
  parse({"a b", "-l", "7", "-", "--", "-c", "--limit", "--"});
  EXPECT_EQ(limit_, 7U);
  EXPECT_EQ(arguments_, (std::vector<std::string>{"a b", "-", "-c", "--limit", "--"}));
  parse({"-l8", "--limit=9"});
  EXPECT_EQ(limit_, 9U);
}

TEST_F(OptionsTest, UnknownOptionsAreErrorsWithASuggestion) {
  EXPECT_EQ(error_of({"--limt", "3"}), "unknown option --limt | did you mean --limit?");
  EXPECT_EQ(error_of({"--lim=3"}), "unknown option --lim | did you mean --limit?");
  EXPECT_TRUE(contains(error_of({"--xyzzy"}), "--help lists the options"));
  EXPECT_TRUE(contains(error_of({"-corn"}), "unknown option -corn"));
  EXPECT_TRUE(contains(error_of({"-corn"}), "prog -- -word"));
}

TEST_F(OptionsTest, BadValuesNameTheirSource) {
  EXPECT_TRUE(contains(error_of({"--limit", "x"}), "--limit: 'x' is not a whole number"));
  EXPECT_TRUE(contains(error_of({"--limit", "-5"}), "--limit: '-5' is not"));
  EXPECT_TRUE(contains(error_of({"--limit"}), "--limit"));
  EXPECT_TRUE(contains(error_of({"--snippet=yes"}), "--snippet"));
  ::setenv("MORGUE_LIMIT", "x", 1);
  EXPECT_TRUE(contains(error_of({}), "MORGUE_LIMIT: 'x'"));
  test::write_file(directory_ / "system", "\n# comment\nlimit = 101\n");
  EXPECT_TRUE(contains(error_of({}), (directory_ / "system").string() + ":3: limit: '101'"));
}

TEST_F(OptionsTest, UnknownNamesInFilesAreErrors) {
  const std::string path = (directory_ / "system").string();
  test::write_file(path, "limit = 2\nlimt = 3\n");
  EXPECT_EQ(error_of({}), path + ":2: unknown option 'limt' | did you mean 'limit'?");
  test::write_file(path, "no-snippet = yes\n");
  EXPECT_TRUE(contains(error_of({}), "did you mean 'snippet = no'?"));
  test::write_file(path, "xyzzy = yes\n");
  EXPECT_TRUE(contains(error_of({}), "[index] or [search]"));
  test::write_file(path, "show = a1\n");
  EXPECT_TRUE(contains(error_of({}), "command line only"));
}

TEST_F(OptionsTest, SectionsOfTheOtherProgramAreNotLookedAt) {
  test::write_file(directory_ / "system", "[index]\njobs = 4\n[search]\nlimit = 9\n");
  parse({});
  EXPECT_EQ(limit_, 9U);
  test::write_file(directory_ / "system", "[serach]\n");
  EXPECT_TRUE(contains(error_of({}), "unknown section [serach]"));
  test::write_file(directory_ / "system", "limit 3\n");
  EXPECT_TRUE(contains(error_of({}), ":1: no '='"));
}

TEST_F(OptionsTest, ANamedFileMustExist) {
  EXPECT_TRUE(contains(error_of({"--config", "/nonexistent/x"}), "/nonexistent/x"));
}

}  // namespace
