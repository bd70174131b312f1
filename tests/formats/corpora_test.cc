// Real corpora, where $MORGUE_CORPORA names the folder that has them.
#include <cstdlib>
#include <functional>

#include <gtest/gtest.h>

#include "indexer/sources/walk.h"
#include "tests/formats/reading.h"

namespace morgue::formats {
namespace {

class Reader final : public sources::Visitor {
 public:
  explicit Reader(std::function<void(const Article&)> use) : use_(std::move(use)) {}

  void stream(const std::string& name, sources::Stream& bytes) override {
    if (name.ends_with(".txt")) return;  // lists and notes that lie beside the records
    RecordReader reader(bytes, name, [this](sources::Problem found) { problem(std::move(found)); });
    Record record;
    while (reader.next(record)) {
      const Parsed parsed = record.format->parse(record.bytes, record.context(name, options_));
      if (const auto* skip = std::get_if<Skip>(&parsed)) {
        ADD_FAILURE() << name << ':' << record.offset << ": " << skip->reason;
      } else {
        use_(std::get<Article>(parsed));
      }
    }
  }
  void problem(sources::Problem found) override {
    ADD_FAILURE() << found.source << ':' << found.offset << ": " << found.reason;
  }

 private:
  std::function<void(const Article&)> use_;
  Options options_;
};

class Corpora : public testing::Test {
 protected:
  void read(const std::string& name, std::function<void(const Article&)> use) {
    const char* folder = std::getenv("MORGUE_CORPORA");
    if (folder == nullptr) GTEST_SKIP() << "$MORGUE_CORPORA is not set";
    Reader reader(std::move(use));
    sources::Walk(reader).run(std::vector<std::string>{std::string(folder) + "/" + name});
    read_ = true;
  }
  bool read_ = false;
};

TEST_F(Corpora, AllOfReuters21578) {
  int articles = 0, without_body = 0, topics = 0, undated = 0, latin = 0, signed_off = 0;
  read("reuters21578.tar.zst", [&](const Article& a) {
    ++articles;
    without_body += a.body.empty();
    topics += static_cast<int>(a.topics.size());
    undated += !a.published;
    latin += a.body.find("ü") != std::string::npos;
    signed_off += a.body.ends_with("Reuter") || a.body.ends_with("REUTER");
  });
  if (!read_) return;
  EXPECT_EQ(articles, 21578);
  EXPECT_LT(without_body, 1900);  // 1,798 briefs and a few of the unprocessed
  EXPECT_GT(topics, 9000);
  EXPECT_EQ(undated, 0);
  EXPECT_EQ(latin, 1);
  EXPECT_LT(signed_off, 40);  // at the end of a line of text, where it stays
}

TEST_F(Corpora, AllOfReuters2006To2009) {
  int articles = 0, without_body = 0, without_time = 0, not_english = 0;
  read("reuters-2006-2009.jsonl.zst", [&](const Article& a) {
    ++articles;
    without_body += a.body.empty();
    without_time += !a.published || a.published->day_only;
    not_english += a.language != "en" && !a.body.empty();
  });
  if (!read_) return;
  EXPECT_EQ(articles, 45311);
  EXPECT_EQ(without_body, 103);
  EXPECT_EQ(without_time, 0);
  EXPECT_LT(not_english, 100);
}

}  // namespace
}  // namespace morgue::formats
