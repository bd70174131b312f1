// What queries mean: one line a case, the query and its canonical form.
#include "searcher/query/parser.h"

#include <gtest/gtest.h>

#include "tests/query/understood.h"

namespace morgue::query::test {
namespace {

struct Case {
  const char* query;
  const char* means;
};

void expect_all(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(understood(c.query), c.means) << c.query;
}

TEST(Parser, Words) {
  expect_all({
      {"", ""},
      {" \t\n ", ""},
      {"taliban", "taliban"},
      {"Taliban", "taliban"},
      {"taliban truce", "taliban AND truce"},
      {"  taliban \t truce  ", "taliban AND truce"},
      {"=governing", "=governing"},
      {"==governing", "=governing"},
      {"=Governing bodies", "=governing AND bodies"},
      {"and or not", "and AND or AND not"},
      {"*", "*"},
      {"**", "*"},
      {"gover*", "gover*"},
      {"Gover* oil", "gover* AND oil"},
      {"Élys*", "elys*"},
  });
}

TEST(Parser, PunctuationIsReadAsInArticles) {
  expect_all({
      {"fox-it", "\"fox it\""},
      {"U.S.", "u.s."},
      {"U.S", "u.s."},
      {"us", "us"},
      {"AT&T", "at&t"},
      {"O'Neill", "o'neill"},
      {"O’Neill", "o'neill"},
      {"l'Élysée", "\"l elysee\""},
      {"日本", "\"日 本\""},
      {"日", "日"},
      {"東京、京都", "\"東 京\" AND \"京 都\""},
      {"#MeToo", "metoo"},
      {"$100", "100"},
      {"1,234.5", "1,234.5"},
      {"10:30", "\"10 30\""},
      {"http://www.example.com/a?b=c", "\"http www example com a b c\""},
      {"vice-president", "\"vice president\""},
      {"who?", "who"},
      {"help!", "help"},
      {"oil, gas; coal.", "oil AND gas AND coal"},
      {"oil - gas", "oil AND gas"},
      {"oil & gas", "oil AND gas"},
      {"oil/gas", "\"oil gas\""},
      {"می‌خواهم", "ميخواهم"},
      {"co­opoil", "coop AND oil"},
      {"foo:bar", "\"foo bar\""},
      {"Washington: talks", "washington AND talks"},
      {"() oil", "oil"},
      {"C++", "c"},
      {"a=b", "\"a b\""},
      {"= oil", "oil"},
  });
}

TEST(Parser, PossessivesAreFormsOfBareWords) {
  expect_all({
      {"Trump's", "trump"},
      {"Trump's policy", "trump AND policy"},
      {"=Trump's", "\"trump's\""},
      {"\"Trump's policy\"", "\"trump's policy\""},
      {"vice-president's", "\"vice president\""},
  });
}

TEST(Parser, Phrases) {
  expect_all({
      {"\"New York\"", "\"new york\""},
      {"“New York”", "\"new york\""},
      {"„New York“", "\"new york\""},
      {"«New York»", "\"new york\""},
      {"“New York\"", "\"new york\""},
      {"\"a “New York” b\"", "\"a new york b\""},
      {"\"York\"", "=york"},
      {"=\"New York\"", "\"new york\""},
      {"\"New York\" mayor", "\"new york\" AND mayor"},
      {"rock\"and roll\"band", "rock AND \"and roll\" AND band"},
      {"\"one AND two\"", "\"one and two\""},
      {"\"a (b) c\"", "\"a b c\""},
      {"\"\" oil", "oil"},
      {"\"l'Élysée\"", "\"l elysee\""},
      {"\"first line.\n\nSecond\"", "\"first line second\""},
  });
}

TEST(Parser, OperatorsAndPrecedence) {
  expect_all({
      {"a AND b", "a AND b"},
      {"a && b", "a AND b"},
      {"a OR b", "a OR b"},
      {"a || b", "a OR b"},
      {"a b OR c", "(a AND b) OR c"},
      {"a OR b c", "a OR (b AND c)"},
      {"a AND b OR c AND d", "(a AND b) OR (c AND d)"},
      {"a OR b OR c", "a OR b OR c"},
      {"a (b OR c)", "a AND (b OR c)"},
      {"((a))", "a"},
      {"NOT a", "NOT a"},
      {"-a", "NOT a"},
      {"a -b", "a AND NOT b"},
      {"a NOT b", "a AND NOT b"},
      {"a AND NOT b", "a AND NOT b"},
      {"NOT a b", "NOT a AND b"},
      {"NOT (a b)", "NOT (a AND b)"},
      {"NOT NOT a", "NOT NOT a"},
      {"a OR NOT b", "a OR NOT b"},
      {"-\"new york\"", "NOT \"new york\""},
      {"-(a OR b) c", "NOT (a OR b) AND c"},
      {"(-a)", "NOT a"},
      {"a AND (b OR (c AND -d))", "a AND (b OR (c AND NOT d))"},
      {"（a OR b） c", "(a OR b) AND c"},
  });
}

TEST(Parser, Fields) {
  expect_all({
      {"headline:wheat", "headline:wheat"},
      {"Headline:Wheat", "headline:wheat"},
      {"headline: wheat", "headline:wheat"},
      {"headline:=wheat", "headline:=wheat"},
      {"headline:whea*", "headline:whea*"},
      {"headline:\"wheat crop\"", "headline:\"wheat crop\""},
      {"headline:(wheat OR corn)", "headline:wheat OR headline:corn"},
      {"headline:(wheat corn) oil", "(headline:wheat AND headline:corn) AND oil"},
      {"author:smith", "author:smith"},
      {"author:\"Ann Smith\"", "author:\"ann smith\""},
      {"person:\"Mike  Pompeo\"", "person:\"Mike Pompeo\""},
      {"person:Pompeo", "person:Pompeo"},
      {"person:x 3", "person:x AND 3"},
      {"-place:Qatar", "NOT place:Qatar"},
      {"place:Côte-d'Ivoire", "place:\"Côte-d'Ivoire\""},
      {"topic:(grain OR wheat)", "topic:grain OR topic:wheat"},
      {"source:AND", "source:\"AND\""},
      {"lang:fr oil", "lang:fr AND oil"},
      {"exchange:nyse", "exchange:nyse"},
      {"section:\"world news\"", "section:\"world news\""},
  });
}

TEST(Parser, Dates) {
  expect_all({
      {"date:2008", "date:2008"},
      {"date:2008-09", "date:2008-09"},
      {"date:2008-9", "date:2008-09"},
      {"date:2008-09-13", "date:2008-09-13"},
      {"date:2008-09..2008-10", "date:2008-09-01..2008-10-31"},
      {"date:..1987-03-01", "date:..1987-03-01"},
      {"date:1987..", "date:1987-01-01.."},
      {"date:2008-01-01..2008-12-31", "date:2008"},
      {"date:none", "date:none"},
      {"date:(2007 OR 2009) oil", "(date:2007 OR date:2009) AND oil"},
      {"-date:none", "NOT date:none"},
  });
}

TEST(Parser, CanonicalFormMeansTheSame) {
  for (const char* query :
       {"a b OR c -d", "NOT (a OR b) c", "headline:(x \"y z\" OR wx*)", "=Trump's -\"U.S. Senate\"",
        "person:\"A B\" OR -date:2008..", "l'Élysée 日本 fox-it", "* -gover*", "NOT NOT (a -b)"}) {
    const ParsedQuery first = parsed(query);
    const ParsedQuery second = parsed(print(*first.root));
    EXPECT_TRUE(same_query(*first.root, *second.root)) << query << "\n" << print(*first.root);
  }
}

TEST(Parser, NotesWhatIsDoubtful) {
  EXPECT_EQ(parsed("a b OR c").notes,
            std::vector<std::string>{"AND binds closer than OR: read as (a AND b) OR c"});
  EXPECT_EQ(parsed("foo:bar").notes,
            std::vector<std::string>{"there is no field 'foo': read as words"});
  for (const char* query : {"(a b) OR c", "10:30", "http://x", "\"foo:bar\"", "Kabul: talks",
                            "a OR b", "a b", "\"* * *\" b"})
    EXPECT_TRUE(parsed(query).notes.empty()) << query;
}

TEST(Parser, AnyBlanksMayStandAroundAMinimum) {
  for (const char* query : {"person:lee >=\t2", "person:lee\t>=\n2", "person:lee >=\u00A0 2",
                            "person:lee>=\t2", "person:\"lee\">=\u30002", "person:lee\u00A0>=2"})
    EXPECT_EQ(understood(query), "person:lee>=2") << query;
  EXPECT_EQ(understood("person:lee >=\t50%"), "person:lee>=50%");
  for (const char* query : {"person:lee>1", "person:\"lee\">1", "person:lee > 1", "person:lee> 1"})
    EXPECT_EQ(understood(query), "person:lee>=2") << query;
  EXPECT_EQ(understood("person:lee>49%"), "person:lee>=50%");
  EXPECT_EQ(understood("person:lee>0"), "person:lee");
  EXPECT_EQ(understood("person:lee =3"), "person:lee AND =3") << "a word of its own";
  EXPECT_EQ(understood("org:Yahoo=Y"), "org:\"Yahoo=Y\"") << "no number";
  EXPECT_EQ(understood("source:a=3"), "source:\"a=3\"") << "nothing to count";
}

// The note's beginning, "" without one.
std::string noted(std::string_view query) {
  const std::vector<std::string> notes = parsed(query).notes;
  return notes.empty() ? "" : notes.front().substr(0, notes.front().find(';'));
}

TEST(Parser, NotesWhatOtherLanguagesReadAsOperators) {
  EXPECT_EQ(noted("oil or gas"), "'or' is read as a word");
  EXPECT_EQ(noted("(oil) or \"gas\""), "'or' is read as a word");
  EXPECT_EQ(noted("oil AND not gas"), "'not' is read as a word");
  EXPECT_EQ(noted("oil !gas"), "the ! says nothing here");
  EXPECT_EQ(noted("oil !\"gas\""), "the ! says nothing here");
  EXPECT_EQ(parsed("oil !\"gas\"").notes.at(0),
            "the ! says nothing here; -\"gas\" leaves out what has it");
  EXPECT_EQ(noted("oil !(gas OR coal)"), "the ! says nothing here");
  EXPECT_EQ(noted("not guilty"), "'not' is read as a word");
  EXPECT_EQ(noted("headline:(not guilty)"), "'not' is read as a word");
  EXPECT_EQ(noted("DATE>2008"), "DATE>2008 is read as words");
  EXPECT_EQ(parsed("Date>2008").notes.at(0),
            "Date>2008 is read as words; date:2008.. is from then on, date:..2008 until then");
  EXPECT_EQ(noted("Words>800"), "Words>800 is read as words");
  EXPECT_EQ(noted("oil | gas"), "the | says nothing here");
  EXPECT_EQ(noted("oil date>2008"), "date>2008 is read as words");
  EXPECT_EQ(noted("oil words>=800"), "words>=800 is read as words");
  EXPECT_EQ(noted("\"oil price\"~5"), "~5 is read as a word");
  EXPECT_EQ(noted("oil NEAR gas"), "NEAR is read as a word");
  EXPECT_EQ(noted("oil/s price"), "oil/s is read as words");
  EXPECT_EQ(noted("oil/5 price"), "oil/5 is read as words");
  EXPECT_EQ(noted("oil /sent price"), "/sent is read as a word");
}

TEST(Parser, NotesNothingOfWhatIsMeantSo) {
  for (const char* query :
       {"or",          "or gas",       "oil or", "to be or",  "\"oil or gas\"", "he did not go",
        "not",         "oil not",      "wow!",   "oil !!",    "oil ! \"gas\"",  "wow!\"gas\"",
        "=not guilty", "oil AND =not", "km/s",   "24/7",      "9/11",           "AC/DC",
        "and/or",      "a<b",          "date",   "source:or", "near",           "\"oil\" ~5",
        "oil OR gas",  "oil NOT gas",  "b>5",    "who/whom"})
    EXPECT_EQ(noted(query), "") << query;
}

TEST(Parser, KnowsAPlainListOfWords) {
  for (const char* query : {"a", "a b", "a -b", "a \"b c\" date:2008", "a NOT b"})
    EXPECT_TRUE(parsed(query).plain) << query;
  for (const char* query : {"a AND b", "a OR b", "(a) b"})
    EXPECT_FALSE(parsed(query).plain) << query;
}

TEST(Parser, PlacesAreThoseOfTheQuery) {
  const ParsedQuery result = parsed("oil headline:\"new york\" -x");
  ASSERT_EQ(result.root->children.size(), 3U);
  const auto at = [&](std::size_t i) {
    const Place place = result.root->children[i].place;
    return std::pair(place.begin, place.end);
  };
  EXPECT_EQ(at(0), std::pair(std::size_t{0}, std::size_t{3}));
  EXPECT_EQ(at(1), std::pair(std::size_t{4}, std::size_t{23}));
  EXPECT_EQ(at(2), std::pair(std::size_t{24}, std::size_t{26}));
}

TEST(Parser, TheGreatestLengthReadsBack) {
  EXPECT_EQ(understood("length>999999999"), "length>999999999");
  EXPECT_EQ(understood("length>999999998"), "length>=999999999");
}

}  // namespace
}  // namespace morgue::query::test
