#include "indexer/nightly/quarantine.h"

#include <gtest/gtest.h>

#include "indexer/nightly/quarantine_list.h"
#include "tests/support/temp_dir.h"

namespace morgue::nightly {
namespace {

std::vector<std::string> files(const fs::path& folder) {
  std::vector<std::string> contents;
  for (const auto& entry : fs::directory_iterator(folder))
    contents.push_back(test::read_file(entry.path()));
  return contents;
}

TEST(Quarantine, KeepsTheBytesAndTheReasonOnce) {
  const test::TempDir dir;
  Quarantine quarantine(dir.path());
  const std::string bytes("bad\0\x1b[31m", 9);
  quarantine.add({"dump.jsonl", 17, "malformed", bytes});
  quarantine.add({"dump.jsonl", 17, "malformed", bytes});
  EXPECT_EQ(quarantine.count(), 2U);
  const auto all = files(dir / "quarantine");
  ASSERT_EQ(all.size(), 1U);
  EXPECT_TRUE(all[0].ends_with(bytes));
  EXPECT_NE(all[0].find("\"reason\":\"malformed\""), std::string::npos);
  EXPECT_NE(all[0].find("\"offset\":17"), std::string::npos);
}

TEST(Quarantine, KnowsProblemsWithoutBytesApart) {
  const test::TempDir dir;
  Quarantine quarantine(dir.path());
  quarantine.add({"a.gz", 0, "truncated", ""});
  quarantine.add({"b.gz", 0, "truncated", ""});
  EXPECT_EQ(files(dir / "quarantine").size(), 2U);
  EXPECT_EQ(quarantine.first().size(), 2U);
}

TEST(QuarantineList, TroubleIsOvercomeWhereAllAroundItIsWhole) {
  const auto trouble = [](const char* source) {
    QuarantinedRecord record;
    record.source = source;
    return record;
  };
  QuarantinedRecord bad = trouble("in/a.tar");
  bad.format = "jsonl";
  const std::vector<QuarantinedRecord> all = {
      trouble("in/a.tar"), trouble("in/a.tar/x.gz"), trouble("in"),    trouble("in/"),
      trouble("in/a.ta"),  trouble("in/a.tar2"),     trouble("i"),     trouble("other/a.tar"),
      trouble(""),         trouble("in/b/c"),        trouble("stdin"), bad};
  std::vector<std::string> gone;
  for (const auto& each : overcome_troubles(all, {"z", "in/a.tar", "stdin"}))
    gone.push_back(each.source);
  EXPECT_EQ(gone, (std::vector<std::string>{"in/a.tar", "in/a.tar/x.gz", "in", "in/", "stdin"}));
  EXPECT_TRUE(overcome_troubles(all, {}).empty());
}

TEST(QuarantineList, ASourceIsTheSameHoweverItIsSpelled) {
  const std::string here = fs::current_path().string();
  std::vector<QuarantinedRecord> all;
  for (const std::string& source :
       {std::string("./in/a.tar"), std::string("in//a.tar/x.gz"), here + "/in/a.tar/../y",
        std::string("in/b/../a.tar"), std::string("./in/./"), std::string("in/a.tar/../../z"),
        std::string("./other/a.tar")}) {
    all.emplace_back();
    all.back().source = source;
  }
  for (const std::string& whole : {std::string("in/a.tar"), std::string("./in/a.tar"),
                                   std::string("in/../in/a.tar"), here + "/in/a.tar"}) {
    const auto gone = overcome_troubles(all, {whole});
    ASSERT_EQ(gone.size(), all.size() - 1) << whole;
    EXPECT_EQ(gone.back().source, "in/a.tar/../../z");  // a name within the tar
  }
}

}  // namespace
}  // namespace morgue::nightly
