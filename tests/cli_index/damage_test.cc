// Damage stays damage: no run copies it into files with new checksums, a search says it, and what
// must not be found is not found because a file has gone.
#include <algorithm>

#include "common/archive/part.h"
#include "tests/archive/resealed.h"
#include "tests/cli_index/newsroom.h"

namespace morgue::test {
namespace {

void flip(const fs::path& path, std::size_t place) {
  std::string bytes = read_file(path);
  bytes.at(place) = static_cast<char>(bytes.at(place) ^ 8);
  write_file(path, bytes);
}
void flip_middle(const fs::path& path) {
  flip(path, fs::file_size(path) / 2);
}

// Enough of it for a dictionary of its text: `count` articles of some hundred words each.
std::string long_records(const std::string& prefix, unsigned count) {
  std::string all;
  unsigned state = 7;
  for (unsigned i = 0; i < count; ++i) {
    std::string body;
    for (int word = 0; word < 300; ++word) {
      state = state * 1664525 + 1013904223;
      body += "word" + std::to_string((state >> 16) % 997) + (word % 12 == 11 ? ". " : " ");
    }
    all += record(prefix + std::to_string(i), body);
  }
  return all;
}

class Damage : public testing::Test {
 protected:
  // One night: an article of that id. Its part is the only one of that number, if nothing is
  // merged.
  void night(const std::string& id) const {
    newsroom_.dump(id + ".jsonl", record(id));
    newsroom_.add({id + ".jsonl"});
  }
  void three_nights() const {
    for (const char* id : {"a", "b", "c"}) night(id);
  }
  fs::path in_archive(const std::string& name) const { return newsroom_.archive() / name; }
  fs::path text_dictionary() const {
    for (const auto& entry : fs::directory_iterator(in_archive("dict")))
      if (entry.path().extension() == ".zdict") return entry.path();
    ADD_FAILURE() << "no text dictionary";
    return {};
  }
  std::string live() const { return read_file(in_archive("CURRENT")); }
  // Ends with 7, publishes nothing and names the file; and it is damaged still.
  void expect_refused(const std::vector<std::string>& arguments, const std::string& file) const {
    const std::string before = live();
    const Ran ran = newsroom_.index(arguments);
    EXPECT_EQ(ran.exit, 7) << ran;
    EXPECT_TRUE(contains(ran.err, file)) << ran;
    EXPECT_TRUE(contains(ran.err, "hint")) << ran;
    EXPECT_EQ(live(), before);
    expect_damaged(file);
  }
  void expect_damaged(const std::string& file) const {
    const Ran ran = newsroom_.index({"--verify"});
    EXPECT_EQ(ran.exit, 7) << ran;
    EXPECT_TRUE(contains(ran.out, file)) << ran;
  }

  Newsroom newsroom_;
};

// Merging can wait; the news cannot.
TEST_F(Damage, ARunPublishesAndLeavesADamagedPartUnmerged) {
  three_nights();
  flip_middle(in_archive("parts/p000001/cases.col"));
  newsroom_.dump("d.jsonl", record("d"));
  const Ran ran = newsroom_.index({"d.jsonl"});
  EXPECT_EQ(ran.exit, 7) << ran;
  EXPECT_TRUE(contains(ran.err, "parts/p000001/cases.col")) << ran;
  EXPECT_TRUE(contains(ran.err, "--verify")) << ran;
  EXPECT_EQ(newsroom_.ids(), (std::vector<std::string>{"a", "b", "c", "d"}));
  const nlohmann::json receipt = newsroom_.receipt();
  EXPECT_EQ(receipt.at("outcome"), "published");
  ASSERT_EQ(receipt.at("damage").size(), 1U) << receipt;
  EXPECT_EQ(receipt.at("damage")[0].at("file"), "parts/p000001/cases.col");
  EXPECT_FALSE(fs::exists(in_archive("rejected")));
  EXPECT_TRUE(fs::exists(in_archive("manifest-000002.json"))) << "a way back was cleared away";
  expect_damaged("parts/p000001/cases.col");
  // The others are merged as ever, and the damaged one is named as often as it is in the way.
  newsroom_.dump("e.jsonl", record("e"));
  const Ran next = newsroom_.index({"e.jsonl"});
  EXPECT_EQ(next.exit, 7) << next;
  EXPECT_EQ(newsroom_.status().at("parts"), 2) << next;
  EXPECT_EQ(newsroom_.ids().size(), 5U);
  expect_damaged("parts/p000001/cases.col");
  EXPECT_TRUE(contains(newsroom_.index({"--merge"}).out + newsroom_.index({"--merge"}).err,
                       "nothing changed"));
}

TEST_F(Damage, AFileOutOfABackupHeals) {
  three_nights();
  const fs::path part = in_archive("parts/p000001");
  fs::copy(part, newsroom_ / "backup");
  flip_middle(part / "cases.col");
  newsroom_.dump("d.jsonl", record("d"));
  ASSERT_EQ(newsroom_.index({"d.jsonl"}).exit, 7);
  const Ran verified = newsroom_.index({"--verify"});
  EXPECT_TRUE(contains(verified.out, "backup")) << verified;
  fs::copy(newsroom_ / "backup" / "cases.col", part, fs::copy_options::overwrite_existing);
  EXPECT_EQ(newsroom_.index({"--verify"}).exit, 0);
  EXPECT_EQ(newsroom_.index({"--merge"}).exit, 0);
  EXPECT_EQ(newsroom_.status().at("parts"), 1);
  EXPECT_EQ(newsroom_.index({"--verify"}).exit, 0);
}

TEST_F(Damage, NothingIsBuiltOfADamagedPart) {
  three_nights();
  flip_middle(in_archive("parts/p000002/articles.col"));
  expect_refused({"--rebuild"}, "articles.col");
  expect_refused({"--kill", "b", "--reason", "test"}, "articles.col");
  EXPECT_EQ(newsroom_.ids(), (std::vector<std::string>{"a", "c"})) << "killed all the same";
}

TEST_F(Damage, NorWhenNamesAreCorrected) {
  newsroom_.dump("a.jsonl", record("a", "Kofi Annan came to Geneva on Monday."));
  newsroom_.add({"a.jsonl"});
  flip_middle(in_archive("parts/p000001/articles.col"));
  write_file(in_archive("aliases.tsv"), "Kofi A. Annan\tperson\tKofi Annan\n");
  newsroom_.dump("b.jsonl", record("b"));
  expect_refused({"b.jsonl"}, "articles.col");
}

TEST_F(Damage, AnyFileOfAPartCounts) {
  three_nights();
  for (const char* name : {"articles.col", "words.col", "cases.col", "facets.col", "variants.col",
                           "documents.col", "postings.glass"}) {
    const fs::path path = in_archive("parts/p000002") / name;
    const std::string good = read_file(path);
    flip_middle(path);
    expect_refused({"--rebuild"}, name);
    write_file(path, good);
  }
  EXPECT_EQ(newsroom_.index({"--verify"}).exit, 0);
}

TEST_F(Damage, ADamagedDictionaryIsNeitherUsedNorGivenANewChecksum) {
  newsroom_.dump("many.jsonl", long_records("m", 400));
  newsroom_.add({"many.jsonl"});
  night("a");
  newsroom_.dump("b.jsonl", record("b"));
  std::vector<fs::path> dictionaries;
  for (const auto& entry : fs::directory_iterator(in_archive("dict")))
    dictionaries.push_back(entry.path());
  ASSERT_EQ(dictionaries.size(), 2U);
  for (const fs::path& path : dictionaries) {
    const std::string name = path.filename().string();
    const std::string good = read_file(path);
    flip_middle(path);
    for (const std::vector<std::string>& run :
         {std::vector<std::string>{"b.jsonl"}, {"--rebuild"}, {"--rollback"}})
      expect_refused(run, name);
    const Ran search = newsroom_.search({"headline"});
    EXPECT_EQ(search.exit, 7) << search;
    EXPECT_TRUE(contains(search.err, name)) << search;
    write_file(path, good);
  }
  EXPECT_EQ(newsroom_.index({"--verify"}).exit, 0);
  EXPECT_EQ(newsroom_.add({"b.jsonl"}).added, 1U);
}

TEST_F(Damage, WhatWasReplacedIsNotWrittenAnewEither) {
  for (const char* body : {"one", "two"}) {
    std::string text;
    for (int i = 0; i < 20; ++i) text += record("x" + std::to_string(i), body);
    newsroom_.dump("x.jsonl", text);
    newsroom_.add({"x.jsonl"});
  }
  flip_middle(in_archive("history.col"));
  newsroom_.dump("x.jsonl", records("x", 20));
  expect_refused({"x.jsonl"}, "history.col");
}

// A part that is as it was sealed, and was sealed with damage in it.
TEST_F(Damage, VerifyReadsWhatIsStored) {
  night("a");
  night("b");
  ASSERT_EQ(newsroom_.index({"--verify"}).exit, 0);
  const fs::path part = in_archive("parts/p000001");
  const ArticleColumn others(in_archive("parts/p000002") / kArticlesFile);
  const std::string other(others.frame(0));
  for (const std::string& stored : {other, other.substr(0, other.size() - 3)}) {
    ArticleColumnWriter writer(part / "new");
    writer.add(stored);
    writer.close();
    fs::rename(part / "new", part / kArticlesFile);
    reseal(part / kArticlesFile);
    expect_damaged("parts/p000001/articles.col");
  }
}

// --- decisions ----------------------------------------------------------------------------------

class LostDecisions : public Damage {
 protected:
  void SetUp() override {
    night("a");
    night("b");
    ASSERT_EQ(newsroom_.index({"--withhold", "a", "--reason", "a court"}).exit, 0);
    ASSERT_EQ(newsroom_.ids(), std::vector<std::string>{"b"});
    newsroom_.dump("c.jsonl", record("c"));
  }
  void expect_all_refused(const std::string& generation = "2") const {
    for (const std::vector<std::string>& run : {std::vector<std::string>{"c.jsonl"},
                                                {"--rebuild"},
                                                {"--rollback", generation},
                                                {"--merge"}})
      expect_refused(run, "decisions.jsonl");
    EXPECT_EQ(newsroom_.index({"--plan", "c.jsonl"}).exit, 7);
    const Ran search = newsroom_.search({"headline"});
    EXPECT_EQ(search.exit, 7) << search;
    EXPECT_TRUE(contains(search.err, "decisions.jsonl")) << search;
  }
  fs::path file() const { return in_archive("decisions.jsonl"); }
};

TEST_F(LostDecisions, NobodyFindsWhatTheyHide) {
  const std::string good = read_file(file());
  fs::remove(file());
  expect_all_refused();
  write_file(file(), good);
  EXPECT_EQ(newsroom_.add({"c.jsonl"}).added, 1U);
  EXPECT_EQ(newsroom_.ids(), (std::vector<std::string>{"b", "c"}));
}

TEST_F(LostDecisions, NorAfterAFlipInAnId) {
  flip(file(), read_file(file()).find("\"a\"") + 1);
  expect_all_refused();
}

TEST_F(LostDecisions, LaterOnesComeAfterThem) {
  const std::string before = read_file(file());
  ASSERT_EQ(newsroom_.index({"--release", "a"}).exit, 0);
  EXPECT_TRUE(read_file(file()).starts_with(before));
  EXPECT_EQ(newsroom_.ids(), (std::vector<std::string>{"a", "b"}));
  ASSERT_EQ(newsroom_.index({"--withhold", "a", "--reason", "again"}).exit, 0);
  ASSERT_EQ(newsroom_.index({"--rollback"}).exit, 0);
  EXPECT_EQ(newsroom_.ids(), std::vector<std::string>{"b"});
  fs::remove(file());  // what a rollback brings back knows the decisions of now
  expect_all_refused("5");
}

// --- files that are not there -------------------------------------------------------------------

TEST_F(Damage, AMissingFileIsDamage) {
  three_nights();
  for (const char* name :
       {"parts/p000002/words.col", "parts/p000002/postings.glass", "parts/p000002/documents.col",
        "manifest-000003.json", "dead-000003.bin", "names-000003.col", "dict/words-1.col"}) {
    fs::rename(in_archive(name), newsroom_ / "away");
    const Ran ran = newsroom_.search({"headline"});
    EXPECT_EQ(ran.exit, 7) << name << "\n" << ran;
    EXPECT_TRUE(contains(ran.err, fs::path(name).filename().string())) << ran;
    EXPECT_TRUE(contains(ran.err, "--verify")) << ran;
    EXPECT_EQ(newsroom_.index({"--verify"}).exit, 7) << name;
    fs::rename(newsroom_ / "away", in_archive(name));
  }
  EXPECT_EQ(newsroom_.index({"--verify"}).exit, 0);
}

}  // namespace
}  // namespace morgue::test
