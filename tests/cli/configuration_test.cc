// Files, environment, flags: the order among them is tested in tests/common_cli; here that the
// programs look where the manual says.
#include "tests/cli/news.h"

namespace {

using namespace morgue;
using namespace morgue::test;

class Configuration : public testing::Test {
 protected:
  Ran with(std::map<std::string, std::string> environment,
           const std::vector<std::string>& arguments) {
    RunOptions options;
    options.environment = std::move(environment);
    return run_search(arguments, options);
  }
  std::string limit(int n) const {
    return "archive = " + news_archive().string() +
           "\n[search]\nformat = ids\nsort = oldest\nlimit = " + std::to_string(n) + "\n";
  }
  TempDir home_;
};

TEST_F(Configuration, IsReadFromHomeXdgAndSystem) {
  write_file(home_ / ".config/morgue/config", limit(1));
  write_file(home_ / "xdg/morgue/config", limit(2));
  write_file(home_ / "system", limit(3));
  const std::string home = home_.path().string();
  EXPECT_EQ(with({{"HOME", home}}, {"wheat"}).out, "w1\n");
  EXPECT_EQ(with({{"HOME", home}, {"XDG_CONFIG_HOME", home + "/xdg"}}, {"wheat"}).out, "w1\nw2\n");
  EXPECT_EQ(with({{"MORGUE_SYSTEM_CONFIG", home + "/system"}}, {"wheat"}).out, "w1\nw2\nw3\n");
  EXPECT_EQ(with({{"HOME", home}, {"MORGUE_SYSTEM_CONFIG", home + "/system"}}, {"wheat"}).out,
            "w1\n");
}

TEST_F(Configuration, EnvironmentBeatsFilesAndFlagsBeatBoth) {
  write_file(home_ / "named", limit(1));
  const std::string named = (home_ / "named").string();
  EXPECT_EQ(with({}, {"--config", named, "wheat"}).out, "w1\n");
  EXPECT_EQ(with({{"MORGUE_CONFIG", named}}, {"wheat"}).out, "w1\n");
  EXPECT_EQ(with({{"MORGUE_LIMIT", "2"}}, {"--config", named, "wheat"}).out, "w1\nw2\n");
  EXPECT_EQ(with({{"MORGUE_LIMIT", "2"}}, {"--config", named, "wheat", "--limit", "3"}).out,
            "w1\nw2\nw3\n");
}

TEST_F(Configuration, TheArchiveMayStandInTheEnvironment) {
  const std::map<std::string, std::string> set{{"MORGUE_ARCHIVE", news_archive().string()}};
  EXPECT_EQ(with(set, {"--count", "wheat"}).out, "6\n");
  EXPECT_TRUE(fails(with(set, {"-a", "/nonexistent", "wheat"}), ExitCode::archive, "/nonexistent"));
}

TEST_F(Configuration, FacetsAreReplacedToo) {
  write_file(home_ / "named", "[search]\nfacet = source\nfacet = year\n");
  const std::string named = (home_ / "named").string();
  const Ran both = search({"--config", named, "wheat"});
  EXPECT_TRUE(contains(both.out, "\nsource (exact"));
  EXPECT_TRUE(contains(both.out, "\nyear (exact"));
  const Ran one = search({"--config", named, "wheat", "--facet", "person"});
  EXPECT_TRUE(contains(one.out, "\nperson (exact"));
  EXPECT_TRUE(lacks(one.out, "\nsource (exact"));
}

TEST_F(Configuration, MistakesNameFileAndLine) {
  write_file(home_ / "named", "\nlimt = 3\n");
  const std::string named = (home_ / "named").string();
  EXPECT_TRUE(fails(search({"--config", named, "wheat"}), ExitCode::usage, named + ":2: "));
  EXPECT_TRUE(clean(run_search({"--config", named, "--help"})));
}

}  // namespace
