// How many articles have a form, over many nights: who holds an office and what letters stand for
// is what those articles say that can be found, as in an archive that was made of them alone.
#include <map>
#include <random>
#include <set>

#include "common/archive/part.h"
#include "tests/archive/old_columns.h"
#include "tests/cli_index/newsroom.h"

namespace {

using namespace morgue;
using namespace morgue::test;

std::string many(const std::string& prefix, int first, int last, const std::string& body) {
  std::string all;
  for (int i = first; i < last; ++i) all += record(prefix + std::to_string(i), body);
  return all;
}

void night(const Newsroom& newsroom, const std::string& dump) {
  newsroom.dump("night.jsonl", dump);
  newsroom.add({"night.jsonl"});
}

bool lists(const Newsroom& newsroom, const std::string& line) {
  return contains(newsroom.index({"--merges"}).out, line + "\n");
}

std::string everything(const Newsroom& newsroom) {
  const Ran ran = newsroom.search(
      {"*", "--limit", "0", "--format", "tsv", "--facet", "person:0,org:0,place:0"});
  return newsroom.index({"--merges"}).out + ran.out;
}

std::vector<std::string> orders(const std::string& order, const std::string& prefix, int count) {
  std::vector<std::string> arguments;
  for (int i = 0; i < count; ++i) {
    arguments.push_back(order);
    arguments.push_back(prefix + std::to_string(i));
  }
  return arguments;
}

// What the archive takes for what: a rule, and the articles that speak for it and against it.
struct Case {
  std::string name;
  std::string speaking;  // of articles that tell it
  std::string silent;    // of articles that have the full name and do not tell it
  std::string short_form;
  std::string other;  // of articles of somebody else, so that no other rule applies
  std::string told;   // what --merges says
};

std::ostream& operator<<(std::ostream& stream, const Case& it) {
  return stream << it.name;
}

void make_parts_old(const Newsroom& newsroom) {
  for (const auto& part : fs::directory_iterator(newsroom.archive() / "parts"))
    make_variants_old(part.path() / kVariantsFile);
}

class FormCounts : public testing::TestWithParam<Case> {
 protected:
  // Six articles tell it; as many have the name without telling.
  void SetUp() override {
    const Case& it = GetParam();
    night(newsroom_, record("short", it.short_form) + many("told", 0, 6, it.speaking) +
                         many("silent", 0, 6, it.silent) + many("other", 0, 18, it.other));
    ASSERT_TRUE(lists(newsroom_, it.told)) << newsroom_.index({"--merges"}).out;
  }
  std::string merges() const { return newsroom_.index({"--merges"}).out; }

  Newsroom newsroom_;
};

TEST_P(FormCounts, ReplacedArticlesTellNothing) {
  night(newsroom_, many("told", 0, 5, "It rained in Brussels."));
  EXPECT_FALSE(lists(newsroom_, GetParam().told)) << merges();
  night(newsroom_, many("told", 0, 5, GetParam().speaking));
  EXPECT_TRUE(lists(newsroom_, GetParam().told)) << merges();
}

TEST_P(FormCounts, WithheldArticlesTellNothingUntilTheyAreReleased) {
  EXPECT_EQ(newsroom_.index(orders("--withhold", "told", 5)).exit, 0);
  EXPECT_FALSE(lists(newsroom_, GetParam().told)) << merges();
  EXPECT_EQ(newsroom_.index(orders("--release", "told", 5)).exit, 0);
  EXPECT_TRUE(lists(newsroom_, GetParam().told)) << merges();
}

TEST_P(FormCounts, PartsThatWereJoinedTellTheSame) {
  night(newsroom_, record("rain", "It rained in Brussels."));
  night(newsroom_, many("told", 0, 5, "It rained in Brussels."));
  ASSERT_EQ(newsroom_.status().at("parts"), 3);
  night(newsroom_, record("sun", "It rained in Brussels."));
  ASSERT_EQ(newsroom_.status().at("parts"), 1);
  ASSERT_GT(newsroom_.status().at("dead"), 0) << "joined, not built again";
  EXPECT_FALSE(lists(newsroom_, GetParam().told)) << merges();
  EXPECT_EQ(newsroom_.index({"--verify"}).exit, 0);
  night(newsroom_, many("told", 0, 5, GetParam().speaking));
  EXPECT_TRUE(lists(newsroom_, GetParam().told)) << merges();
}

// What --merges counts is what can be found.
TEST_P(FormCounts, AreThoseOfAFreshArchive) {
  const Case& it = GetParam();
  const std::string changed = many("told", 0, 2, "It rained in Brussels.") +
                              many("silent", 0, 3, it.speaking) + many("other", 0, 2, it.silent);
  night(newsroom_, changed);
  ASSERT_GT(newsroom_.status().at("dead"), 0);
  const Newsroom fresh;
  night(fresh, record("short", it.short_form) + many("told", 2, 6, it.speaking) +
                   many("silent", 3, 6, it.silent) + many("other", 2, 18, it.other) + changed);
  EXPECT_EQ(merges(), fresh.index({"--merges"}).out);
}

// The version before noted no articles: replaced ones count on, up to as many as have the name.
TEST_P(FormCounts, OfAPartOfBeforeAreABoundUntilItIsBuiltAgain) {
  make_parts_old(newsroom_);
  night(newsroom_, many("told", 0, 5, "It rained in Brussels."));
  EXPECT_TRUE(lists(newsroom_, GetParam().told)) << merges();
  night(newsroom_, record("rain", "It rained in Brussels."));
  night(newsroom_, record("sun", "It rained in Brussels."));
  ASSERT_EQ(newsroom_.status().at("parts"), 1);
  EXPECT_TRUE(lists(newsroom_, GetParam().told)) << "joined with new ones: " << merges();
  ASSERT_EQ(newsroom_.index({"--rebuild"}).exit, 0);
  EXPECT_FALSE(lists(newsroom_, GetParam().told)) << merges();
}

INSTANTIATE_TEST_SUITE_P(
    Of, FormCounts,
    testing::Values(Case{"offices",
                         "Treasury Secretary James Baker spoke in Brussels. Later Baker left.",
                         "James Baker spoke in Brussels.",
                         "The Treasury's Baker says he will not resign.",
                         "Senator Howard Baker spoke in Brussels.",
                         "person\tJames Baker\tBaker (treasury)\toffice\tarchive\t1"},
                    Case{"acronyms", "The European Space Agency (ESA) launched a rocket on Monday.",
                         "The European Space Agency launched a rocket on Monday.",
                         "ESA officials launched a rocket on Monday.", "It rained in Brussels.",
                         "org\tEuropean Space Agency\tESA\tacronym\tarchive\t1"}),
    [](const auto& each) { return each.param.name; });

// An article in which only the provider's tag has the form, one with the name, one replaced.
class CorrectedForm : public testing::Test {
 protected:
  void SetUp() override {
    night(newsroom_, tagged("tag", "It rained.") + record("name", "The United States won.") +
                         tagged("replaced", "It rained."));
    night(newsroom_, record("replaced", "The United States lost."));
    ASSERT_TRUE(lists(newsroom_, "place\tUnited States\tU.S.\tprovider\tarticle\t1"));
  }
  static std::string tagged(std::string_view id, std::string_view body) {
    return nlohmann::json{{"id", id}, {"body", body}, {"places", {"U.S."}}}.dump() + "\n";
  }
  // Returns how many articles were built again.
  int correct() {
    newsroom_.dump("news.morgue/aliases.tsv", "Utopia\tplace\tU.S.\n");
    night(newsroom_, "");
    EXPECT_TRUE(lists(newsroom_, "place\tUtopia\tU.S.\tprovider\tarticle\t1"));
    const std::string others = newsroom_.search({"place:\"united states\"", "--format", "ids"}).out;
    EXPECT_TRUE(contains(others, "name\n") && contains(others, "replaced\n")) << others;
    return newsroom_.receipt().at("counts").at("corrected");
  }

  Newsroom newsroom_;
};

TEST_F(CorrectedForm, ReachesTheArticlesThatHaveIt) {
  EXPECT_EQ(correct(), 1);
}

TEST_F(CorrectedForm, OfAPartOfBeforeReachesAllThatHaveTheName) {
  make_parts_old(newsroom_);
  EXPECT_EQ(correct(), 2);
}

// A tag that the user's file hid leaves nothing in the part.
TEST_F(CorrectedForm, ComesBackWhereItWasHidden) {
  const std::string before = everything(newsroom_);
  newsroom_.dump("news.morgue/aliases.tsv", "-\tplace\tU.S.\n");
  night(newsroom_, "");
  EXPECT_FALSE(lists(newsroom_, "place\tUnited States\tU.S.\tprovider\tarticle\t1"));
  newsroom_.dump("news.morgue/aliases.tsv", "");
  night(newsroom_, "");
  EXPECT_EQ(newsroom_.receipt().at("counts").at("corrected"), 1);
  EXPECT_EQ(everything(newsroom_), before);
}

// Nights of which each replaces, withholds and releases some, with a correction in between.
class ManyNights : public testing::TestWithParam<unsigned> {
 protected:
  static constexpr int kArticles = 24;
  static constexpr const char* kCorrection = "James Baker\tperson\tJim Baker\n";

  std::string some_text() {
    static const std::vector<std::string> kSentences = {
        "Treasury Secretary James Baker spoke in Brussels. Baker left early.",
        "The Treasury's Baker says he will not resign.",
        "Senator Howard Baker met reporters in the U.S. on Monday.",
        "Jim Baker was in London.",
        "The European Space Agency (ESA) launched a rocket.",
        "ESA officials met in Paris.",
        "The Eastern Sugar Association (ESA) met in Vienna.",
        "George W. Bush saw U.S. and German officials.",
        "George Bush flew home. Bush was tired.",
        "Morgan Stanley Inc said Morgan Stanley had cut its forecast.",
        "Das sagte Howard Baker, und das auch Horst Kohler, in Wien.",
        "Horst Kohler met reporters in London, said Howard Baker."};
    std::string text;
    for (int i = 0; i < 2; ++i) text += kSentences[random_() % kSentences.size()] + " ";
    return text;
  }
  std::string some_id() { return "id" + std::to_string(random_() % kArticles); }

  void replace_some() {
    std::string dump;
    for (int i = 0; i < 4; ++i) {
      const std::string id = some_id();
      dump += record(id, texts_[id] = some_text());
    }
    night(newsroom_, dump);
  }
  void decide_some() {
    std::vector<std::string> arguments;
    std::set<std::string> seen;
    for (int i = 0; i < 3; ++i) {
      const std::string id = some_id();
      if (!seen.insert(id).second) continue;
      const bool release = withheld_.erase(id) > 0;
      if (!release) withheld_.insert(id);
      arguments.push_back(release ? "--release" : "--withhold");
      arguments.push_back(id);
    }
    EXPECT_EQ(newsroom_.index(arguments).exit, 0);
  }

  std::mt19937 random_{GetParam()};
  Newsroom newsroom_;
  std::map<std::string, std::string> texts_;
  std::set<std::string> withheld_;
};

TEST_P(ManyNights, EndAsAFreshArchiveOfWhatCanBeFound) {
  std::string dump;
  for (int i = 0; i < kArticles; ++i) {
    const std::string id = "id" + std::to_string(i);
    dump += record(id, texts_[id] = some_text());
  }
  night(newsroom_, dump);
  bool joined = false;
  for (int i = 0; i < 9; ++i) {
    if (i == 5) newsroom_.dump("news.morgue/aliases.tsv", kCorrection);
    replace_some();
    if (i % 2 == 1) decide_some();
    const nlohmann::json status = newsroom_.status();
    joined = joined || (i > 2 && status.at("parts") == 1 && status.at("dead") > 0);
  }
  EXPECT_TRUE(joined) << "parts with replaced articles";
  EXPECT_FALSE(withheld_.empty());
  const Newsroom fresh;
  dump.clear();
  for (const auto& [id, text] : texts_)
    if (!withheld_.contains(id)) dump += record(id, text);
  fs::create_directory(fresh.archive());
  fresh.dump("news.morgue/aliases.tsv", kCorrection);
  night(fresh, dump);
  EXPECT_EQ(everything(newsroom_), everything(fresh));
}

INSTANTIATE_TEST_SUITE_P(Seeds, ManyNights, testing::Values(1U, 2U, 3U));

}  // namespace
