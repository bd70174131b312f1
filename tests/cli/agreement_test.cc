// --help, manual page and completions list the same options, and the completions the same names
// of fields, facets and choices as the programs.
#include <algorithm>
#include <set>
#include <sstream>

#include <nlohmann/json.hpp>

#include "tests/support/pattern.h"
#include "tests/support/programs.h"
#include "tests/support/temp_dir.h"

namespace {

using namespace morgue;
using namespace morgue::test;
using Names = std::set<std::string>;

const fs::path kSource = MORGUE_SOURCE_DIR;

// All that the first group of `pattern` matches; "[no-]" means both.
Names all(const std::string& text, const std::string& pattern) {
  Names names;
  for (const std::string& name : Pattern(pattern).all(text)) {
    names.insert(name.starts_with("[no-]") ? name.substr(5) : name);
    if (name.starts_with("[no-]")) names.insert("no-" + name.substr(5));
  }
  return names;
}

std::string without(std::string text, const std::string& piece) {
  for (std::size_t at = 0; (at = text.find(piece, at)) != std::string::npos;)
    text.erase(at, piece.size());
  return text;
}

// The lines that begin with a dash: in a manual page, those that name options.
std::string dash_lines(const std::string& text) {
  std::string lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);)
    if (line.starts_with('-')) lines += line + "\n";
  return lines;
}

std::string between(const std::string& text, const std::string& begin, const std::string& end) {
  const std::size_t at = text.find(begin);
  return at == std::string::npos ? "" : text.substr(at, text.find(end, at) - at);
}

class Agreement : public testing::TestWithParam<std::string> {
 protected:
  std::string help() const {
    const Ran ran = GetParam() == "morgue-index" ? run_index({"--help"}) : run_search({"--help"});
    EXPECT_TRUE(clean(ran));
    return ran.out;
  }
  std::string bash() const { return completion(GetParam() + ".bash"); }
  std::string zsh() const { return completion("_" + GetParam()); }
  std::string fish() const { return completion(GetParam() + ".fish"); }
  static std::string completion(const std::string& name) {
    return read_file(kSource / "completions" / name);
  }
  // The page as installed, options written plainly.
  std::string manual() const {
    const fs::path page = fs::path(MORGUE_BINARY_DIR) / "docs/man" / (GetParam() + ".1");
    return without(without(without(without(read_file(page), "\\fB"), "\\fI"), "\\fR"), "\\");
  }
};

TEST_P(Agreement, OnTheOptions) {
  const Names options = all(help(), "\n  [- ][a-z ][, ] --([^ \n]+)");
  EXPECT_GT(options.size(), 10U);
  const std::string name = "--([a-z][a-z-]*)";
  EXPECT_EQ(all(dash_lines(manual()), name), options);
  EXPECT_EQ(all(between(bash(), "-W '-a", "' --"), name), options);
  EXPECT_EQ(all(zsh(), name + "[[}]"), options);
  EXPECT_EQ(all(fish(), " -l ([a-z-]+)"), options);
}

TEST_P(Agreement, OnTheShortOptions) {
  const Names options = all(help(), "\n  -([a-z]), --");
  EXPECT_GT(options.size(), 2U);
  EXPECT_EQ(all("\n" + dash_lines(manual()), "\n-([a-z]), --"), options);
  EXPECT_EQ(all(between(bash(), "-W '-a", "' --"), "[ '\n]-([a-z]) "), options);
  EXPECT_EQ(all(zsh(), "[{]-([a-z]),--"), options);
  EXPECT_EQ(all(fish(), " -s ([a-z]) "), options);
}

TEST_P(Agreement, OnTheChoices) {
  const Names choices = all(help(), "\n      --[^ ]+ ([^ \n]+[|][^ \n]+)");
  EXPECT_GT(choices.size(), 1U);
  for (std::string choice : choices) {
    EXPECT_TRUE(contains(dash_lines(manual()), choice));
    std::replace(choice.begin(), choice.end(), '|', ' ');
    for (const std::string& text : {bash(), zsh(), fish()}) EXPECT_TRUE(contains(text, choice));
  }
}

TEST_P(Agreement, HelpFitsAndBeginsWithExamples) {
  const std::string text = help();
  EXPECT_LT(text.find("Examples:"), text.find("Usage:"));
  EXPECT_LT(text.find("Usage:"), text.find("Archive:"));
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 100U) << line;
}

INSTANTIATE_TEST_SUITE_P(Programs, Agreement, testing::Values("morgue-search", "morgue-index"),
                         [](const auto& program) {
                           return program.param == "morgue-index" ? "Index" : "Search";
                         });

// The formats, in the help of --format.
TEST(AgreementOnNames, Formats) {
  std::string help;
  std::istringstream words(run_index({"--help"}).out);
  for (std::string word; words >> word;) help += word + " ";
  const std::string list = between(help, "recognising it: ", "; with");
  ASSERT_TRUE(contains(list, ", jsonl, "));
  EXPECT_TRUE(contains(without(read_file(kSource / "docs/man/morgue-index.1.in"), "\\"),
                       list.substr(list.find(": ") + 2)));
  std::string blanks;
  for (const char c : list.substr(list.find(": ") + 2))
    if (c != ',') blanks += c;
  for (const char* file : {"morgue-index.bash", "_morgue-index", "morgue-index.fish"})
    EXPECT_TRUE(contains(read_file(kSource / "completions" / file), blanks)) << file;
}

TEST(AgreementOnNames, FieldsAndFacets) {
  const Ran ran = run_search({"--fields", "--format", "json"});
  ASSERT_TRUE(clean(ran));
  const auto schema = nlohmann::json::parse(ran.out);
  std::string fields;
  std::string starts;
  for (const auto& field : schema["fields"]) {
    const std::string name = field["name"];
    fields += (fields.empty() ? "" : " ") + name;
    starts += (starts.empty() ? "" : " ") + name + ":";
  }
  std::string facets;
  for (const std::string name : schema["facets"]) facets += (facets.empty() ? "" : " ") + name;
  const auto completion = [](const char* name) {
    return read_file(kSource / "completions" / name);
  };
  EXPECT_TRUE(contains(completion("morgue-search.bash"), "fields='" + fields + "'"));
  EXPECT_TRUE(contains(completion("morgue-search.bash"), "facets='" + facets + "'"));
  EXPECT_TRUE(contains(completion("_morgue-search"), "fields=(" + fields + ")"));
  EXPECT_TRUE(contains(completion("_morgue-search"), "facets=(" + facets + ")"));
  EXPECT_TRUE(contains(completion("morgue-search.fish"), "'" + starts + "'"));
  EXPECT_TRUE(contains(completion("morgue-search.fish"), ", " + facets + ")"));
}

TEST(AgreementOnVersions, NamesProgramSchemaAndLibraries) {
  for (const Ran& ran : {run_search({"--version"}), run_index({"--version"})}) {
    EXPECT_TRUE(clean(ran));
    for (const char* name : {"archive schema 3\n", "xapian 1.", "icu ", "zstd 1.", "boost 1."})
      EXPECT_TRUE(contains(ran.out, name));
  }
}

}  // namespace
