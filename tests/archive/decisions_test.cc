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
  EXPECT_TRUE(read_decisions(dir.path()).empty());
  write_decisions(dir.path(), decisions);
  EXPECT_EQ(read_decisions(dir.path()).all(), decisions.all());
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
