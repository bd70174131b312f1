// What may be found of an archive after nights with revisions, embargoes, withheld and killed
// articles and orders, against a model of a page; and that nothing of a killed article is left in
// any file.
#include <ctime>
#include <random>
#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "common/archive/archive.h"
#include "common/base/error.h"
#include "common/base/file.h"
#include "tests/nightly/nights.h"
#include "tests/support/temp_dir.h"

namespace morgue::test {
namespace {

using Articles = std::map<std::string, std::string>;
using nlohmann::json;

std::string iso(std::time_t seconds) {
  char text[32];
  std::tm broken_down{};
  gmtime_r(&seconds, &broken_down);
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &broken_down);
  return text;
}

struct Record {
  std::string id;
  std::string body;  // one word that no other record has
  int revision = 0;
  std::string status = "usable";
  std::int64_t embargo = 0;  // 0: none
  std::string line() const {
    json object{{"id", id}, {"headline", "H"}, {"body", body}, {"status", status}};
    if (revision != 0) object["version"] = revision;
    if (embargo != 0) object["embargoed"] = iso(embargo);
    return object.dump() + "\n";
  }
};

// Nothing in any part on disk, no file with the word in it, and no dictionary that knows it.
void expect_gone(const fs::path& archive, const std::string& id, const std::string& word) {
  for (const auto& entry : fs::recursive_directory_iterator(archive)) {
    if (!entry.is_regular_file()) continue;
    EXPECT_EQ(morgue::read_file(entry.path()).find(word), std::string::npos) << entry.path();
  }
  for (const auto& entry : fs::directory_iterator(archive / "parts")) {
    const Part part(entry.path());
    std::vector<std::uint32_t> docs;
    part.documents.find_id(hash128(id), docs);
    EXPECT_TRUE(docs.empty()) << entry.path();
    EXPECT_EQ(part.database.get_termfreq(word), 0U) << entry.path();
  }
  for (const auto& entry : fs::directory_iterator(archive / "dict")) {
    if (entry.path().extension() != ".col") continue;
    const WordDictionary words(entry.path());
    for (std::uint32_t place = 0; place < words.size(); ++place)
      EXPECT_NE(words.form(place), word) << entry.path();
  }
}

class LifeCycleTest : public testing::Test {
 protected:
  fs::path archive() const { return dir_ / "news.morgue"; }
  nightly::RunOptions options() const {
    nightly::RunOptions made;
    made.archive = archive();
    made.part_articles = 5;
    made.entities = false;
    made.now = now_;
    made.max_withdrawn = 1;
    return made;
  }
  nightly::RunResult night(const std::vector<Record>& records, bool mirror = false) {
    std::string lines;
    for (const Record& record : records) lines += record.line();
    write_file(dir_ / "night.jsonl", lines);
    nightly::RunOptions made = options();
    made.inputs = {(dir_ / "night.jsonl").string()};
    made.mirror = mirror;
    return run_index(made);
  }
  nightly::RunResult order(Verdict verdict, const std::string& id) {
    nightly::RunOptions made = options();
    made.orders = {{verdict, id}};
    made.reason = "a reason";
    return run_index(made);
  }
  Articles found() const { return dump(archive(), now_); }

  TempDir dir_;
  std::int64_t now_ = 500'000'000;
};

TEST_F(LifeCycleTest, AnEmbargoEndsByItself) {
  night({{.id = "1", .body = "worda", .embargo = 500'000'100}, {.id = "2", .body = "wordb"}});
  EXPECT_EQ(found(), (Articles{{"2", "H|wordb"}}));
  EXPECT_EQ(dump(archive(), 500'000'099).size(), 1U);
  EXPECT_EQ(dump(archive(), 500'000'100).size(), 2U);
}

TEST_F(LifeCycleTest, OrdersHoldBackAndRelease) {
  night({{.id = "1", .body = "worda"}, {.id = "2", .body = "wordb", .status = "withheld"}});
  EXPECT_EQ(order(Verdict::withheld, "1").receipt.counts.withheld, 1U);
  EXPECT_EQ(found().size(), 0U);
  night({{.id = "1", .body = "wordc"}});
  EXPECT_EQ(found().size(), 0U);
  EXPECT_EQ(order(Verdict::released, "1").receipt.counts.released, 1U);
  EXPECT_EQ(order(Verdict::released, "2").receipt.counts.released, 1U);
  EXPECT_EQ(found(), (Articles{{"1", "H|wordc"}, {"2", "H|wordb"}}));
  const auto again = order(Verdict::released, "9");
  EXPECT_EQ(again.receipt.outcome, "nothing changed");
  EXPECT_EQ(again.notes.size(), 1U);
}

TEST_F(LifeCycleTest, AKilledArticleIsGoneWithAllItsRevisions) {
  std::vector<Record> records{{.id = "k", .body = "killedone", .revision = 1}};
  for (int i = 0; i < 40; ++i)
    records.push_back({.id = "a" + std::to_string(i), .body = "other" + std::to_string(i)});
  night(records);
  night({{.id = "k", .body = "killedtwo", .revision = 2}});
  const auto result = night({{.id = "k", .body = "killedthree", .revision = 1, .status = "kill"}});
  EXPECT_EQ(result.receipt.counts.killed, 1U);
  EXPECT_EQ(result.receipt.articles_by_change.at("killed").front().id, "k");
  EXPECT_EQ(found().size(), 40U);
  for (const char* word : {"killedone", "killedtwo", "killedthree"})
    expect_gone(archive(), "k", word);
  EXPECT_EQ(night(records).receipt.counts.of_killed, 1U);
  EXPECT_EQ(found().size(), 40U);
  expect_gone(archive(), "k", "killedone");
  EXPECT_THROW(order(Verdict::released, "k"), Error);
}

TEST_F(LifeCycleTest, AKillInTheDumpThatBringsTheArticle) {
  night({{.id = "k", .body = "killedone"},
         {.id = "1", .body = "worda"},
         {.id = "k", .body = "x", .status = "canceled"}});
  EXPECT_EQ(found(), (Articles{{"1", "H|worda"}}));
  expect_gone(archive(), "k", "killedone");
}

TEST_F(LifeCycleTest, WhatARunOnlyCameToDecideTheNextOneDoes) {
  night({{.id = "k", .body = "killedone"}, {.id = "1", .body = "worda"}});
  const fs::path before = dir_ / "before.morgue";
  fs::copy(archive(), before, fs::copy_options::recursive);
  Decisions decisions;
  decisions.add({"k", Verdict::killed, "why", "operator", "", 0, {}});
  append_decisions(archive(), decisions.all());
  EXPECT_EQ(found(), (Articles{{"1", "H|worda"}}));  // at once
  EXPECT_EQ(night({}).receipt.outcome, "published");
  expect_gone(archive(), "k", "killedone");
  // And when what was to be removed is there again: removing was cut off.
  fs::copy(before, archive(), fs::copy_options::recursive | fs::copy_options::skip_existing);
  night({});
  EXPECT_EQ(found(), (Articles{{"1", "H|worda"}}));
  expect_gone(archive(), "k", "killedone");
}

TEST_F(LifeCycleTest, PartsSetAsideGoToo) {
  night({{.id = "k", .body = "killedone"}, {.id = "1", .body = "worda"}});
  fs::create_directories(archive() / "rejected");
  fs::copy(archive() / "parts", archive() / "rejected", fs::copy_options::recursive);
  order(Verdict::killed, "k");
  EXPECT_TRUE(fs::is_empty(archive() / "rejected"));
}

TEST_F(LifeCycleTest, AMirrorWithdrawsAndTakesBack) {
  const Record one{.id = "1", .body = "worda", .revision = 2};
  const Record two{.id = "2", .body = "wordb"};
  night({one, two});
  const auto result = night({two}, true);
  EXPECT_EQ(result.receipt.counts.withdrawn, 1U);
  EXPECT_EQ(result.receipt.articles_by_change.at("withdrawn").front().id, "1");
  EXPECT_EQ(found(), (Articles{{"2", "H|wordb"}}));
  // The source may have gone back to an older one.
  night({two, {.id = "1", .body = "wordc", .revision = 1}}, true);
  EXPECT_EQ(found(), (Articles{{"1", "H|wordc"}, {"2", "H|wordb"}}));
  night({one, two}, true);
  EXPECT_EQ(found(), (Articles{{"1", "H|worda"}, {"2", "H|wordb"}}));
}

// What must be found, told the simplest way.
struct Model {
  struct Live {
    Record record;
    std::string line;
  };
  std::map<std::string, Live> live;
  std::map<std::string, std::string> released;  // id -> line
  std::set<std::string> withheld, killed;

  void night(const std::vector<Record>& records) {
    std::map<std::string, std::vector<Record>> by_id;
    for (const Record& record : records)
      if (record.status == "canceled")
        killed.insert(record.id);
      else
        by_id[record.id].push_back(record);
    for (const auto& [id, read] : by_id) {
      if (killed.contains(id)) continue;
      std::vector<Record> all = read;
      if (live.contains(id)) all.insert(all.begin(), live[id].record);
      const Record* best = &all.front();
      for (const Record& record : all)
        if (record.revision >= best->revision) best = &record;
      live[id] = {*best, best->line()};
    }
    for (const std::string& id : killed) live.erase(id);
  }
  Articles found(std::int64_t now) const {
    Articles articles;
    for (const auto& [id, entry] : live) {
      const auto found = released.find(id);
      const bool free = found != released.end() && found->second == entry.line;
      const bool held = entry.record.status == "withheld" || entry.record.embargo > now;
      if (withheld.contains(id) || (held && !free)) continue;
      articles[id] = "H|" + entry.record.body;
    }
    return articles;
  }
};

class RandomNights : public LifeCycleTest, public testing::WithParamInterface<unsigned> {
 protected:
  int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
  std::string some_id() { return "id" + std::to_string(below(12)); }
  Record some_record() {
    if (!all_.empty() && below(4) == 0) return all_[random_() % all_.size()];
    Record record{.id = some_id(), .body = "word" + std::to_string(all_.size()) + "q"};
    record.revision = below(4);
    if (below(5) == 0) record.status = "withheld";
    if (below(25) == 0) record.status = "canceled";
    if (below(5) == 0) record.embargo = now_ + below(400) - 100;
    all_.push_back(record);
    return record;
  }
  void some_order() {
    const std::string id = some_id();
    const auto verdict = static_cast<Verdict>(below(6) == 0 ? 0 : 1 + below(2));
    if (verdict == Verdict::released && model_.killed.contains(id)) return;
    order(verdict, id);
    if (verdict == Verdict::killed) {
      model_.killed.insert(id);
      model_.live.erase(id);
    } else if (verdict == Verdict::withheld) {
      if (model_.withheld.insert(id).second) model_.released.erase(id);
    } else {
      release(id);
    }
  }
  // Only what is held back is released.
  void release(const std::string& id) {
    const bool held = !model_.found(0).contains(id);
    model_.withheld.erase(id);
    if (held && model_.live.contains(id)) model_.released[id] = model_.live[id].line;
  }

  std::mt19937 random_{GetParam()};
  std::vector<Record> all_;
  Model model_;
};

TEST_P(RandomNights, ShowWhatTheModelShows) {
  night({});
  for (int n = 0; n < 12; ++n) {
    SCOPED_TRACE(n);
    now_ += below(100);
    if (below(3) == 0) {
      some_order();
    } else {
      std::vector<Record> records;
      for (int i = below(12); i >= 0; --i) records.push_back(some_record());
      night(records);
      model_.night(records);
    }
    ASSERT_EQ(found(), model_.found(now_));
    ASSERT_EQ(dump(archive(), now_ + 150), model_.found(now_ + 150));
    for (const Record& record : all_)
      if (model_.killed.contains(record.id)) expect_gone(archive(), record.id, record.body);
    if (HasFailure()) return;
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomNights, testing::Range(1U, 13U));

}  // namespace
}  // namespace morgue::test
