#include "common/archive/decisions.h"

#include <gtest/gtest.h>

#include "common/archive/visibility.h"
#include "common/base/error.h"
#include "tests/support/temp_dir.h"

namespace morgue {
namespace {

Decision decision(const std::string& id, Verdict verdict) {
  return {id, verdict, "a reason", "operator", "2020-02-13T00:00:00Z", 2, {}};
}

TEST(Decisions, ComeBack) {
  Decisions decisions;
  EXPECT_TRUE(decisions.add(decision("a \"b\"\n", Verdict::killed)));
  EXPECT_TRUE(decisions.add(decision("c", Verdict::withheld)));
  Decision released = decision("d", Verdict::released);
  released.record = hash128("record");
  EXPECT_TRUE(decisions.add(released));
  const test::TempDir dir;
  EXPECT_TRUE(read_decisions(dir.path(), {}).empty());
  append_decisions(dir.path(), decisions.all());
  EXPECT_EQ(read_decisions(dir.path(), {}).all(), decisions.all());
}

// What was noted is a beginning of what is there, however much came after it.
TEST(Decisions, ThoseThatWereNotedMustBeThere) {
  const test::TempDir dir;
  EXPECT_EQ(note_decisions(dir.path(), {}), DecisionsNote());
  append_decisions(dir.path(), {decision("a", Verdict::withheld)});
  const DecisionsNote noted = note_decisions(dir.path(), {});
  append_decisions(dir.path(), {decision("a", Verdict::released), decision("b", Verdict::killed)});
  const Decisions all = read_decisions(dir.path(), noted);
  EXPECT_EQ(all.find(hash128("a"))->verdict, Verdict::released);
  EXPECT_TRUE(all.killed(hash128("b")));
  const DecisionsNote later = note_decisions(dir.path(), noted);
  EXPECT_GT(later.bytes, noted.bytes);

  const std::string good = test::read_file(dir / kDecisionsFile);
  const auto expect_refused = [&] {
    for (const DecisionsNote& note : {noted, later}) {
      EXPECT_THROW(read_decisions(dir.path(), note), Error);
      EXPECT_THROW(note_decisions(dir.path(), note), Error);
    }
  };
  std::string other = good;
  other[good.find("\"a\"") + 1] = 'c';
  test::write_file(dir / kDecisionsFile, other);
  expect_refused();
  test::write_file(dir / kDecisionsFile, good.substr(0, noted.bytes - 1));
  expect_refused();
  fs::remove(dir / kDecisionsFile);
  expect_refused();
  // Without a line end, as an editor may leave it.
  test::write_file(dir / kDecisionsFile, good.substr(0, noted.bytes - 1));
  append_decisions(dir.path(), {decision("b", Verdict::killed)});
  EXPECT_EQ(read_decisions(dir.path(), noted).all().size(), 2U);
}

// A bit of any byte, or the end of the file: other decisions may come of it, or an Error.
TEST(Decisions, DamageIsReadOrRefused) {
  Decisions decisions;
  decisions.add(decision("a", Verdict::killed));
  decisions.add(decision("b", Verdict::released));
  const std::string lines = encode_decisions(decisions.all());
  const auto read = [](const std::string& bytes) {
    try {
      return decode_decisions(bytes).all().size();
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ExitCode::archive);
      return std::size_t{0};
    }
  };
  for (std::size_t at = 0; at < lines.size(); ++at) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string damaged = lines;
      damaged[at] = static_cast<char>(damaged[at] ^ (1 << bit));
      EXPECT_LE(read(damaged), 3U);  // a line may have become two
    }
    EXPECT_LE(read(lines.substr(0, at)), 2U);
  }
  for (const char* foreign : {"[]", "{}", "null", "1", "\"a\"", "{\"id\": 1}", "[[[["})
    EXPECT_THROW(decode_decisions(foreign), Error);
}

TEST(Decisions, TheLastOneHoldsButAKillIsFinal) {
  Decisions decisions;
  EXPECT_TRUE(decisions.add(decision("a", Verdict::withheld)));
  EXPECT_TRUE(decisions.add(decision("a", Verdict::released)));
  EXPECT_EQ(decisions.find(hash128("a"))->verdict, Verdict::released);
  EXPECT_TRUE(decisions.add(decision("a", Verdict::killed)));
  EXPECT_FALSE(decisions.add(decision("a", Verdict::released)));
  EXPECT_TRUE(decisions.killed(hash128("a")));
  EXPECT_EQ(decisions.all().size(), 1U);
  EXPECT_EQ(decisions.find(hash128("b")), nullptr);
}

TEST(Decisions, DamageIsAnErrorAndNoAbsolution) {
  for (const char* lines : {"{", "[]\n", "{}\n", R"({"id":"a","decision":"pardoned"})"})
    EXPECT_THROW(decode_decisions(lines), Error) << lines;
  const std::string fine = R"({"id":"a","decision":"killed","by":"","at":"","reason":""})";
  EXPECT_TRUE(decode_decisions(fine).killed(hash128("a")));  // without a line end
  EXPECT_THROW(decode_decisions(fine + "\n" + fine.substr(0, 20)), Error);
}

DocumentRow row(const std::string& id, std::int64_t until) {
  DocumentRow made;
  made.id = hash128(id);
  made.record = hash128("record of " + id);
  made.held_until = until;
  return made;
}

TEST(Visibility, IsAQuestionOfDeathStatusEmbargoAndDecisions) {
  const test::TempDir dir;
  write_document_column(
      dir / "documents.col",
      std::vector<DocumentRow>{row("free", kNoInstant), row("embargoed", 100),
                               row("withheld", kForEver), row("dead", kNoInstant),
                               row("killed", kNoInstant), row("held", kNoInstant),
                               row("released", kForEver), row("changed", kForEver)});
  const DocumentColumn documents(dir / "documents.col");
  Bitmap dead;
  dead.set(3);
  Decisions decisions;
  decisions.add(decision("killed", Verdict::killed));
  decisions.add(decision("held", Verdict::withheld));
  for (const char* id : {"released", "changed"}) {
    Decision released = decision(id, Verdict::released);
    released.record = hash128("record of released");
    decisions.add(released);
  }
  const auto visible = [&](std::int64_t now) {
    const Bitmap hidden = not_to_be_found(documents, dead, decisions, now);
    std::vector<std::uint32_t> docs;
    for (std::uint32_t doc = 0; doc < documents.size(); ++doc)
      if (!hidden.test(doc)) docs.push_back(doc);
    return docs;
  };
  EXPECT_EQ(visible(99), (std::vector<std::uint32_t>{0, 6}));
  EXPECT_EQ(visible(100), (std::vector<std::uint32_t>{0, 1, 6}));
}

}  // namespace
}  // namespace morgue
