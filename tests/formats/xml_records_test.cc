// Streams of XML cut into records: documents in one another and after one another, and broken ones.
#include <array>
#include <string>
#include <vector>

#include "indexer/formats/xml/records.h"
#include "tests/formats/reading.h"

namespace morgue::formats {
namespace {

constexpr std::array<std::string_view, 2> kRecords{"item", "entry"};
constexpr std::array<std::string_view, 2> kRoots{"feed", "rss"};

Format test_format(bool nested) {
  Format format;
  format.name = "test";
  format.recognise = [](std::string_view) { return 1; };
  if (nested) {
    format.cut = [](std::string_view window, bool last) {
      return xml::cut(window, last, {kRecords, kRoots, true});
    };
  } else {
    format.cut = [](std::string_view window, bool last) {
      return xml::cut(window, last, {kRecords, kRoots, false});
    };
  }
  format.resync = [](std::string_view window, bool last) {
    return xml::resync(window, last, {kRecords, kRoots, false});
  };
  format.parse = [](std::string_view, const Context&) { return Parsed(Skip{"test"}); };
  return format;
}

struct Seen {
  std::vector<std::string> records;
  std::vector<std::string> heads;
  std::vector<std::string> problems;
  bool operator==(const Seen&) const = default;
};

Seen read(const std::string& bytes, std::size_t chunk = 1 << 20, bool nested = false,
          std::size_t max_record = 1 << 26) {
  const Format format = test_format(nested);
  StringStream stream(bytes);
  Seen seen;
  RecordReader reader(stream, "source",
                      [&](sources::Problem problem) { seen.problems.push_back(problem.bytes); },
                      {.format = &format, .max_record = max_record, .chunk = chunk});
  Record record;
  while (reader.next(record)) {
    seen.records.emplace_back(record.bytes);
    seen.heads.push_back(record.head ? *record.head : "");
  }
  return seen;
}

// However small the pieces are in which it comes.
Seen read_in_pieces(const std::string& bytes, bool nested = false) {
  const Seen whole = read(bytes, 1 << 20, nested);
  for (const std::size_t chunk : std::initializer_list<std::size_t>{1, 2, 3, 7, 20, 50})
    EXPECT_EQ(read(bytes, chunk, nested), whole) << chunk << ": " << bytes;
  return whole;
}

using Strings = std::vector<std::string>;

TEST(XmlRecords, EachHasTheBeginningOfItsDocument) {
  const Seen seen = read_in_pieces(
      "<?xml version='1.0'?>\n<rss><title>one</title><item>1</item>\n<x>y</x><item a='>'>2</item>"
      "</rss>\n<?xml version='1.1'?><n:feed><n:entry/><n:entry>3</n:entry></n:feed>\n");
  EXPECT_EQ(seen.records, (Strings{"<item>1</item>", "<item a='>'>2</item>", "<n:entry/>",
                                   "<n:entry>3</n:entry>"}));
  const std::string one = "<?xml version='1.0'?>\n<rss><title>one</title>";
  const std::string two = "<?xml version='1.1'?><n:feed>";
  EXPECT_EQ(seen.heads, (Strings{one, one, two, two}));
  EXPECT_EQ(seen.problems, Strings{});
}

TEST(XmlRecords, ALoneRecordNeedsNoHead) {
  const Seen seen = read_in_pieces("<!-- <item>no</item> --><item>1</item><item>2</item>");
  EXPECT_EQ(seen.records, (Strings{"<item>1</item>", "<item>2</item>"}));
  EXPECT_EQ(seen.heads, (Strings{"", ""}));
}

TEST(XmlRecords, SectionsHideTags) {
  const Seen seen =
      read_in_pieces("<rss><item><![CDATA[</item>]]><!-- </item> <item> --></item><item/></rss>");
  EXPECT_EQ(seen.records,
            (Strings{"<item><![CDATA[</item>]]><!-- </item> <item> --></item>", "<item/>"}));
}

TEST(XmlRecords, UnclosedOnesEndWhereTheNextOrTheDocumentDoes) {
  EXPECT_EQ(read_in_pieces("<rss><item>1<item>2</rss><item>3").records,
            (Strings{"<item>1", "<item>2", "<item>3"}));
  EXPECT_EQ(read_in_pieces("<item><![CDATA[1</item><item>2</item>").records,
            (Strings{"<item><![CDATA[1</item>", "<item>2</item>"}));
  EXPECT_EQ(read_in_pieces("<item>1<?xml version='1.0'?><item>2</item>").records,
            (Strings{"<item>1", "<item>2</item>"}));
}

TEST(XmlRecords, NestedOnes) {
  const std::string text = "<rss><item>1<item>2<item/></item>3</item><item>4</item></rss>";
  EXPECT_EQ(read_in_pieces(text, true).records,
            (Strings{"<item>1<item>2<item/></item>3</item>", "<item>4</item>"}));
}

TEST(XmlRecords, WhatIsNoRecordIsToldIfItShouldHaveBeenOne) {
  EXPECT_EQ(read_in_pieces("just text").problems, Strings{"just text"});
  EXPECT_EQ(read_in_pieces("<rss><item>1</item><itm>2</item><item>3</item></rss>").problems,
            Strings{"<itm>2</item>"});
  EXPECT_EQ(read_in_pieces("<rss><item>1</item> a <item>3</item></rss>").problems, Strings{"a"});
  EXPECT_EQ(read_in_pieces("<rss><item>1</item><image><url>u</url></image></rss>").problems,
            Strings{});
}

TEST(XmlRecords, LongHeadsAreCutAndLongRecordsPassedOver) {
  const std::string filler = "<a>" + std::string(100, 'x') + "</a>";
  std::string head = "<rss>";
  while (head.size() < 2 * xml::kMaxHead) head += filler;
  for (const std::size_t chunk : std::initializer_list<std::size_t>{1000, 65536, 70001, 1 << 20}) {
    const Seen seen = read(head + "<item>1</item></rss>", chunk);
    EXPECT_EQ(seen.records, Strings{"<item>1</item>"});
    EXPECT_EQ(seen.heads, Strings{head.substr(0, xml::kMaxHead)});
  }
  const Seen seen =
      read("<rss><item>" + std::string(5000, 'x') + "</item><item>2</item></rss>", 64, false, 1000);
  EXPECT_EQ(seen.records, Strings{"<item>2</item>"});
  EXPECT_EQ(seen.problems.size(), 1U);
}

TEST(XmlRecords, AreLinearInHostileInput) {
  for (const char* piece : {"<", "<!--", "<![CDATA[", "<?xml ", "<item", "<item>", "</", "<rss>"}) {
    std::string text;
    while (text.size() < 1 << 20) text += piece;
    read(text, 1 << 16);
    read("<item>" + text, 1 << 16);
  }
}

}  // namespace
}  // namespace morgue::formats
