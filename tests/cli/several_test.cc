// Several archives searched as one: what hits say of theirs, which of two articles with one id is
// found, what one archive's operator has decided, saved searches, and what is refused.
#include <nlohmann/json.hpp>

#include "tests/cli/news.h"
#include "tests/support/json_schema.h"

namespace {

using namespace morgue;
using namespace morgue::test;
using nlohmann::json;

// "both" is in the two with one revision and other content, "later" with another revision.
constexpr std::string_view kFirst =
    R"({"id":"a1","headline":"Wheat in the north","body":"Wheat rose.","published":"2020-01-01","language":"en","places":["Kabul"]}
{"id":"both","headline":"Wheat of the first","body":"Wheat fell.","published":"2020-01-02","language":"en","places":["Kabul"]}
{"id":"later","revision":1,"headline":"Wheat before","body":"Wheat stood.","published":"2020-01-03","language":"en"}
)";
constexpr std::string_view kSecond =
    R"({"id":"b1","headline":"Wheat in the south","body":"Wheat and corn rose.","published":"2020-01-04","language":"en","places":["Kabul","Paris"]}
{"id":"both","headline":"Wheat of the second","body":"Wheat rose.","published":"2020-01-02","language":"en","places":["Paris"]}
{"id":"later","revision":2,"headline":"Wheat corrected","body":"Wheat stood still.","published":"2020-01-03","language":"en"}
)";

json schema(const char* name) {
  return json::parse(read_file(fs::path(MORGUE_SOURCE_DIR) / "docs/schema" / name));
}

using Errors = std::vector<std::string>;

class Several : public testing::Test {
 protected:
  Several() {
    index("first.morgue", kFirst);
    index("second.morgue", kSecond);
  }

  void index(const char* archive, std::string_view records) {
    write_file(directory_ / "records.jsonl", records);
    const Ran ran = run_index(
        {"-q", "-a", (directory_ / archive).string(), (directory_ / "records.jsonl").string()});
    EXPECT_EQ(ran.exit, 0) << ran;
  }
  std::string first() const { return (directory_ / "first.morgue").string(); }
  std::string second() const { return (directory_ / "second.morgue").string(); }
  Ran run(std::vector<std::string> arguments) {
    RunOptions options;
    options.environment["XDG_STATE_HOME"] = (directory_ / "state").string();
    return run_search(arguments, options);
  }
  Ran search_both(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"-a", first(), "-a", second()});
    return run(std::move(arguments));
  }
  json answer(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--format", "json"});
    const Ran ran = search_both(std::move(arguments));
    EXPECT_LE(ran.exit, 1) << ran;
    return json::parse(ran.out);
  }
  // id@archive of each hit.
  static std::string places(const json& found) {
    std::string all;
    for (const json& hit : found["hits"])
      all += (all.empty() ? "" : " ") + hit["id"].get<std::string>() + "@" +
             fs::path(hit["archive"].get<std::string>()).stem().string();
    return all;
  }

  TempDir directory_;
};

TEST_F(Several, HitsSayWhichArchiveTheyAreOf) {
  const json found = answer({"wheat", "--sort", "oldest", "--facet", "place"});
  EXPECT_EQ(places(found), "a1@first both@first later@second b1@second");
  EXPECT_EQ(found["total"], 4);
  EXPECT_EQ(found["archive_articles"], 4);
  EXPECT_EQ(found["facets"]["place"],
            json::parse(R"([{"value":"Kabul","count":3},{"value":"Paris","count":1}])"));
  EXPECT_EQ(schema_errors(found, schema("search-v1.schema.json")), Errors{});
  const Ran table = search_both({"wheat", "--sort", "oldest", "--format", "csv", "--no-snippet"});
  EXPECT_TRUE(contains(table.out, "headline,snippet,archive\n"));
  EXPECT_TRUE(contains(table.out, "Wheat in the north,," + first() + "\n"));
  EXPECT_TRUE(contains(search_both({"corn"}).out, "b1  " + second() + "\n"));
  const Ran one = run({"-a", first(), "wheat", "--format", "json"});
  EXPECT_FALSE(contains(one.out, "\"archive\""));
}

TEST_F(Several, OfOneIdTheLastRevisionIsFoundElseTheFirstNamed) {
  EXPECT_EQ(places(answer({"headline:first"})), "both@first");
  EXPECT_EQ(places(answer({"headline:before"})), "");
  EXPECT_EQ(places(answer({"headline:corrected"})), "later@second");
  const Ran turned = run({"-a", second(), "-a", first(), "--format", "ids", "headline:second"});
  EXPECT_EQ(turned.out, "both\n");
}

TEST_F(Several, ArticlesAreShownAndExplained) {
  const Ran shown = search_both({"--show", "later"});
  EXPECT_TRUE(contains(shown.out, "Wheat corrected"));
  EXPECT_TRUE(contains(shown.out, "Archive:    " + second() + "\n"));
  const json article = json::parse(search_both({"--show", "a1", "--format", "json"}).out);
  EXPECT_EQ(article["article"]["archive"], first());
  EXPECT_EQ(schema_errors(article, schema("article-v1.schema.json")), Errors{});
  EXPECT_TRUE(contains(search_both({"--why", "b1", "corn"}).out, "corn"));
  EXPECT_EQ(places(answer({"--more-like", "a1", "--limit", "1"})).substr(0, 1), "b");
  EXPECT_TRUE(contains(search_both({"corn", "--context", "2"}).out, "Wheat and corn rose"));
  const Ran exported = search_both({"--export", "jsonl", "wheat"});
  EXPECT_EQ(std::count(exported.out.begin(), exported.out.end(), '\n'), 4);
}

TEST_F(Several, WhatIsKilledInOneIsFoundInNone) {
  const Ran killed = run_index({"-q", "-a", first(), "--kill", "both", "--reason", "court order"});
  EXPECT_EQ(killed.exit, 0) << killed;
  EXPECT_EQ(places(answer({"wheat", "--sort", "oldest"})), "a1@first later@second b1@second");
  EXPECT_EQ(search_both({"--show", "both"}).exit, 1);
  EXPECT_EQ(run({"-a", second(), "--format", "ids", "headline:second"}).out, "both\n");
  const Ran held = run_index({"-q", "-a", second(), "--withhold", "a1", "--reason", "asked for"});
  EXPECT_EQ(held.exit, 0) << held;
  EXPECT_EQ(places(answer({"wheat", "--sort", "oldest"})), "later@second b1@second");
}

TEST_F(Several, SearchesAreSavedOverThem) {
  EXPECT_TRUE(clean(search_both({"--save", "wheat", "--format", "ids", "wheat"})));
  EXPECT_EQ(run({"--run", "wheat", "--count", "--format", "text"}).out, "4\n");
  EXPECT_EQ(run({"--since-last", "wheat"}).exit, 1);
  index("second.morgue",
        R"({"id":"b2","headline":"More wheat","body":"It rose.","published":"2020-01-09"})");
  EXPECT_EQ(run({"--since-last", "wheat", "--format", "ids"}).out, "new\tb2\n");
  EXPECT_TRUE(fails(run({"-a", first(), "--run", "wheat"}), ExitCode::usage, "belongs to"));
  const json saved = json::parse(run({"--list-saved", "--format", "json"}).out);
  EXPECT_EQ(saved["archives"].size(), 2U);
  EXPECT_EQ(saved["archive"], saved["archives"][0]);
}

TEST_F(Several, WhatCannotBeIsRefused) {
  EXPECT_TRUE(fails(search_both({"--history", "both"}), ExitCode::usage, "reads one archive"));
  EXPECT_TRUE(fails(run({"-a", first(), "-a", first(), "wheat"}), ExitCode::usage, "one archive"));
  fs::copy(directory_ / "first.morgue", directory_ / "copy", fs::copy_options::recursive);
  const std::string copy = (directory_ / "copy").string();
  EXPECT_TRUE(fails(run({"-a", first(), "-a", copy, "wheat"}), ExitCode::usage, "copy"));
  const std::string nothing = (directory_ / "nothing").string();
  EXPECT_TRUE(fails(run({"-a", first(), "-a", nothing, "wheat"}), ExitCode::usage, "no archive"));
}

}  // namespace
