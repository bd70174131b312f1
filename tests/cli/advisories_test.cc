// Advisories, which searches leave out: whatever is asked of an archive agrees with the hits.
#include <nlohmann/json.hpp>

#include "tests/cli/news.h"
#include "tests/cli/tcpsrv.h"

namespace {

using namespace morgue;
using namespace morgue::test;

constexpr std::string_view kRecords =
    R"({"id":"a","headline":"Rain falls","body":"Rain over hills.","published":"2020-02-01","type":"story","language":"en"}
{"id":"b","headline":"Rain stays","body":"Rain over fields.","published":"2020-02-02","language":"en"}
{"id":"c","headline":"Rain budget","body":"Rain stories planned.","published":"2020-02-03","type":"Advis","language":"en"}
)";

class Advisories : public testing::Test {
 protected:
  Advisories() : archive_((directory_ / "wire.morgue").string()) {
    write_file(directory_ / "wire.jsonl", kRecords);
    EXPECT_TRUE(clean(run_index({"-q", "-a", archive_, (directory_ / "wire.jsonl").string()})));
  }
  std::string out(std::vector<std::string> arguments, const std::string& archive = "") const {
    arguments.insert(arguments.begin(), {"-q", "-a", archive.empty() ? archive_ : archive});
    RunOptions options;
    options.environment["XDG_STATE_HOME"] = (directory_ / "state").string();
    return run_search(arguments, options).out;
  }

  TempDir directory_;
  std::string archive_;
};

TEST_F(Advisories, AreInNothingThatIsSaidOfTheMatches) {
  const std::vector<std::string> ids{"--format", "ids", "--sort", "oldest", "rain"};
  EXPECT_EQ(out(ids), "a\nb\n");
  EXPECT_EQ(out({"--count", "rain"}), "2\n");
  EXPECT_EQ(out({"--count", "rain", "--advisories"}), "3\n");
  EXPECT_EQ(out({"--format", "tsv", "--facet", "type:0", "--limit", "0", "rain"}).find("advisory"),
            std::string::npos);
  EXPECT_EQ(out({"--export", "jsonl", "rain"}).find("budget"), std::string::npos);
  EXPECT_NE(out({"--export", "jsonl", "rain", "--type", "advisory"}).find("budget"),
            std::string::npos);
  EXPECT_NE(out({"--show", "c"}).find("Rain budget"), std::string::npos);
  EXPECT_NE(out({"--why", "c", "rain"}).find("it has what is excluded: type:advisory"),
            std::string::npos);
}

TEST_F(Advisories, AreInSavedSearchesThatAskForThem) {
  out({"rain", "--save", "news"});
  out({"rain", "--advisories", "--save", "all"});
  EXPECT_EQ(out({"--run", "news", "--count"}), "2\n");
  EXPECT_EQ(out({"--run", "all", "--count"}), "3\n");
}

TEST_F(Advisories, AreLeftOutOfRemoteArchives) {
  MORGUE_NEEDS_TCPSRV();
  const TcpServer server(archive_);
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
           {"rain"}, {"rain", "--advisories"}, {"type:advisory"}, {"*"}, {"--type", "advisory"}}) {
    std::vector<std::string> all{"--format", "json", "--no-snippet"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    const auto here = nlohmann::json::parse(out(all)),
               there = nlohmann::json::parse(out(all, server.name()));
    EXPECT_EQ(here["total"], there["total"]) << arguments.front();
    EXPECT_EQ(here["understood"], there["understood"]) << arguments.front();
  }
}

}  // namespace
