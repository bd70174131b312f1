// What stands on the command line as a query, filters, and --queries.
#include <sstream>

#include <nlohmann/json.hpp>

#include "tests/cli/news.h"

namespace {

using namespace morgue;
using namespace morgue::test;

TEST(Query, ArgumentsAreJoinedByBlanks) {
  EXPECT_EQ(ids({"new", "york", "--sort", "oldest"}), "w3 w4");
  EXPECT_EQ(ids({"new york", "--sort", "oldest"}), "w3 w4");
  EXPECT_EQ(ids({"\"new york\""}), "w3");
  EXPECT_EQ(ids({"\"new york\" wheat"}), "w3");
  EXPECT_EQ(ids({"\"new", "york\"", "wheat"}), "w3");
}

TEST(Query, DashesGoAfterTheDoubleDash) {
  EXPECT_EQ(ids({"--sort", "oldest", "--", "wheat", "-corn"}), "w5 w9");
  EXPECT_EQ(ids({"--sort", "oldest", "--", "-corn", "wheat"}), "w5 w9");
  EXPECT_EQ(ids({"--sort", "oldest", "wheat -corn"}), "w5 w9");
  EXPECT_EQ(ids({"--", "\"new york\" -corn"}), "");
  EXPECT_EQ(ids({"--", "\"new york\"", "-elections"}), "w3");
  const Ran ran = search({"wheat", "-corn"});
  EXPECT_TRUE(fails(ran, ExitCode::usage, "unknown option -corn"));
  EXPECT_TRUE(contains(ran.err, "morgue-search -- wheat -corn"));
  EXPECT_TRUE(fails(search({"wheat", "-athens"}), ExitCode::usage, "given twice"));
}

TEST(Query, AfterTheDoubleDashNothingIsAnOption) {
  EXPECT_EQ(ids({"--sort", "oldest", "--", "wheat", "--limit"}), "w1 w2 w3 w4 w5 w9");
  EXPECT_EQ(ids({"--", "wheat", "--help"}), ids({"wheat NOT help"}));
}

TEST(Query, FiltersTakeEitherValue) {
  EXPECT_EQ(ids({"wheat", "--source", "AFP"}), "w5");
  EXPECT_EQ(ids({"wheat", "--source", "Reuters", "--source", "AFP", "--sort", "oldest"}),
            "w1 w2 w5");
  EXPECT_EQ(ids({"wheat", "--place", "USA", "--source", "AP"}), "w3");
  EXPECT_EQ(ids({"--person", "Ann Smith", "--sort", "newest"}), "w4 w3");
  EXPECT_EQ(ids({"--lang", "zh"}), "z1");
}

TEST(Query, SinceAndUntilAreInclusive) {
  EXPECT_EQ(ids({"wheat", "--since", "1987-03-02", "--until", "1987-04", "--sort", "oldest"}),
            "w2 w3");
  EXPECT_EQ(ids({"wheat", "--until", "1987", "--sort", "newest"}), "w3 w2 w1");
  EXPECT_EQ(ids({"--since", "2020", "--until", "2020-02-18"}), "e2");
}

// The articles are of days long ago: what lies before yesterday is all of them that have a date.
TEST(Query, RelativeDatesCountFromToday) {
  EXPECT_EQ(ids({"wheat", "--until", "1d", "--sort", "oldest"}), "w1 w2 w3 w4 w5");
  EXPECT_EQ(ids({"wheat date:..yesterday", "--sort", "oldest"}), "w1 w2 w3 w4 w5");
  EXPECT_EQ(ids({"wheat", "--since", "2w"}), "");
  EXPECT_EQ(ids({"wheat date:2w.."}), "");
  EXPECT_TRUE(fails(search({"wheat", "--since", "2q"}), ExitCode::usage, "2w for two weeks ago"));
  EXPECT_TRUE(fails(search({"date:2w"}), ExitCode::usage, "this is the end of a range"));
}

TEST(Query, WildcardsStandAnywhereButAtTheBegin) {
  EXPECT_EQ(ids({"wh?at", "--sort", "oldest"}), ids({"=wheat", "--sort", "oldest"}));
  EXPECT_EQ(ids({"\"new yo?k\""}), "w3");
  EXPECT_TRUE(contains(search({"w?eat"}).err, "write at least 2 letters before the first"));
  EXPECT_TRUE(contains(search({"whe*t"}).err, "whe*t stands for 1 word"));
}

TEST(Query, MistypedWordsAreNoted) {
  const Ran ran = search({"whaet"});
  EXPECT_TRUE(contains(ran.err, "no article has whaet: did you mean wheat ("));
  EXPECT_EQ(ran.out.find("wheat"), std::string::npos);
  EXPECT_EQ(search({"-q", "whaet"}).err, "");
}

TEST(Query, ExplainSaysWhereWordsStand) {
  const Ran ran = search({"--explain", "--format", "json", "corn -\"new york\" whe*"});
  const auto words = nlohmann::json::parse(ran.out)["words"];
  ASSERT_EQ(words.size(), 3U);
  EXPECT_EQ(words[0]["kind"], "word");
  EXPECT_EQ(words[1]["kind"], "phrase");
  EXPECT_EQ(words[1]["begin"], 6);
  EXPECT_EQ(words[1]["end"], 16);
  EXPECT_EQ(words[2]["kind"], "wildcard");
}

TEST(Query, WhyTellsWhatMatchesAndWhatDoesNot) {
  const Ran found = search({"--why", "w3", "wheat AND corn"});
  EXPECT_TRUE(clean(found));
  EXPECT_TRUE(contains(found.out, "matches, score ")) << found;
  EXPECT_TRUE(contains(found.out, "body 1, 21-26: Wheat and corn were")) << found;
  const Ran not_found = search({"--why", "w3", "wheat kabul"});
  EXPECT_EQ(not_found.exit, 1);
  EXPECT_TRUE(contains(not_found.out, "no  kabul  - no 'kabul' in it")) << not_found;
  EXPECT_EQ(search({"--why", "nobody", "wheat"}).exit, 1);
  EXPECT_TRUE(fails(search({"--why", "w3"}), ExitCode::usage, "no query given"));
  EXPECT_TRUE(fails(search({"--why", "w3", "w", "--explain"}), ExitCode::usage, "exclude"));
  EXPECT_TRUE(fails(search({"--why", "w3", "w", "--more-like", "w1"}), ExitCode::usage, "--why"));
}

TEST(Query, ContextIsALineAPlace) {
  const Ran ran =
      search({"--context", "2", "--offset", "1", "--limit", "1", "--sort", "oldest", "corn"});
  EXPECT_TRUE(clean(ran));
  EXPECT_EQ(ran.out,
            "2 of 4 articles (exact)\n\n2. 1987-03-02  Reuters  Corn and wheat\n   w2\n"
            "          Corn and wheat\n   and of corn.\n");
  EXPECT_TRUE(contains(search({"--context", "1", "corn /3 wheat"}).out, "   Corn and wheat\n"));
  const Ran lines = search({"--context", "1", "--format", "jsonl", "\"new york\""});
  const auto hit = nlohmann::json::parse(lines.out);
  ASSERT_EQ(hit["context"].size(), 2U) << hit;
  EXPECT_EQ(hit["context"][1]["before"], "in ");
  EXPECT_EQ(hit["context"][1]["start"], 49);
  EXPECT_TRUE(contains(search({"--context", "2", "--format", "ids", "corn"}).err, "--context"));
}

TEST(Query, LimitOffsetAndSort) {
  EXPECT_EQ(ids({"wheat", "--sort", "oldest", "--limit", "2"}), "w1 w2");
  EXPECT_EQ(ids({"wheat", "--sort", "oldest", "--limit", "2", "--offset", "2"}), "w3 w4");
  EXPECT_EQ(ids({"wheat", "--sort", "newest", "--limit", "2"}), "w5 w4");
  EXPECT_EQ(ids({"wheat", "--sort", "newest", "--offset", "5"}), "w9");
}

TEST(Query, MatchSaysWhatAllMeans) {
  EXPECT_EQ(ids({"--match", "all", "wheat", "kabul"}), "");
  EXPECT_EQ(search({"--match", "any", "--count", "wheat", "kabul"}).out, "8\n");
  const Ran ran = search({"--count", "wheat", "kabul", "corn"});
  EXPECT_EQ(ran.exit, 0) << ran;
  EXPECT_TRUE(ran.err.starts_with("morgue-search: ")) << ran;
  EXPECT_TRUE(clean(search({"-q", "--count", "wheat", "kabul", "corn"})));
}

TEST(Query, DialectsReadAQueryAsOthersWriteIt) {
  EXPECT_EQ(search({"--dialect", "lucene", "--count", "wheat", "kabul"}).out, "8\n");
  EXPECT_TRUE(contains(search({"--dialect", "nexis", "--explain", "wheat w/5 kabul or corn"}).out,
                       "understood: wheat /5 (kabul OR corn)"));
  const Ran noted = search({"--dialect", "factiva", "--count", "whea$1"});
  EXPECT_NE(noted.err.find("whea$1 is read as whea*"), std::string::npos) << noted;
  EXPECT_TRUE(fails(search({"--dialect", "factiva", "ns=c13"}), ExitCode::usage,
                    "ns= cannot be translated"));
  EXPECT_TRUE(fails(search({"--dialect", "west", "wheat"}), ExitCode::usage, "dialect"));
}

TEST(Query, ShowTakesAnyId) {
  EXPECT_TRUE(contains(search({"--show", "w1"}).out, "Egypt bought wheat and corn from France."));
  EXPECT_TRUE(contains(search({"--show=-dash"}).out, "looks like an option"));
}

TEST(Query, CountsInEveryFormat) {
  EXPECT_EQ(search({"--count", "wheat"}).out, "6\n");
  EXPECT_EQ(search({"--count", "--format", "ids", "wheat"}).out, "6\n");
  const Ran ran = search({"--count", "--format", "json", "wheat"});
  EXPECT_TRUE(clean(ran));
  EXPECT_EQ(nlohmann::json::parse(ran.out)["total"], 6);
  EXPECT_TRUE(nlohmann::json::parse(ran.out)["hits"].empty());
}

TEST(Query, FacetsThatHaveNoPlaceAreNoted) {
  const Ran ran = search({"--facet", "place", "--format", "ids", "headline:election"});
  EXPECT_EQ(ran.exit, 0);
  EXPECT_TRUE(contains(ran.err, "--facet is left out: this --format has hits alone; text, json"));
  EXPECT_TRUE(contains(search({"--count", "--histogram", "year", "wheat"}).err,
                       "--histogram is left out: --count prints one number"));
  EXPECT_TRUE(contains(search({"--export", "jsonl", "--unusual", "place", "wheat"}).err,
                       "--unusual is left out: --export writes articles alone"));
  EXPECT_TRUE(clean(search({"-q", "--facet", "place", "--format", "ids", "election"})));
}

constexpr const char* kBatch = "q1\twheat -corn\nq2\txyzzyplugh\n\nq3\t\"new york\"\r\n";

Ran batch(std::vector<std::string> arguments, const std::string& input) {
  arguments.insert(arguments.end(), {"--queries", "-"});
  RunOptions options;
  options.input = input;
  return search(arguments, options);
}

TEST(Queries, RunFromStandardInput) {
  const Ran ran = batch({"--format", "ids", "--sort", "oldest"}, kBatch);
  EXPECT_EQ(ran.exit, 0);
  EXPECT_EQ(ran.err, "morgue-search: q2: no article has xyzzyplugh\n");
  EXPECT_EQ(ran.out, "q1\tw5\nq1\tw9\nq3\tw3\n");
}

TEST(Queries, RunFromAFile) {
  const TempDir directory;
  write_file(directory / "topics", kBatch);
  const Ran ran = search({"--queries", (directory / "topics").string(), "--count"});
  EXPECT_EQ(ran.exit, 0);
  EXPECT_EQ(ran.err, "morgue-search: q2: no article has xyzzyplugh\n");
  EXPECT_EQ(ran.out, "q1\t2\nq2\t0\nq3\t1\n");
}

TEST(Queries, KnowEveryFormat) {
  EXPECT_TRUE(contains(batch({"--format", "trec", "--run-tag", "x"}, kBatch).out, "q3 Q0 w3 1 "));
  EXPECT_TRUE(contains(batch({"--format", "text"}, kBatch).out, "q2: xyzzyplugh\n0 articles"));
  EXPECT_TRUE(batch({"--format", "tsv"}, kBatch).out.starts_with("query_id\trank\t"));
  std::istringstream lines(batch({"--format", "json"}, kBatch).out);
  std::string found;
  for (std::string line; std::getline(lines, line);) {
    const auto answer = nlohmann::json::parse(line);
    found += answer["query_id"].get<std::string>() + "=" + answer["total"].dump() + " " +
             answer["query"].get<std::string>() + "; ";
  }
  EXPECT_EQ(found, "q1=2 wheat -corn; q2=0 xyzzyplugh; q3=1 \"new york\"; ");
}

TEST(Queries, NothingFoundIsOne) {
  EXPECT_EQ(batch({"--format", "ids"}, "q\txyzzyplugh\n").exit, 1);
  EXPECT_EQ(batch({"--format", "ids"}, "").exit, 1);
}

TEST(Queries, AMalformedOneDoesNotStopTheOthers) {
  const Ran ran = batch({"--format", "ids"}, "no tab\nq1\t(wheat\n\tempty id\nq2\t\"new york\"\n");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_EQ(ran.out, "q2\tw3\n");
  EXPECT_TRUE(contains(ran.err, "standard input:1: no id before the query"));
  EXPECT_TRUE(contains(ran.err, "standard input:2: "));
  EXPECT_TRUE(contains(ran.err, "standard input:3: no id"));
}

TEST(Queries, AnswersComeOneByOne) {
  // With output to a broken pipe the first answer already ends the run, quietly.
  RunOptions options;
  options.input = kBatch;
  options.out = Connect::broken;
  EXPECT_TRUE(clean(search({"--queries", "-"}, options)));
}

}  // namespace
