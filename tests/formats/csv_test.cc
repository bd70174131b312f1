// CSV and TSV: rows, quotes, separators, names of columns, --map.
#include "tests/formats/reading.h"

namespace {

using namespace morgue;
using namespace morgue::formats;
using Strings = std::vector<std::string>;

// What becomes of a table: ids and bodies, or reasons.
Strings table(const std::string& bytes, const Options& options = {}, bool forced = false) {
  StringStream stream(bytes);
  Strings out;
  RecordReader reader(stream, "source",
                      [&](const sources::Problem& problem) { out.push_back(problem.reason); },
                      {.format = forced ? find_format("csv") : nullptr});
  for (Record record; reader.next(record);) {
    EXPECT_EQ(record.format->name, "csv");
    const Parsed parsed = record.format->parse(record.bytes, record.context("source", options));
    if (const auto* skip = std::get_if<Skip>(&parsed)) out.push_back(skip->reason);
    if (const auto* read = std::get_if<Article>(&parsed))
      out.push_back(read->id + "|" + read->headline + "|" + read->body);
  }
  return out;
}

TEST(Csv, QuotedFieldsHaveAnythingInThem) {
  const Strings expected{"1|Rain, again|One.\n\nTwo \"quoted\".", "2|Sun|Three"};
  EXPECT_EQ(table("\xEF\xBB\xBFid,Title,text\r\n1,\"Rain, again\",\"One.\r\n\r\nTwo "
                  "\"\"quoted\"\".\"\r\n\r\n2,Sun,Three\r\n"),
            expected);
  EXPECT_EQ(table("id\ttitle\ttext\n1\t\"Rain, again\"\t\"One.\n\nTwo \"\"quoted\"\".\"\n2\tSun\t"
                  "Three"),
            expected);
  EXPECT_EQ(table("id;title;text\n1;Rain, again;\"One.\n\nTwo \"\"quoted\"\".\"\n2;Sun;Three\n"),
            expected);
}

TEST(Csv, ColumnsByMap) {
  const Options options{
      .map = {{"body", "story"}, {"id", "key"}}, .default_source = {}, .default_language = {}};
  EXPECT_EQ(table("key,id,story,title\n7,8,Text,Head\n", options, true), Strings{"7|Head|Text"});
  EXPECT_EQ(recognise_format("key,story\n7,Text\n")->name, "text");
}

TEST(Csv, RowsThatDoNotFitAndOtherCharacterSets) {
  EXPECT_EQ(table("id,title,text\n1,a,b,c\n2,a\n3,,\n4,caf\xe9,x\n"),
            (Strings{"a row of 4 fields under 3 names", "2|a|", "neither a headline nor a text",
                     "4|caf\xc3\xa9|x"}));
  EXPECT_EQ(skipped("csv", "1,2"), "a row of a table without names of columns");
}

TEST(Csv, ProseWithCommasIsNoTable) {
  EXPECT_EQ(recognise_format("Rain, sun and snow\n\nIt rained, and how.")->name, "text");
  EXPECT_EQ(recognise_format("id,title,text\n")->name, "csv");
}

TEST(Csv, RecordsDoNotDependOnWindows) {
  const std::string bytes = "id,title,text\n1,\"a\nb\",c\n\n2,\"un\"quoted,d\n3,e,f";
  const ReadResult whole = read_text(bytes);
  EXPECT_EQ(whole.records, (Strings{"1,\"a\nb\",c", "2,\"un\"quoted,d", "3,e,f"}));
  StringStream pieces(bytes, 1);
  EXPECT_EQ(read_all(pieces, {.chunk = 2}), whole);
}

// One after another on one thread: no row is read by the names of another table or map.
TEST(Csv, NamesAreThoseOfTheRowsOwnHead) {
  const auto read = [](const std::string& head, const Options& options, const std::string& row) {
    const Parsed parsed = find_format("csv")->parse(row, {"source", 0, options, head});
    const auto* a = std::get_if<Article>(&parsed);
    return a == nullptr ? std::get<Skip>(parsed).reason : a->headline + "|" + a->body;
  };
  const Options none;
  const Options map{.map = {{"body", "title"}}, .default_source = {}, .default_language = {}};
  EXPECT_EQ(read("title,text", none, "a,b"), "a|b");
  EXPECT_EQ(read("text,title", none, "a,b"), "b|a");
  EXPECT_EQ(read("title,text", map, "a,b"), "|a");
  EXPECT_EQ(read("title,text", none, "a,b"), "a|b");
  EXPECT_EQ(read("title;text", none, "a;b"), "a|b");
  EXPECT_EQ(read("title," + std::string(65536, 'x'), none, "a,b"),
            "a row under names of more than 64 KiB");
}

}  // namespace
