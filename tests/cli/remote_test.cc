// Archives that stock xapian-tcpsrv serves: what is answered as the archive itself would, what is
// refused with a reason, and servers that are away.
#include <set>

#include <nlohmann/json.hpp>

#include "tests/cli/news.h"
#include "tests/cli/tcpsrv.h"

namespace {

using namespace morgue;
using namespace morgue::test;
using nlohmann::json;

class Remote : public testing::Test {
 protected:
  void SetUp() override {
    MORGUE_NEEDS_TCPSRV();
    server_ = std::make_unique<TcpServer>(news_archive());
  }

  Ran remote(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"-a", server_->name()});
    return run_search(arguments);
  }
  json answer(const std::vector<std::string>& arguments, bool is_remote) const {
    std::vector<std::string> all = arguments;
    all.insert(all.end(), {"--format", "json", "--no-snippet", "-q"});
    const Ran ran = is_remote ? remote(all) : search(all);
    EXPECT_EQ(ran.err, "");
    return json::parse(ran.out, nullptr, false);
  }
  static std::set<std::string> ids(const json& found) {
    std::set<std::string> all;
    for (const json& hit : found["hits"]) all.insert(hit["id"].get<std::string>());
    return all;
  }

  std::unique_ptr<TcpServer> server_;
};

TEST_F(Remote, FindsWhatTheArchiveFinds) {
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
           {"wheat"},
           {"rose"},
           {"=rose"},
           {"wheat corn", "--match", "all"},
           {"wheat OR election", "--limit", "20"},
           {"wheat NOT corn"},
           {"ele*"},
           {"headline:wheat"},
           {"author:smith"},
           {"--lang", "fr"},
           {"--author", "By Jane Doe; Jane Doe"},
           {"wheat", "--year", "1987"},
           {"*", "--since", "1987-03", "--until", "1988", "--limit", "50"},
           {"小"}}) {
    const json here = answer(arguments, false), there = answer(arguments, true);
    EXPECT_EQ(here["total"], there["total"]) << arguments.front();
    EXPECT_EQ(there["total_is"], "exact");
    EXPECT_EQ(ids(here), ids(there)) << arguments.front();
    EXPECT_EQ(here["understood"], there["understood"]);
  }
}

TEST_F(Remote, HitsHaveWhatTheServerKnows) {
  const json hit = answer({"wheat", "--sort", "oldest", "--limit", "1"}, true)["hits"][0];
  const json here = answer({"wheat", "--sort", "oldest", "--limit", "1"}, false)["hits"][0];
  for (const char* member : {"id", "headline", "source", "rank"})
    EXPECT_EQ(hit[member], here[member]) << member;
  EXPECT_EQ(hit["archive"], server_->name());
  EXPECT_TRUE(hit["snippet"].is_null());
  EXPECT_GT(answer({"wheat"}, true)["hits"][0]["score"].get<double>(), 0);
}

TEST_F(Remote, SortsByDateWithTheUndatedLast) {
  for (const char* order : {"newest", "oldest"}) {
    const std::vector<std::string> all = {"*", "--sort", order, "--limit", "50"};
    const json here = answer(all, false), there = answer(all, true);
    ASSERT_EQ(here["hits"].size(), there["hits"].size());
    bool undated = false;
    for (const json& hit : there["hits"]) {
      EXPECT_FALSE(undated && !hit["published"].is_null()) << order;
      undated = hit["published"].is_null();
    }
    EXPECT_EQ(here["hits"][0]["id"], there["hits"][0]["id"]) << order;
  }
}

TEST_F(Remote, CountsTopicsAsTheArchiveDoes) {
  const std::vector<std::string> asked = {"wheat OR election", "--facet",
                                          "topic:0,source:0,lang:0"};
  const json here = answer(asked, false), there = answer(asked, true);
  EXPECT_EQ(here["facets"], there["facets"]);
  EXPECT_EQ(here["facet_totals"], there["facet_totals"]);
}

// The French article has the name of a body which the archive does not know.
TEST_F(Remote, DoesNotShowWhatMayBeNames) {
  const std::vector<std::string> asked = {"*", "--facet", "person:0"};
  const json here = answer(asked, false), there = answer(asked, true);
  EXPECT_EQ(here["facets"], there["facets"]);
  EXPECT_EQ(there.dump().find("Bourse Centrale"), std::string::npos);
  for (const std::string name : {"bourse centrale", "bourse centrale ⟨fr⟩"})
    EXPECT_EQ(answer({"person:\"" + name + "\""}, true)["total"], 0);
}

TEST_F(Remote, SaysWhatItCannotTell) {
  const Ran ran = remote({"wheat"});
  EXPECT_EQ(ran.exit, 0) << ran;
  EXPECT_TRUE(contains(ran.err, "replaced, withheld or under embargo"));
}

TEST_F(Remote, RefusesWhatNeedsColumns) {
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"\"new york\""},
                                             {"wheat /5 corn"},
                                             {"lead(wheat)"},
                                             {"caps(wheat)"},
                                             {"length>10"},
                                             {"person:\"Anna Ortiz\">=2"},
                                             {"person:\"Anna Ortiz\">=50%"},
                                             {"wheat", "--facet", "month"},
                                             {"wheat", "--histogram", "month"},
                                             {"wheat", "--unusual", "person"},
                                             {"wheat", "--recency", "30d"},
                                             {"wheat", "--expand"},
                                             {"wheat", "--context", "3"},
                                             {"wheat", "--export", "jsonl"},
                                             {"wheat", "--explain"},
                                             {"wheat", "--save", "x"},
                                             {"--more-like", "w1"},
                                             {"--show", "w1"},
                                             {"--why", "w1", "wheat"},
                                             {"--history", "w1"}}) {
    const Ran ran = remote(arguments);
    EXPECT_TRUE(fails(ran, ExitCode::usage, "remote")) << arguments.back();
    EXPECT_LE(std::count(ran.err.begin(), ran.err.end(), '\n'), 2) << ran;
  }
  EXPECT_TRUE(fails(run_search({"-a", server_->name(), "-a", news_archive().string(), "wheat"}),
                    ExitCode::usage, "remote"));
}

TEST_F(Remote, TwoServersAreSearchedAsOne) {
  const TempDir dir;
  write_file(dir / "a.jsonl",
             R"({"id":"other","headline":"Wheat","body":"Wheat again.","language":"en"})");
  EXPECT_EQ(run_index({"-q", "-a", (dir / "b").string(), (dir / "a.jsonl").string()}).exit, 0);
  const TcpServer second(dir / "b");
  const auto here = answer({"wheat", "--count"}, false)["total"].get<int>();
  const Ran both =
      run_search({"-q", "-a", server_->name(), "-a", second.name(), "wheat", "--count"});
  EXPECT_EQ(both.out, std::to_string(here + 1) + "\n") << both;
}

TEST_F(Remote, ASurnameIsAlsoThatWithAnOffice) {
  const TempDir dir;
  const auto article = [](const char* id, const char* body) {
    return json{{"id", id}, {"headline", "News"}, {"body", body}, {"language", "en"}}.dump() + "\n";
  };
  write_file(dir / "a.jsonl", article("b1", "Then President Bush spoke of the budget.") +
                                  article("b2", "Then Treasury Secretary Bush spoke.") +
                                  article("h1", "Then President Bushell spoke."));
  EXPECT_EQ(run_index({"-q", "-a", (dir / "b").string(), (dir / "a.jsonl").string()}).exit, 0);
  const TcpServer server(dir / "b");
  for (const std::vector<std::string>& asked : std::vector<std::vector<std::string>>{
           {"person:bush"}, {"person:Bush"}, {"--person", "Bush", "*"}}) {
    std::vector<std::string> all = {"-a", server.name(), "--format", "ids"};
    all.insert(all.end(), asked.begin(), asked.end());
    const Ran ran = run_search(all);
    EXPECT_EQ(ran.out, "b1\nb2\n") << ran;
    EXPECT_FALSE(contains(ran.err, "no article has")) << ran;
  }
}

TEST_F(Remote, AServerThatIsAwayIsOneError) {
  const std::string name = server_->name();
  server_->stop();
  const Ran ran = run_search({"-a", name, "wheat"});
  EXPECT_TRUE(fails(ran, ExitCode::io, name));
  EXPECT_TRUE(contains(ran.err, "is xapian-tcpsrv at work there"));
}

}  // namespace
