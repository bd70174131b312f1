// What reaches a terminal: colour only where it belongs, nothing that the articles bring.
#include <algorithm>
#include <sstream>

#include "tests/cli/news.h"

namespace {

using namespace morgue;
using namespace morgue::test;

RunOptions on_terminal(std::map<std::string, std::string> environment = {}) {
  RunOptions options;
  options.out = Connect::terminal;
  options.environment = std::move(environment);
  return options;
}

bool has_color(const Ran& ran) {
  return ran.out.find("\x1b[1;31m") != std::string::npos;
}

TEST(Color, IsForTerminals) {
  MORGUE_NEEDS_TERMINALS();
  EXPECT_TRUE(has_color(search({"wheat"}, on_terminal())));
  EXPECT_FALSE(has_color(search({"wheat"})));
  EXPECT_TRUE(has_color(search({"wheat", "--color", "always"})));
  EXPECT_FALSE(has_color(search({"wheat", "--color", "never"}, on_terminal())));
}

TEST(Color, HonoursTheEnvironment) {
  MORGUE_NEEDS_TERMINALS();
  EXPECT_FALSE(has_color(search({"wheat"}, on_terminal({{"NO_COLOR", "1"}}))));
  EXPECT_TRUE(has_color(search({"wheat"}, on_terminal({{"NO_COLOR", ""}}))));
  EXPECT_FALSE(has_color(search({"wheat"}, on_terminal({{"TERM", "dumb"}}))));
  EXPECT_TRUE(has_color(search({"wheat", "--color=always"}, on_terminal({{"NO_COLOR", "1"}}))));
  EXPECT_FALSE(has_color(search({"wheat"}, on_terminal({{"MORGUE_COLOR", "never"}}))));
}

TEST(Color, IsOnlyInText) {
  for (const char* format : {"json", "jsonl", "tsv", "ids", "trec"}) {
    const Ran ran = search({"wheat", "--color", "always", "--format", format});
    EXPECT_TRUE(lacks(ran.out, "\x1b")) << format;
  }
}

Ran index_again(Connect err, std::vector<std::string> arguments) {
  const TempDir directory;
  write_file(directory / "a.jsonl", R"({"id":"a","headline":"One","body":"text"})");
  RunOptions options;
  options.err = err;
  arguments.insert(arguments.end(),
                   {"-a", (directory / "a.morgue").string(), (directory / "a.jsonl").string()});
  return run_index(arguments, options);
}

TEST(Progress, IsForTerminals) {
  MORGUE_NEEDS_TERMINALS();
  EXPECT_TRUE(contains(index_again(Connect::terminal, {}).err, "\r\x1b[K"));
  EXPECT_TRUE(lacks(index_again(Connect::pipe, {}).err, "\x1b"));
  EXPECT_TRUE(lacks(index_again(Connect::terminal, {"--progress", "never"}).err, "\x1b"));
  EXPECT_TRUE(lacks(index_again(Connect::terminal, {"-q"}).err, "\x1b"));
  EXPECT_TRUE(lacks(index_again(Connect::pipe, {"--progress", "always"}).err, "\x1b"));
}

TEST(Progress, IsGoneWhenTheLastLineComes) {
  MORGUE_NEEDS_TERMINALS();
  const std::string err = index_again(Connect::terminal, {}).err;
  const std::size_t last = err.rfind("\r\x1b[K");
  ASSERT_NE(last, std::string::npos);
  EXPECT_TRUE(err.substr(last + 4).starts_with("morgue-index: ")) << err;
}

std::size_t longest_line(const std::string& text) {
  std::size_t longest = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) longest = std::max(longest, line.size());
  return longest;
}

TEST(Snippets, AreBrokenAtTheTerminalsWidth) {
  MORGUE_NEEDS_TERMINALS();
  const Ran ran = search({"--color", "never", "parliament"}, on_terminal());
  EXPECT_LE(longest_line(ran.out), 81U) << ran;  // 80 and CR
  EXPECT_GT(longest_line(search({"parliament"}).out), 100U);
}

// No byte of a control character, and no bidi control, whatever the format.
void expect_harmless(const Ran& ran) {
  for (const char c : ran.out + ran.err)
    EXPECT_TRUE(c == '\n' || c == '\t' || static_cast<unsigned char>(c) >= 0x20) << ran;
  for (const char* bad : {"\x7f", "\xC2\x9B", "\u202E"}) EXPECT_TRUE(lacks(ran.out, bad));
}

TEST(Escapes, OfArticlesNeverReachTheTerminal) {
  MORGUE_NEEDS_TERMINALS();
  for (const char* format : {"text", "json", "jsonl", "tsv", "csv", "ids", "trec"}) {
    const Ran ran = search({"evil", "--format", format, "-q", "--facet", "person,source,topic"});
    EXPECT_EQ(ran.exit, 0) << ran;
    EXPECT_TRUE(contains(ran.out, "vil")) << format;
    expect_harmless(ran);
    const Ran shown = search({"evil", "--format", format}, on_terminal({{"NO_COLOR", "1"}}));
    EXPECT_TRUE(lacks(shown.out, "\x1b")) << format;
  }
}

TEST(Escapes, OfArgumentsNeitherInMessages) {
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"\x1b[2J\a("},
                                             {"--\x1b[2J"},
                                             {"--limit", "\x1b[2J"},
                                             {"--show", "\x1b[2J"},
                                             {"headlin\x1b[2J:x"},
                                             {"--since", "\x1b[2J", "x"},
                                             {"--explain", "\x1b[2J\xff"},
                                             {"--facet", "\x1b[2J", "x"}})
    expect_harmless(search(arguments));
  expect_harmless(run_search({"-a", "/nonexistent/\x1b[2J\n", "x"}));
}

TEST(Escapes, ExplainAndFacetsAreHarmless) {
  expect_harmless(search({"--explain", "evil*"}));
  expect_harmless(search({"--context", "5", "evil*"}));
  expect_harmless(search({"--why", "evil", "evil*"}));
  expect_harmless(search({"--facet", "person:0,source:0,topic:0,author:0", "evil"}));
  for (const char* format : {"text", "csv"})
    expect_harmless(search({"--format", format, "--unusual", "person,source,topic", "--related-to",
                            "person", "--histogram", "year", "evil"}));
  expect_harmless(search({"--person", "\x1b[2J", "*"}));
}

}  // namespace
