// What proximity, functions and lengths become: candidates by words, and plans that decide. The
// factory here notes the plans and lets every article pass.
#include "searcher/query/compiler.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "searcher/query/proximity.h"
#include "searcher/query/scopes.h"
#include "tests/query/understood.h"

namespace morgue::query::test {
namespace {

std::string show(const PositionalPlan& plan) {
  std::string text;
  for (const std::string& form : plan.forms) text += (text.empty() ? "" : "|") + form;
  for (const PositionalPlan& child : plan.children) text += (text.empty() ? "" : " ") + show(child);
  switch (plan.kind) {
    case PositionalPlan::Kind::words:
      return in_scope(plan.scope, text);
    case PositionalPlan::Kind::phrase:
      return '"' + text + '"';
    case PositionalPlan::Kind::any_of:
      return "{" + text + "}";
    case PositionalPlan::Kind::near:
      return write_proximity(plan.proximity) + "(" + text + ")";
    case PositionalPlan::Kind::at_least:
      return fmt::format("{}x({})", plan.times, text);
  }
  return text;
}

class Noting final : public PositionalFactory {
 public:
  Xapian::Query matches(PositionalPlan plan) const override {
    plans.push_back(show(plan));
    return Xapian::Query::MatchAll;
  }
  Xapian::Query length(LengthRange range) const override {
    plans.push_back(fmt::format("length {} {}", range.first, range.last));
    return Xapian::Query::MatchAll;
  }
  mutable std::vector<std::string> plans;
};

class Compiled : public ::testing::Test {
 protected:
  Compiled() : database_("", Xapian::DB_BACKEND_INMEMORY) {
    add({"oil", "embargo", "iran", "Soil"});
    add({"oil", "govern", "government", "women"});
    add({"tehran", "embargo", "woman", "govern", "Asmith"});
  }

  void add(std::initializer_list<const char*> terms) {
    Xapian::Document document;
    for (const char* term : terms) document.add_term(term);
    database_.add_document(document);
  }

  // The plan of the whole query, which is asked for last; "" if none is needed.
  std::string plan(std::string_view query) {
    compile_it(query);
    return factory_.plans.empty() ? "" : factory_.plans.back();
  }

  // The articles that may match: those for which the plan is asked.
  std::string candidates(std::string_view query) {
    Xapian::Enquire enquire(database_);
    enquire.set_query(compile_it(query).query);
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    std::string found;
    const Xapian::MSet matches = enquire.get_mset(0, 10);
    for (auto i = matches.begin(); i != matches.end(); ++i) found += std::to_string(*i);
    return found;
  }

  CompiledQuery compile_it(std::string_view query) {
    factory_.plans.clear();
    Vocabulary vocabulary(database_);
    return compile(*parsed(query).root, vocabulary, factory_);
  }

  Xapian::WritableDatabase database_;
  Noting factory_;
};

TEST_F(Compiled, ProximityIsAPlanOverCandidates) {
  EXPECT_EQ(plan("oil /5 iran"), "/5(oil iran)");
  EXPECT_EQ(candidates("oil /5 iran"), "1");
  EXPECT_EQ(candidates("embargo /5 (iran OR tehran)"), "13");
  EXPECT_EQ(plan("\"oil embargo\" pre/10 (iran OR tehran)"),
            "pre/10(\"oil embargo\" {iran tehran})");
  EXPECT_EQ(plan("(oil /3 iran) /s embargo"), "/s(/3(oil iran) embargo)");
  EXPECT_EQ(plan("gov* /p oil"), "/p(govern|government oil)");
  EXPECT_EQ(plan("\"oil gov*\""), "\"oil govern|government\"");
  EXPECT_EQ(candidates("\"oil gov*\""), "2");
  EXPECT_EQ(plan("headline:oil /5 iran"), "/5(headline:oil iran)");
  EXPECT_EQ(candidates("headline:oil /5 govern"), "");
}

TEST_F(Compiled, AbsenceAsksForTheFirstAlone) {
  EXPECT_EQ(plan("oil NOT/5 iran"), "NOT/5(oil iran)");
  EXPECT_EQ(candidates("oil NOT/5 iran"), "12");
  const CompiledQuery compiled = compile_it("oil NOT/5 iran");
  ASSERT_EQ(compiled.words.size(), 2U);
  EXPECT_TRUE(compiled.words[0].scored);
  EXPECT_TRUE(compiled.words[1].negated);
  EXPECT_EQ(candidates("-(oil /5 iran)"), "23");
}

TEST_F(Compiled, ScopesAreDecidedByPlansWhereTermsCannot) {
  EXPECT_EQ(plan("oil"), "");
  EXPECT_EQ(plan("headline:oil"), "");
  EXPECT_EQ(plan("author:smith"), "");
  EXPECT_EQ(plan("lead(oil)"), "lead(oil)");
  EXPECT_EQ(candidates("lead(oil)"), "12");
  EXPECT_EQ(plan("headline(allcaps(oil))"), "headline(allcaps(oil))");
  EXPECT_EQ(candidates("headline(allcaps(oil))"), "1");
  EXPECT_EQ(plan("first10(\"oil embargo\")"), "\"first10(oil) first10(embargo)\"");
}

TEST_F(Compiled, AtLeast) {
  EXPECT_EQ(plan("atleast3(oil OR tehran)"), "3x({oil tehran})");
  EXPECT_EQ(candidates("atleast3(oil OR tehran)"), "123");
  EXPECT_TRUE(compile_it("atleast3(oil)").scored);
}

TEST_F(Compiled, Length) {
  EXPECT_EQ(plan("length:5..8"), "length 5 8");
  EXPECT_FALSE(compile_it("length:5..8").scored);
  EXPECT_EQ(candidates("oil length>5"), "12");
}

TEST_F(Compiled, WildcardsSayWhatTheyBecame) {
  const CompiledQuery compiled = compile_it("wom?n gov* xx* gov*");
  EXPECT_EQ(compiled.notes,
            (std::vector<std::string>{"wom?n stands for 2 words", "gov* stands for 2 words",
                                      "xx* stands for 0 words"}));
  EXPECT_EQ(candidates("wom?n"), "23");
  EXPECT_EQ(
      compile_it("oil'*").notes,
      std::vector<std::string>{"oil'* stands for 0 words: the ' is part of it; write oil or oil*"});
  EXPECT_EQ(compile_it("xx?l'*").notes, std::vector<std::string>{"xx?l'* stands for 0 words"});
}

TEST_F(Compiled, WordsThatNoArticleHasAreSaidSo) {
  const auto notes = [&](const char* query) { return compile_it(query).notes; };
  using Notes = std::vector<std::string>;
  EXPECT_EQ(notes("embagro"), Notes{"no article has embagro: did you mean embargo (2 articles)?"});
  EXPECT_EQ(notes("\"oil mebargo\""),
            Notes{"no article has mebargo: did you mean embargo (2 articles)?"});
  EXPECT_EQ(notes("=tehrn /5 oil"),
            Notes{"no article has tehrn: did you mean tehran (1 article)?"});
  EXPECT_EQ(notes("zzzz"), Notes{"no article has zzzz"});
  EXPECT_EQ(notes("embargo -oil"), Notes{});
  EXPECT_EQ(notes("xaaaa xbbbb xcccc xdddd").size(), 3U);
}

TEST_F(Compiled, WildcardsAreBounded) {
  Xapian::Document document;
  for (int i = 0; i < 1100; ++i) document.add_term(fmt::format("zz{:04}", i));
  document.add_term("zzrare");
  database_.add_document(document);
  Xapian::Document other;
  other.add_term("zz0007");
  database_.add_document(other);
  const CompiledQuery compiled = compile_it("zz* /5 zz*");
  EXPECT_EQ(compiled.notes,
            std::vector<std::string>{"zz* stands for 1101 words: the 1000 commonest were used"});
  EXPECT_EQ(compiled.words.front().forms.front(), "zz0007");
  EXPECT_EQ(compiled.words.front().forms.size(), 1000U);
  std::string many;
  for (std::size_t i = 0; i < 4; ++i)
    for (std::size_t j = 1; i + j <= 4; ++j)
      for (std::size_t k = 0; i + j + k <= 4; ++k)
        many += "zz" + std::string(i, '?') + '*' + std::string(j, '?') + '*' + std::string(k, '?') +
                "x* zz" + std::string(i, '?') + '*' + std::string(j, '?') + '*' +
                std::string(k, '?') + ' ';
  EXPECT_EQ(compile_it(many).notes.size(), 40U);
  for (std::size_t i = 0; i < 4; ++i) many += "zz" + std::string(i, '?') + "* ";
  EXPECT_THROW(compile_it(many), Error);
}

}  // namespace
}  // namespace morgue::query::test
