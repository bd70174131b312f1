// What every sample of $MORGUE_CORPORA/formats becomes, against the tables in golden/: a folder of
// samples, a table. They hold figures and hashes only, and each row was looked at when it was
// written. After a change that is meant: MORGUE_GOLDEN=write writes the tables anew (for a new
// folder, `touch` its table first), MORGUE_GOLDEN=show prints each row with what it stands for.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "common/base/hash.h"
#include "indexer/sources/walk.h"
#include "tests/formats/reading.h"

namespace morgue::formats {
namespace {

namespace fs = std::filesystem;

const char* const kHeader =
    "file\trecord\tbecame\tformat\tid\tdate\tlanguage\theadline\theadline_hash\tbody\tbody_hash\n";

std::string wanted() {
  const char* mode = std::getenv("MORGUE_GOLDEN");
  return mode == nullptr ? "" : mode;
}

std::string hash_of(const std::string& text) {
  return text.empty() ? "-" : fmt::format("{:08x}", hash128(text).high >> 32U);
}

std::string date_of(const Article& article) {
  if (!article.published) return "-";
  return fmt::format("{}{:+}{}", article.published->seconds, article.published->zone_minutes,
                     article.published->day_only ? " day" : "");
}

class Table final : public sources::Visitor {
 public:
  explicit Table(std::string folder) : folder_(std::move(folder)) {}

  void stream(const std::string& name, sources::Stream& bytes) override {
    const std::size_t before = rows_.size();
    records_ = 0;
    RecordReader reader(bytes, name, [this](sources::Problem found) { problem(std::move(found)); });
    for (Record record; reader.next(record);) take(name, record);
    if (rows_.size() == before) row(name, "nothing: there is no record in it");
  }

  void problem(sources::Problem found) override {
    row(found.source, "quarantined: " + found.reason);
  }

  std::string text() const {
    std::string all = kHeader;
    for (const std::string& each : rows_) all += each + '\n';
    return all;
  }

 private:
  void row(const std::string& name, const std::string& became, const std::string& rest = "") {
    rows_.push_back(fmt::format("{}\t{}\t{}\t{}", name.substr(folder_.size() + 1), ++records_,
                                became, rest.empty() ? "-\t-\t-\t-\t-\t-\t-\t-" : rest));
    if (wanted() == "show") std::printf("\n%s\n", rows_.back().c_str());
  }

  void take(const std::string& name, const Record& record) {
    const Parsed parsed = record.format->parse(record.bytes, record.context(name, options_));
    if (const auto* skip = std::get_if<Skip>(&parsed))
      return row(name, (skip->not_an_article ? "not an article: " : "quarantined: ") + skip->reason,
                 fmt::format("{}\t-\t-\t-\t-\t-\t-\t-", record.format->name));
    const auto& a = std::get<Article>(parsed);
    const char* kinds[] = {"article", "article, withheld", "article, canceled"};
    row(name, kinds[static_cast<std::size_t>(a.status)],
        fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}", record.format->name, a.id, date_of(a),
                    a.language.empty() ? "-" : a.language, a.headline.size(), hash_of(a.headline),
                    a.body.size(), hash_of(a.body)));
    if (wanted() == "show") show(a);
  }

  static void show(const Article& a) {
    const auto list = [](const std::vector<std::string>& tags) {
      return fmt::format("{}", fmt::join(tags, " | "));
    };
    std::printf(
        "  headline: %s\n  by %s, dateline: %s, source: %s, section: %s, type: %s, url: %s, "
        "revision "
        "%ld, embargo %ld\n  topics: %s\n  persons: %s\n  orgs: %s\n  places: %s\n  lead: %s\n"
        "  body: %s\n  ... %s\n",
        a.headline.c_str(), a.author.c_str(), a.dateline.c_str(), a.source.c_str(),
        a.section.c_str(), a.type.c_str(), a.url.c_str(), static_cast<long>(a.revision),
        static_cast<long>(a.embargo.value_or(0)), list(a.topics).c_str(), list(a.persons).c_str(),
        list(a.orgs).c_str(), list(a.places).c_str(), a.lead.c_str(), a.body.substr(0, 500).c_str(),
        a.body.substr(a.body.size() - std::min<std::size_t>(a.body.size(), 200)).c_str());
  }

  std::string folder_;
  Options options_;
  std::vector<std::string> rows_;
  int records_ = 0;
};

std::vector<std::string> tables() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(MORGUE_GOLDEN_TABLES))
    if (entry.path().extension() == ".tsv") names.push_back(entry.path().stem());
  std::ranges::sort(names);
  return names;
}

class Golden : public testing::TestWithParam<std::string> {};

TEST_P(Golden, EverySampleBecomesWhatWasAgreed) {
  const char* corpora = std::getenv("MORGUE_CORPORA");
  if (corpora == nullptr) GTEST_SKIP() << "$MORGUE_CORPORA is not set";
  const std::string folder = std::string(corpora) + "/formats/" + GetParam();
  Table table(folder);
  sources::Walk(table).run(std::vector<std::string>{folder});
  const std::string path = std::string(MORGUE_GOLDEN_TABLES) + "/" + GetParam() + ".tsv";
  if (wanted() == "write") std::ofstream(path) << table.text();
  std::ifstream file(path);
  const std::string agreed{std::istreambuf_iterator<char>(file), {}};
  std::istringstream is(table.text()), should(agreed);
  for (std::string row, expected; std::getline(is, row);) {
    if (!std::getline(should, expected)) expected = "nothing";
    EXPECT_EQ(row, expected);
  }
  std::string missing;
  EXPECT_FALSE(std::getline(should, missing)) << missing;
}

INSTANTIATE_TEST_SUITE_P(Samples, Golden, testing::ValuesIn(tables()), [](const auto& table) {
  std::string name = table.param;
  std::ranges::replace_if(
      name, [](char c) { return c == '-' || c == '.'; }, '_');
  return name;
});

}  // namespace
}  // namespace morgue::formats
