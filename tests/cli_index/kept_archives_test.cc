// The archives that are kept of each released schema version (scripts/keep-archive): whatever the
// present version is, they are recognised, what is refused says what to do, and a rebuild makes of
// them what a first load makes of the same dumps.
#include <sstream>

#include "tests/cli_index/newsroom.h"

namespace {

using namespace morgue;
using namespace morgue::test;

const fs::path kKept = fs::path(MORGUE_SOURCE_DIR) / "tests/archives";

class KeptArchive : public testing::TestWithParam<int> {
 protected:
  void SetUp() override {
    const fs::path packed = kKept / ("schema-" + std::to_string(GetParam()) + ".tar.gz");
    const Ran ran = run_program(
        "/usr/bin/env",
        {"PATH=/usr/bin:/bin", "tar", "-C", newsroom_.path().string(), "-xzf", packed.string()});
    ASSERT_EQ(ran.exit, 0) << ran;
  }
  Newsroom newsroom_;
};

TEST_P(KeptArchive, IsRecognised) {
  const nlohmann::json status = newsroom_.status();
  EXPECT_EQ(status.at("schema"), GetParam());
  EXPECT_EQ(status.at("articles"), 28);
  EXPECT_EQ(status.at("dead"), 1);
}

TEST_P(KeptArchive, IsReadOrRefusedWithWhatToDo) {
  newsroom_.dump("new.jsonl", record("new"));
  const bool readable = newsroom_.status().at("readable");
  const Ran found = newsroom_.search({"corrected"});
  const Ran added = newsroom_.index({"new.jsonl"});
  const Ran verified = newsroom_.index({"--verify"});
  if (readable) {
    EXPECT_EQ(found.exit, 0) << found;
    EXPECT_EQ(added.exit, 0) << added;
    EXPECT_EQ(verified.exit, 0) << verified;
    return;
  }
  for (const Ran& ran :
       {found, added, newsroom_.index({"--merge"}), newsroom_.index({"--plan", "new.jsonl"}),
        newsroom_.index({"--withhold", "new"}), newsroom_.index({"--merges"})}) {
    EXPECT_EQ(ran.exit, 7) << ran;
    EXPECT_TRUE(contains(ran.err, "--rebuild")) << ran;
  }
  EXPECT_EQ(verified.exit, 7) << verified;
  EXPECT_TRUE(contains(verified.out, "--rebuild")) << verified;
}

// The dumps that the kept archives are of (scripts/keep-archive).
void load_again(const Newsroom& newsroom) {
  const std::string sample =
      read_file(fs::path(MORGUE_SOURCE_DIR) / "corpora/sample/politics.jsonl");
  nlohmann::json first = nlohmann::json::parse(sample.substr(0, sample.find('\n')));
  first["headline"] = first["headline"].get<std::string>() + " (corrected)";
  newsroom.dump("politics.jsonl", sample);
  newsroom.dump("changed.jsonl", first.dump() + "\n");
}

std::vector<std::string> everything(const Newsroom& newsroom) {
  std::vector<std::string> all;
  for (const std::vector<std::string>& asked :
       {std::vector<std::string>{"*", "--export", "jsonl", "--sort", "oldest"},
        {"*", "--format", "json", "--sort", "oldest", "--facet", "person:0,org:0,place:0,topic:0"},
        {"corrected", "--format", "ids"}}) {
    const Ran ran = newsroom.search(asked);
    EXPECT_EQ(ran.exit, 0) << ran;
    std::string lines;  // without what differs from run to run
    std::istringstream in(ran.out);
    for (std::string line; std::getline(in, line);)
      if (!contains(line, "\"seconds\"") && !contains(line, "_ms\"")) lines += line + "\n";
    all.push_back(lines);
  }
  return all;
}

TEST_P(KeptArchive, IsRebuiltWithoutTheDumps) {
  const Ran rebuilt = newsroom_.index({"--rebuild"});
  ASSERT_EQ(rebuilt.exit, 0) << rebuilt;
  const nlohmann::json status = newsroom_.status();
  EXPECT_EQ(status.at("readable"), true);
  EXPECT_EQ(status.at("articles"), 28);
  EXPECT_EQ(status.at("dead"), 0);
  EXPECT_EQ(status.at("generations").size(), 2);  // the old one is kept
  EXPECT_EQ(newsroom_.receipt().at("counts").at("rebuilt"), 28);
  const Ran verified = newsroom_.index({"--verify"});
  EXPECT_EQ(verified.exit, 0) << verified;
  // Equal to an archive that was made of the same dumps.
  const Newsroom fresh;
  load_again(fresh);
  fresh.add({"politics.jsonl"});
  fresh.add({"changed.jsonl"});
  EXPECT_EQ(everything(newsroom_), everything(fresh));
  const Ran back = newsroom_.index({"--rollback", "2"});
  EXPECT_EQ(back.exit, 7) << back;
  EXPECT_TRUE(contains(back.err, "schema version")) << back;
  // The next nights know its records; that of the replaced article is as new.
  load_again(newsroom_);
  EXPECT_EQ(newsroom_.add({"politics.jsonl"}), (Did{.read = 28, .updated = 1, .unchanged = 27}));
}

INSTANTIATE_TEST_SUITE_P(OfSchema, KeptArchive, testing::Values(2));

}  // namespace
