// Cutting streams into records: the same records whatever the pieces, bounded memory, bad streams.
#include "indexer/formats/record_reader.h"

#include <gtest/gtest.h>

#include "tests/formats/reading.h"

namespace morgue::formats {
namespace {

using namespace std::string_literals;

const Format* const kJsonl = find_format("jsonl");
const Format* const kTrec = find_format("trec");
const Format* const kText = find_format("text");

TEST(RecordReader, RecognisesTheFormats) {
  EXPECT_EQ(read_text("\n {\"id\":1}\n").format, kJsonl);
  EXPECT_EQ(read_text("[\n{\"id\":1},\n{\"id\":2}\n]\n").format, kJsonl);
  EXPECT_EQ(read_text("<DOC>\n<DOCNO>1</DOCNO></DOC>").format, kTrec);
  EXPECT_EQ(
      read_text("<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS NEWID=\"1\"></REUTERS>").format,
      find_format("reuters-21578"));
  EXPECT_EQ(read_text("Headline\n\nText").format, kText);
  EXPECT_EQ(read_text(std::string(100000, '\n') + "Headline").format, kText);
}

TEST(RecordReader, SaysWhatItDoesNotKnow) {
  for (const std::string& bytes :
       {"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\1\2\3\4\5\6"s, "<html><p>x</p></html>"s,
        "{\n  \"pretty\": 1\n}\n"s, "%PDF-1.4 text"s}) {
    const ReadResult result = read_text(bytes);
    EXPECT_TRUE(result.records.empty());
    ASSERT_EQ(result.problems.size(), 1u) << bytes;
    EXPECT_EQ(result.problems[0], "no known format: binary data, or one not read yet");
  }
}

TEST(RecordReader, ForcedFormatsAreNotRecognised) {
  const ReadResult result = read_text("{\"id\":1}", {.format = kText});
  EXPECT_EQ(result.format, kText);
}

TEST(RecordReader, NothingIsNoTrouble) {
  for (const char* bytes : {"", " ", "\n\n\n", "\xEF\xBB\xBF", "\xFF\xFE"})
    EXPECT_EQ(read_text(bytes), ReadResult{}) << bytes;
  EXPECT_EQ(read_text("\n\n", {.format = kJsonl}), ReadResult{});
  EXPECT_EQ(read_text("\n\n", {.format = kTrec}), ReadResult{});
  EXPECT_EQ(read_text("", {.format = kText}), ReadResult{});
}

TEST(RecordReader, OffsetsAreThoseOfTheStream) {
  const ReadResult result = read_text(
      "\xEF\xBB\xBF"
      "{\"a\":1}\r\n\n{\"b\":2},\n");
  EXPECT_EQ(result.records, (std::vector<std::string>{"{\"a\":1}", "{\"b\":2}"}));
  EXPECT_EQ(result.offsets, (std::vector<std::uint64_t>{3, 13}));
}

TEST(RecordReader, MakesUtf8OfUtf16AndUtf32) {
  const std::u16string text = u"{\"a\":\"Zürich 😀\"}";
  std::string little = "\xFF\xFE", big = "\xFE\xFF", wide = "\xFF\xFE\0\0"s;
  for (const char16_t c : text) {
    little += {static_cast<char>(c & 0xff), static_cast<char>(c >> 8)};
    big += {static_cast<char>(c >> 8), static_cast<char>(c & 0xff)};
  }
  for (const char32_t c : U"{\"a\":\"Zürich 😀\"}"s)
    for (unsigned shift = 0; shift < 32; shift += 8) wide += static_cast<char>(c >> shift & 0xff);
  for (const std::string& bytes : {little, big, wide})
    for (const unsigned piece : {1u, 3u, 1000u}) {
      StringStream stream(bytes, piece);
      EXPECT_EQ(read_all(stream).records, std::vector<std::string>{"{\"a\":\"Zürich 😀\"}"});
    }
  StringStream broken("\xFE\xFF\0a\xD8\0\0b\xDC\0\0"s);
  EXPECT_EQ(read_all(broken).records, std::vector<std::string>{"a\ufffdb\ufffd\ufffd"});
}

// Whatever the streams give and however much is read at a time, the result is the same.
void expect_same_in_pieces(const std::string& bytes, ReadOptions options) {
  const ReadResult whole = read_text(bytes, options);
  for (const unsigned piece : {1u, 2u, 3u, 7u, 64u, 1000u})
    for (const unsigned chunk : {1u, 5u, 13u, 4096u}) {
      StringStream stream(bytes, piece);
      options.chunk = chunk;
      ASSERT_EQ(read_all(stream, options), whole)
          << "pieces of " << piece << ", chunks of " << chunk;
    }
}

TEST(RecordReader, PiecesDoNotMatter) {
  expect_same_in_pieces("[\n{\"a\":1},\r\n\n \n{\"b\":2}\n]\nnoise\n{\"c\":3}", {.format = kJsonl});
  const std::string docs =
      "<?xml version=\"1.0\"?> noise < <x>  <DOC>\n<DOCNO>1</DOCNO><P>a</DOC >\n\nmore noise "
      "<DOC><DOCNO>2</DOCNO> unclosed <DOC n='3'>c</doc></DOCS> <DOCX> <DOC>cut off </DO";
  expect_same_in_pieces(docs, {.format = kTrec});
  const ReadResult result = read_text(docs, {.format = kTrec});
  EXPECT_EQ(result.records, (std::vector<std::string>{"<DOC>\n<DOCNO>1</DOCNO><P>a</DOC >",
                                                      "<DOC><DOCNO>2</DOCNO> unclosed ",
                                                      "<DOC n='3'>c</doc>", "<DOC>cut off </DO"}));
  ASSERT_EQ(result.problems.size(), 2u);
  EXPECT_EQ(result.problem_bytes[1], "more noise");
  expect_same_in_pieces("\n\n Headline\n\nText\n\n", {.format = kText});
}

TEST(RecordReader, PiecesDoNotMatterWhereRecordsAreTooLong) {
  const std::string line(500, 'x');
  const std::string lines =
      "{\"a\":1}\n" + line + "\n{\"b\":2}\n" + line + line + "\n{\"c\":3}\n" + line;
  expect_same_in_pieces(lines, {.format = kJsonl, .max_record = 100});
  const ReadResult result = read_text(lines, {.format = kJsonl, .max_record = 100});
  EXPECT_EQ(result.records, (std::vector<std::string>{"{\"a\":1}", "{\"b\":2}", "{\"c\":3}"}));
  EXPECT_EQ(result.problems.size(), 3u);
  const std::string docs =
      "<DOC>1</DOC><DOC>" + line + "</DOC><DOC>2</DOC><DOC>" + line + "<DOC>3</DOC>";
  expect_same_in_pieces("x" + docs + "noise" + docs, {.format = kTrec, .max_record = 100});
  const ReadResult found = read_text(docs, {.format = kTrec, .max_record = 100});
  EXPECT_EQ(found.records,
            (std::vector<std::string>{"<DOC>1</DOC>", "<DOC>2</DOC>", "<DOC>3</DOC>"}));
  EXPECT_EQ(found.problems.size(), 2u);
}

TEST(RecordReader, TheLongestRecordAllowedIsRead) {
  const std::string line = "{\"a\":\"" + std::string(92, 'x') + "\"}";
  ASSERT_EQ(line.size(), 100u);
  for (const unsigned chunk : {1u, 64u, 1000u}) {
    ReadOptions options{.format = kJsonl, .max_record = 100, .chunk = chunk};
    EXPECT_EQ(read_text(line + "\n", options).records.size(), 1u);
    EXPECT_EQ(read_text(line, options).records.size(), 1u);
    options.max_record = 99;
    EXPECT_EQ(read_text(line + "\n" + line, options).problems.size(), 2u);
  }
}

class EndlessLine final : public sources::Stream {  // 2 GiB, and two short lines around them
 public:
  std::size_t read(char* to, std::size_t size) override {
    largest_ = std::max(largest_, size);
    if (std::size_t n = take(before_, to, size)) return n;
    if (left_ > 0) {
      const std::size_t n = std::min(left_, size);
      std::memset(to, 'x', n);
      left_ -= n;
      return n;
    }
    return take(after_, to, size);
  }
  std::size_t largest() const { return largest_; }

 private:
  static std::size_t take(std::string_view& from, char* to, std::size_t size) {
    const std::size_t n = std::min(from.size(), size);
    std::memcpy(to, from.data(), n);
    from.remove_prefix(n);
    return n;
  }

  std::string_view before_ = "{\"a\":1}\n";
  std::size_t left_ = std::size_t{2} << 30;
  std::string_view after_ = "\n{\"b\":2}\n";
  std::size_t largest_ = 0;
};

TEST(RecordReader, ALineOfTwoGigabytesIsSkippedInLittleMemory) {
  EndlessLine stream;
  const ReadResult result = read_all(stream, {.format = kJsonl, .max_record = 1 << 20});
  EXPECT_EQ(result.records, (std::vector<std::string>{"{\"a\":1}", "{\"b\":2}"}));
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problem_bytes[0].size(), std::size_t{1} << 20);
  EXPECT_LE(stream.largest(), std::size_t{2} << 20);
}

TEST(RecordReader, NoiseIsKeptUpToABound) {
  const ReadResult result =
      read_text("<DOC>1</DOC>" + std::string(5 << 20, 'n') + "<DOC>2</DOC>", {.format = kTrec});
  EXPECT_EQ(result.records.size(), 2u);
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problem_bytes[0].size(), std::size_t{1} << 20);
  EXPECT_EQ(result.problem_offsets[0], 12u);
}

TEST(RecordReader, RecordsBeforeDamageAreDelivered) {
  const std::string bytes = "{\"a\":1}\n{\"b\":2}\n{\"c\":3";
  for (const unsigned piece : {1u, 1000u}) {
    StringStream stream(bytes + "33}\n", piece, bytes.size());
    const ReadResult result = read_all(stream, {.format = kJsonl});
    EXPECT_EQ(result.records, (std::vector<std::string>{"{\"a\":1}", "{\"b\":2}"}));
    EXPECT_EQ(result.problems, std::vector<std::string>{"damaged: truncated"});
    EXPECT_EQ(result.problem_bytes, std::vector<std::string>{"{\"c\":3"});
    EXPECT_EQ(result.problem_offsets, std::vector<std::uint64_t>{16});
  }
  StringStream at_once(bytes, 1000, 0);
  EXPECT_EQ(read_all(at_once).problems, std::vector<std::string>{"damaged: truncated"});
  StringStream text("Headline\n\nText", 1000, 10);
  EXPECT_EQ(read_all(text).problem_bytes, std::vector<std::string>{"Headline\n\n"});
}

TEST(RecordReader, OtherErrorsAreNotCaught) {
  struct Broken final : sources::Stream {
    std::size_t read(char*, std::size_t) override { throw Error(ExitCode::io, "", "disk full"); }
  } stream;
  RecordReader reader(stream, "source", [](const sources::Problem&) {});
  Record record;
  EXPECT_THROW(reader.next(record), Error);
}

}  // namespace
}  // namespace morgue::formats
