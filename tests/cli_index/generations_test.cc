// --generations, --rollback, --keep, --verify, --gc and --merge, as a user would run them.
#include <algorithm>

#include "tests/cli_index/newsroom.h"

namespace {

using namespace morgue;
using namespace morgue::test;

class Generations : public testing::Test {
 protected:
  // One night: an article of that id.
  void night(const std::string& id, std::vector<std::string> options = {}) const {
    newsroom_.dump(id + ".jsonl", record(id));
    options.push_back(id + ".jsonl");
    newsroom_.add(options);
  }
  std::vector<std::uint64_t> kept() const {
    const Ran ran = newsroom_.index({"--generations", "--format", "json"});
    EXPECT_EQ(ran.exit, 0) << ran;
    std::vector<std::uint64_t> numbers;
    const nlohmann::json list = nlohmann::json::parse(ran.out);
    for (const auto& one : list.at("generations")) numbers.push_back(one.at("generation"));
    return numbers;
  }
  std::vector<fs::path> files() const {
    std::vector<fs::path> all;
    for (const auto& entry : fs::recursive_directory_iterator(newsroom_.archive()))
      if (entry.is_regular_file()) all.push_back(entry.path());
    std::sort(all.begin(), all.end());
    return all;
  }
  Newsroom newsroom_;
};

TEST_F(Generations, TwoAreKeptOrAsManyAsAreAskedFor) {
  night("a");
  night("b");
  night("c");
  EXPECT_EQ(kept(), (std::vector<std::uint64_t>{3, 2}));
  night("d", {"--keep", "3"});
  EXPECT_EQ(kept(), (std::vector<std::uint64_t>{4, 3, 2}));
  EXPECT_EQ(newsroom_.index({"--gc", "--keep", "1"}).exit, 0);
  EXPECT_EQ(kept(), (std::vector<std::uint64_t>{4}));
  EXPECT_EQ(newsroom_.ids(), (std::vector<std::string>{"a", "b", "c", "d"}));
  const Ran none = newsroom_.index({"--rollback"});
  EXPECT_EQ(none.exit, 7) << none;
  EXPECT_TRUE(contains(none.err, "--keep"));
}

TEST_F(Generations, ARollbackIsANewGenerationOfTheOldContent) {
  night("a");
  night("b", {"--keep", "5"});
  night("c", {"--keep", "5"});
  const Ran back = newsroom_.index({"--rollback"});
  EXPECT_EQ(back.exit, 0) << back;
  EXPECT_EQ(newsroom_.ids(), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(newsroom_.status().at("generation"), 4);
  EXPECT_EQ(newsroom_.index({"--rollback"}).exit, 0);  // one further, not to and fro
  EXPECT_EQ(newsroom_.ids(), std::vector<std::string>{"a"});
  EXPECT_EQ(newsroom_.index({"--rollback", "3"}).exit, 0);
  EXPECT_EQ(newsroom_.ids(), (std::vector<std::string>{"a", "b", "c"}));
  EXPECT_EQ(newsroom_.index({"--rollback", "77"}).exit, 7);
  EXPECT_EQ(newsroom_.index({"--rollback", "last"}).exit, 2);
}

// The parts of the generation left behind are not taken for those of a killed run.
TEST_F(Generations, TheNextNightGoesOnFromARollback) {
  night("a");
  night("b");
  ASSERT_EQ(newsroom_.index({"--rollback"}).exit, 0);
  night("c");
  EXPECT_EQ(newsroom_.ids(), (std::vector<std::string>{"a", "c"}));
  EXPECT_EQ(newsroom_.add({"b.jsonl"}).added, 1U);
  EXPECT_EQ(newsroom_.index({"--verify"}).exit, 0);
}

TEST_F(Generations, VerifyNamesEachDamagedFileAndWhatToDo) {
  night("a");
  night("b");
  EXPECT_EQ(newsroom_.index({"--verify"}).exit, 0);
  for (const fs::path& path : files()) {
    const std::string name = path.lexically_relative(newsroom_.archive()).string();
    if (name == "lock" || name.starts_with("receipts") || name.starts_with("quarantine")) continue;
    const std::string good = read_file(path);
    std::string flipped = good;
    if (!good.empty()) flipped[good.size() / 2] = static_cast<char>(good[good.size() / 2] ^ 0x10);
    for (const std::string& bad : {flipped, good.substr(0, good.size() / 2)}) {
      if (bad == good) continue;  // an empty list of dead articles
      write_file(path, bad);
      const Ran ran = newsroom_.index({"--verify"});
      EXPECT_EQ(ran.exit, 7) << name << "\n" << ran;
      const std::string said = name.starts_with("dead-") ? "manifest-" : name;
      EXPECT_TRUE(contains(ran.out, said)) << name << "\n" << ran;
      EXPECT_LT(newsroom_.search({"headline"}).exit, 8) << name;  // never a crash
    }
    write_file(path, good);
  }
  EXPECT_EQ(newsroom_.index({"--verify"}).exit, 0);
}

TEST_F(Generations, VerifySaysWhichGenerationToGoBackTo) {
  night("a");
  night("b");
  for (const fs::path& path : files())
    if (contains(path.string(), "p000002/") && path.filename() == "words.col")
      write_file(path, read_file(path).substr(1));
  const Ran ran = newsroom_.index({"--verify"});
  EXPECT_EQ(ran.exit, 7) << ran;
  EXPECT_TRUE(contains(ran.out, "--rollback 1")) << ran;
  EXPECT_EQ(newsroom_.index({"--rollback", "2"}).exit, 7);  // not to what is damaged
  EXPECT_EQ(newsroom_.index({"--rollback", "1"}).exit, 0);
  EXPECT_EQ(newsroom_.ids(), std::vector<std::string>{"a"});
  EXPECT_EQ(newsroom_.add({"b.jsonl"}).added, 1U);
  EXPECT_EQ(newsroom_.ids(), (std::vector<std::string>{"a", "b"}));
}

TEST_F(Generations, AGarbageCollectionTakesRejectedParts) {
  night("a");
  fs::create_directories(newsroom_.archive() / "rejected" / "p000009-then");
  EXPECT_EQ(newsroom_.index({"--gc"}).exit, 0);
  EXPECT_FALSE(fs::exists(newsroom_.archive() / "rejected" / "p000009-then"));
  EXPECT_EQ(newsroom_.ids(), std::vector<std::string>{"a"});
}

TEST_F(Generations, MergingByItselfChangesNoArticle) {
  night("a");
  night("b");
  const Ran ran = newsroom_.index({"--merge"});
  EXPECT_EQ(ran.exit, 0) << ran;
  EXPECT_TRUE(contains(ran.err, "nothing changed")) << ran;
  EXPECT_EQ(newsroom_.ids(), (std::vector<std::string>{"a", "b"}));
}

TEST_F(Generations, OneThingAtATime) {
  night("a");
  EXPECT_EQ(newsroom_.index({"--verify", "--gc"}).exit, 2);
  EXPECT_EQ(newsroom_.index({"--verify", "a.jsonl"}).exit, 2);
  EXPECT_EQ(newsroom_.index({"--generations", "--format", "trec"}).exit, 2);
}

}  // namespace
