// morgue-index --tag: what it prints for plain text and for articles, and what it refuses.
#include <algorithm>

#include <nlohmann/json.hpp>

#include "tests/cli_index/newsroom.h"

namespace {

using namespace morgue;
using namespace morgue::test;
using nlohmann::json;

const std::string kText =
    "Stille in Zürich\n\nZURICH, Feb 13 (Reuters) - Angela Merkel, the German chancellor, was in "
    "Zürich. Merkel left.\n";

json tagged(const std::vector<std::string>& arguments, const std::string& input) {
  RunOptions options;
  options.input = input;
  std::vector<std::string> all{"--tag"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  const Ran ran = run_index(all, options);
  EXPECT_TRUE(clean(ran));
  return json::parse(ran.out);
}

std::size_t code_points(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

json entity(const json& document, const std::string& name) {
  for (const json& each : document.at("entities"))
    if (each.at("name") == name) return each;
  return nullptr;
}

TEST(Tag, APlainTextsOffsetsAreItsOwnCodePoints) {
  const std::string input = "\n" + kText;
  const json document = tagged({"-"}, input);
  EXPECT_FALSE(document.contains("text"));
  const json merkel = entity(document, "Angela Merkel");
  ASSERT_TRUE(merkel.is_object()) << document;
  EXPECT_EQ(merkel.at("type"), "person");
  EXPECT_EQ(merkel.at("mentions"), 2);
  EXPECT_EQ(merkel.at("prominence"), 89);
  EXPECT_EQ(entity(document, "Reuters").at("prominence"), 0) << "it reports";
  EXPECT_EQ(merkel.at("variants").at(1),
            json({{"form", "Merkel"}, {"rule", "surname"}, {"mentions", 1}}));
  for (const json& mention : document.at("mentions"))
    if (mention.at("text") == "Merkel") {
      EXPECT_EQ(mention.at("start"), code_points(input.substr(0, input.find("Merkel left"))));
      EXPECT_EQ(mention.at("entity"), "Angela Merkel");
    }
}

// Decoders take it for no part of the text, whatever comes after it.
TEST(Tag, AByteOrderMarkDoesNotCount) {
  const std::string text = "Angela Merkel was in Paris.\n";
  std::string wide = "\xFF\xFE";
  for (const char c : "\n" + text) wide.append({c, '\0'});
  for (const std::string& input : {"\n" + text, "\xEF\xBB\xBF\n" + text, wide}) {
    const json document = tagged({"-"}, input);
    EXPECT_EQ(document.at("mentions").at(0).at("start"), 1) << input;
    EXPECT_EQ(document.at("mentions").at(0).at("end"), 14) << input;
  }
}

TEST(Tag, ArticlesBringTheirText) {
  const json record = {{"id", "a1"},
                       {"headline", "Visit"},
                       {"body", "Angela Merkel was in Paris."},
                       {"persons", {"MERKEL, ANGELA"}},
                       {"language", "en"}};
  const json document = tagged({"--format", "jsonl", "-"}, record.dump() + "\n");
  EXPECT_EQ(document.at("id"), "a1");
  const std::string text = document.at("text");
  EXPECT_EQ(text, "Visit\n\nAngela Merkel was in Paris.");
  for (const json& mention : document.at("mentions"))
    EXPECT_EQ(text.substr(mention.at("start"), mention.at("end").get<std::size_t>() -
                                                   mention.at("start").get<std::size_t>()),
              mention.at("text"));
  EXPECT_EQ(entity(document, "Angela Merkel").at("variants").at(1).at("rule"), "provider");
}

TEST(Tag, AliasesOfTheUser) {
  const TempDir dir;
  write_file(dir / "aliases.tsv", "A. Merkel\tperson\tAngela Merkel\n");
  const json document = tagged({"--aliases", dir / "aliases.tsv", "-"}, kText);
  EXPECT_TRUE(entity(document, "A. Merkel").is_object()) << document;
  write_file(dir / "aliases.tsv", "# names\nMerkel\n");
  const Ran ran = run_index({"--tag", "--aliases", dir / "aliases.tsv", "-"});
  EXPECT_TRUE(fails(ran, ExitCode::usage, "aliases.tsv:2: "));
}

TEST(Tag, ColumnsOfTokens) {
  RunOptions options;
  options.input = "-DOCSTART- O\n\nAngela X\nMerkel X\nspoke X\n. X\n";
  const Ran ran = run_index({"--tag", "--tokens", "-"}, options);
  EXPECT_TRUE(clean(ran));
  EXPECT_NE(ran.out.find("Angela\tB-PER\nMerkel\tI-PER\nspoke\tO\n.\tO\n"), std::string::npos)
      << ran.out;
}

TEST(Tag, ABrokenPipeIsQuiet) {
  RunOptions options;
  options.input = "Angela X\nMerkel X\n";
  options.out = Connect::broken;
  EXPECT_TRUE(clean(run_index({"--tag", "--tokens", "-"}, options)));
  EXPECT_TRUE(clean(run_index({"--tag", "-"}, options)));
}

TEST(Tag, RefusesWhatMakesNoSense) {
  EXPECT_TRUE(fails(run_index({"--tag"}), ExitCode::usage, "nothing to tag"));
  EXPECT_TRUE(fails(run_index({"--tag", "--status"}), ExitCode::usage, "--status"));
  EXPECT_TRUE(fails(run_index({"-a", "x.morgue", "--tokens", "-"}), ExitCode::usage, "--tag"));
  EXPECT_TRUE(
      fails(run_index({"-a", "x.morgue", "--aliases", "x", "-"}), ExitCode::usage, "--tag"));
  EXPECT_TRUE(fails(run_index({"--tag", "--tokens", "/nowhere/at/all"}), ExitCode::input,
                    "/nowhere/at/all"));
}

}  // namespace
