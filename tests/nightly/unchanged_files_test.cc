// Runs that pass over files which have not changed, beside runs that read all of them: random
// nights, after which nothing may tell the two archives apart.
#include <random>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "common/archive/archive.h"
#include "indexer/nightly/generations.h"
#include "indexer/nightly/input_journal.h"
#include "tests/nightly/nights.h"
#include "tests/support/temp_dir.h"

namespace morgue::test {
namespace {

using nightly::Counts;
using nightly::RunOptions;
using nightly::RunResult;

// What must be the same with and without reading.
std::string told(RunResult result) {
  nightly::Receipt& receipt = result.receipt;
  nlohmann::json json = nlohmann::json::parse(nightly::encode_receipt(receipt));
  json.at("counts").erase("skipped_files");
  json.at("counts").erase("skipped_bytes");
  for (nlohmann::json& file : json.at("files")) file.erase("skipped");
  nlohmann::json kept = {{"code", static_cast<int>(result.code)}};
  for (const char* name : {"outcome", "generation", "articles", "counts", "changes", "files"})
    kept[name] = json.at(name);
  return kept.dump(1);
}

// Live and dead articles of every part, as readers and later runs see them.
std::string content(const fs::path& archive) {
  const Manifest manifest = read_manifest(archive, current_generation(archive));
  std::string all;
  for (const ManifestPart& part : manifest.parts) {
    const DocumentColumn documents(part_path(archive, part.name) / kDocumentsFile);
    for (std::uint32_t doc = 0; doc < documents.size(); ++doc)
      all += fmt::format("{} {:x} {} {}\n", part.name, documents.row(doc).record.high,
                         documents.row(doc).order, part.dead.test(doc));
  }
  return all + fmt::format("next order {}\n", manifest.next_order);
}

class Nights {
 public:
  explicit Nights(unsigned seed) : random_(seed), numbered_(seed % 2 == 0) {}

  // One night's inputs: files stay, change, go, come, are touched, are moved in the order.
  void change() {
    const auto changes = random_() % 4;
    for (std::size_t i = 0; i < changes; ++i) {
      const std::string name = fmt::format("f{}.jsonl", random_() % 8);
      switch (random_() % 5) {
        case 0:
          fs::remove(dumps_ / name);
          break;
        case 1:
          if (fs::exists(dumps_ / name))
            fs::rename(dumps_ / name, dumps_ / fmt::format("f{}.jsonl", random_() % 8));
          break;
        case 2:  // rewritten with the same bytes
          if (fs::exists(dumps_ / name)) write_file(dumps_ / name, read_file(dumps_ / name));
          break;
        default:
          write_file(dumps_ / name, records());
      }
    }
  }

  void night(int number) {
    std::vector<nightly::Order> orders;
    if (random_() % 5 == 0)
      orders.push_back({Verdict(random_() % 2), fmt::format("id{}", random_() % 30)});
    const bool there = is_archive(archive(true));
    if (there && random_() % 5 == 0)
      for (const bool reads : {false, true}) {
        const auto kept = nightly::list_generations(archive(reads));
        nightly::roll_back(archive(reads), kept.back().manifest.generation, 0);
      }
    change();
    const bool mirror = random_() % 3 == 0;
    const double max_bad = random_() % 6 == 0 ? 0 : 1;
    std::string answers[2];
    for (const bool reads : {false, true}) {
      if (!orders.empty() && there)
        run(reads, [&](RunOptions& options) {
          options.orders = orders;
          options.reason = "test";
        });
      const RunResult result = run(reads, [&](RunOptions& options) {
        options.inputs = {dumps_.path().string()};
        options.mirror = mirror;
        options.max_withdrawn = 1;
        options.max_bad = max_bad;
      });
      skipped_ += result.receipt.counts.skipped_files;
      answers[reads] = told(result);
    }
    ASSERT_EQ(answers[0], answers[1]) << "night " << number;
    if (is_archive(archive(true))) {
      ASSERT_EQ(dump(archive(false)), dump(archive(true))) << "night " << number;
      ASSERT_EQ(content(archive(false)), content(archive(true))) << "night " << number;
    }
  }

  std::uint64_t skipped() const { return skipped_; }

 private:
  fs::path archive(bool reads) const { return work_ / (reads ? "all.morgue" : "new.morgue"); }

  template <class Change>
  RunResult run(bool reads, const Change& change_options) {
    RunOptions options;
    options.archive = archive(reads);
    options.entities = false;
    options.part_articles = 9;
    options.read_all = reads;
    change_options(options);
    return run_index(options);
  }

  std::string records() {
    std::string all;
    const auto count = random_() % 12;
    for (std::size_t i = 0; i < count; ++i) {
      nlohmann::json record = {{"id", fmt::format("id{}", random_() % 30)},
                               {"headline", "Headline"},
                               {"body", fmt::format("text {} of some", random_() % 5)}};
      if (numbered_) record["revision"] = random_() % 4;
      if (random_() % 40 == 0) record["status"] = "canceled";
      if (random_() % 20 == 0) record["status"] = "withheld";
      all += random_() % 40 == 0 ? "{\"id\": broken\n" : record.dump() + "\n";
    }
    return all;
  }

  std::mt19937 random_;
  bool numbered_;  // records have revisions
  TempDir work_;
  TempDir dumps_;
  std::uint64_t skipped_ = 0;
};

TEST(UnchangedFiles, ArePassedOverAndNothingTellsTheDifference) {
  std::uint64_t skipped = 0;
  for (unsigned seed = 1; seed <= 6; ++seed) {
    SCOPED_TRACE(seed);
    Nights nights(seed);
    for (int night = 0; night < 15 && !testing::Test::HasFatalFailure(); ++night)
      nights.night(night);
    skipped += nights.skipped();
  }
  EXPECT_GT(skipped, 50U);
}

class JournalTest : public testing::Test {
 protected:
  sources::FileState state_{10, 1'000'000'000, 2'000'000'000, 7};
  nightly::JournalFile file_{state_, {1, 2}, 100, 5'000'000'000, 0, {}};
  TempDir dir_;
};

TEST_F(JournalTest, AFileIsTrustedOnlyIfNothingMovedAndItWasOldEnough) {
  EXPECT_TRUE(is_trusted(file_, state_));
  for (const auto change :
       {+[](sources::FileState& s) { ++s.size; }, +[](sources::FileState& s) { --s.modified; },
        +[](sources::FileState& s) { ++s.changed; }, +[](sources::FileState& s) { ++s.inode; }}) {
    sources::FileState other = state_;
    change(other);
    EXPECT_FALSE(is_trusted(file_, other));
  }
  file_.read_at = 3'999'999'999;  // younger than two seconds: racily clean
  EXPECT_FALSE(is_trusted(file_, state_));
}

TEST_F(JournalTest, KeepsWhatItWasTold) {
  const std::vector<Hash128> records{{1, 1}, {2, 2}, {1, 1}};
  nightly::InputJournal first(dir_.path(), "context");
  first.add("a", file_, records);
  first.add("b", file_, {});
  first.save(1000);
  nightly::InputJournal second(dir_.path(), "context");
  ASSERT_NE(second.find("a"), nullptr);
  EXPECT_TRUE(std::equal(records.begin(), records.end(), second.find("a")->records.begin(),
                         second.find("a")->records.end()));
  EXPECT_EQ(second.find("a")->hash, file_.hash);
  EXPECT_EQ(second.find("a")->state, state_);
  EXPECT_TRUE(second.find("b")->records.empty());
  EXPECT_EQ(second.find("c"), nullptr);
  // What no run has used for a month is forgotten.
  second.keep("a", state_, file_.read_at + 1);
  second.save(1000 + 31 * 86'400);
  const nightly::InputJournal third(dir_.path(), "context");
  EXPECT_NE(third.find("a"), nullptr);
  EXPECT_EQ(third.find("b"), nullptr);
  EXPECT_EQ(nightly::InputJournal(dir_.path(), "another format").find("a"), nullptr);
}

TEST_F(JournalTest, AFileIsTheSameHoweverItIsSpelled) {
  nightly::InputJournal first(dir_.path(), "context");
  first.add("./in//a", file_, {{1, 1}});
  first.save(1000);
  nightly::InputJournal second(dir_.path(), "context");
  for (const std::string& path :
       {std::string("in/a"), std::string("./in/./a"), (fs::current_path() / "in/b/../a").string()})
    EXPECT_NE(second.find(path), nullptr) << path;
  second.keep("in/a", state_, file_.read_at + 1);
  EXPECT_EQ(second.find("/in/a"), nullptr);
}

TEST_F(JournalTest, DamageIsNoJournal) {
  nightly::InputJournal first(dir_.path(), "context");
  first.add("a", file_, {{1, 1}, {2, 2}});
  first.save(1000);
  const fs::path path = dir_ / nightly::kJournalFile;
  const std::string whole = read_file(path);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    write_file(path, damaged);
    EXPECT_EQ(nightly::InputJournal(dir_.path(), "context").find("a"), nullptr) << at;
  }
  write_file(path, "");
  EXPECT_EQ(nightly::InputJournal(dir_.path(), "context").find("a"), nullptr);
}

}  // namespace
}  // namespace morgue::test
