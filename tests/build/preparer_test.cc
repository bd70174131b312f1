// What becomes of an article: terms and their wdf, word codes, facets, forms of stems.
#include "indexer/build/preparer.h"

#include <map>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "common/archive/article_column.h"
#include "common/archive/facet_column.h"
#include "tests/support/temp_dir.h"

namespace morgue::build {
namespace {

using Terms = std::map<std::string, std::uint32_t>;
using Codes = std::vector<std::uint8_t>;

constexpr std::uint8_t kA = kFirstStopper;  // codes of the dictionary below
constexpr std::uint8_t kCorn = kFirstStopper + 1;
constexpr std::uint8_t kThe = kFirstStopper + 2;
constexpr std::uint8_t kWheat = kFirstStopper + 3;

class PreparerTest : public testing::Test {
 protected:
  PreparerTest() {
    const std::vector<std::string> forms = {"a", "corn", "the", "wheat"};
    write_word_dictionary(dir_ / "words.col", forms, 1);
    words_ = std::make_unique<WordDictionary>(dir_ / "words.col");
    preparer_ = std::make_unique<Preparer>(*words_, texts_);
  }

  const PreparedBatch& prepare(const Article& article) {
    preparer_->add(article, nullptr, Hash128{1, 2}, 3);
    return preparer_->finish();
  }

  static Terms terms(const PreparedBatch& batch, std::size_t document = 0) {
    Terms terms;
    const std::size_t begin = document == 0 ? 0 : batch.documents[document - 1].postings_end;
    for (std::size_t i = begin; i < batch.documents[document].postings_end; ++i) {
      const Posting& posting = batch.postings[i];
      EXPECT_TRUE(terms.emplace(batch.terms.at(posting.term), posting.wdf).second);
    }
    return terms;
  }

  static std::set<std::string> facets(const PreparedBatch& batch) {
    std::set<std::string> names;
    for (const std::uint32_t i : batch.facets)
      names.insert(std::string(dimension_name(batch.facet_names[i].dimension)) + ":" +
                   batch.facet_names[i].name);
    return names;
  }

  morgue::test::TempDir dir_;
  std::unique_ptr<WordDictionary> words_;
  TextDictionaries texts_;
  std::unique_ptr<Preparer> preparer_;
};

TEST_F(PreparerTest, WordsOfTheHeadlineCountMore) {
  Article article;
  article.id = "1";
  article.headline = "Wheat falls";
  article.dateline = "CHICAGO";
  article.lead = "The wheat";
  article.body = "the the wheat's";
  EXPECT_EQ(terms(prepare(article)), (Terms{{"wheat", 5},
                                            {"falls", 3},
                                            {"chicago", 1},
                                            {"the", 3},
                                            {"Swheat", 0},
                                            {"Sfalls", 0},
                                            {"XND", 0}}));
}

TEST_F(PreparerTest, CodesKeepTheOrderOfWordsAndBreaks) {
  Article article;
  article.id = "1";
  article.headline = "Corn";
  article.body = "A corn. The wheat\n\nthe zyzzyva";
  const auto rare = rare_code("zyzzyva").bytes;
  EXPECT_EQ(prepare(article).codes,
            (Codes{kCodeHeadline, kCorn, kCodeBody, kA, kCorn, kCodeSentence, kThe, kWheat,
                   kCodeParagraph, kThe, rare[0], rare[1], rare[2], rare[3], rare[4]}));
}

TEST_F(PreparerTest, TheAuthorIsNotText) {
  Article article;
  article.id = "1";
  article.author = "By Ann Lee and Bob Ray";
  const PreparedBatch& batch = prepare(article);
  EXPECT_EQ(terms(batch), (Terms{{"Aby", 0},
                                 {"Aann", 0},
                                 {"Alee", 0},
                                 {"Aand", 0},
                                 {"Abob", 0},
                                 {"Aray", 0},
                                 {"XAann lee", 0},
                                 {"XAbob ray", 0},
                                 {"XND", 0}}));
  EXPECT_EQ(facets(batch), (std::set<std::string>{"author:Ann Lee", "author:Bob Ray"}));
  EXPECT_EQ(batch.text_bytes, 0U);
  EXPECT_EQ(batch.words, 0U);
  EXPECT_EQ(batch.codes.front(), kCodeAuthor);
}

TEST_F(PreparerTest, FacetValuesOnceWhateverTheBlanks) {
  Article article;
  article.id = "1";
  article.persons = {" Ashraf \t Ghani", "Ashraf Ghani", ""};
  article.orgs = {"Ashraf Ghani"};
  article.source = "Reuters";
  article.language = "en";
  const PreparedBatch& batch = prepare(article);
  EXPECT_EQ(facets(batch), (std::set<std::string>{"person:Ashraf Ghani", "org:Ashraf Ghani",
                                                  "source:Reuters", "lang:en"}));
  EXPECT_EQ(batch.facets.size(), 4U);
  EXPECT_EQ(
      terms(batch),
      (Terms{
          {"XPashraf ghani", 0}, {"XOashraf ghani", 0}, {"XSreuters", 0}, {"Len", 0}, {"XND", 0}}));
}

// A firm found under two names of the text that are one value.
TEST_F(PreparerTest, WhatIsSaidOfAValueTwiceIsTakenTogether) {
  Article article;
  article.id = "1";
  entities::Entities found;
  for (const std::uint32_t mentions : {1U, 2U}) {
    entities::Entity& entity = found.entities.emplace_back();
    entity.type = entities::EntityType::org;
    entity.name = "Kolb's";
    entity.mentions = mentions;
    entity.p = mentions == 1 ? 1.F : .5F;
    entity.prominence = mentions == 1 ? 20 : 70;
    entity.variants = {{"Kolb's", entities::MergeRule::same, mentions},
                       {"KOLB'S", entities::MergeRule::normalised, mentions}};
  }
  preparer_->add(article, &found, Hash128{1, 2}, 3);
  const PreparedBatch& batch = preparer_->finish();
  ASSERT_EQ(batch.notes.size(), 1U);
  EXPECT_EQ(batch.notes.front(), (ValueNote{3, 255, 70}));
  ASSERT_EQ(batch.variants.size(), 1U);
  EXPECT_EQ(batch.variants.front().mentions, 3U);
}

// This took minutes if each of them looked at all variants before it.
TEST_F(PreparerTest, IsLinearInNamesThatAreCutToOneValue) {
  constexpr std::uint32_t kNames = 200'000;
  Article article;
  article.id = "1";
  entities::Entities found;
  for (std::uint32_t i = 0; i < kNames; ++i) {
    entities::Entity& entity = found.entities.emplace_back();
    entity.type = entities::EntityType::org;
    entity.name = std::string(200, 'a') + std::to_string(i);
    entity.mentions = 1;
    entity.variants = {{entity.name + " Inc", entities::MergeRule::normalised, 1},
                       {"ZZZ", entities::MergeRule::table, 1}};
  }
  preparer_->add(article, &found, Hash128{1, 2}, 3);
  const PreparedBatch& batch = preparer_->finish();
  EXPECT_EQ(batch.notes.size(), 1U);
  ASSERT_EQ(batch.variants.size(), kNames + 1);
  EXPECT_EQ(batch.variants.at(1).mentions, kNames);
}

TEST_F(PreparerTest, LongNamesStayWithinATerm) {
  Article article;
  article.id = "1";
  article.orgs = {std::string(150, 'x') + std::string(150, 'y')};
  const PreparedBatch& batch = prepare(article);
  EXPECT_LE(batch.facet_names.at(0).name.size(), 200U);
  for (const std::string& term : batch.terms) EXPECT_LE(term.size(), 245U);
}

TEST_F(PreparerTest, TheDayIsThatOfTheArticlesOwnZone) {
  Article article;
  article.id = "1";
  article.published = Published{1221350400, -300, false};  // 2008-09-14 00:00 UTC, the 13th there
  const PreparedBatch& batch = prepare(article);
  EXPECT_EQ(terms(batch), (Terms{{"D20080913", 0}, {"M200809", 0}, {"Y2008", 0}}));
  EXPECT_EQ(batch.documents[0].row.published, 1221350400);
}

TEST_F(PreparerTest, AnUndatedArticle) {
  Article article;
  article.id = "id 7";
  article.revision = 5;
  const PreparedBatch& batch = prepare(article);
  EXPECT_EQ(terms(batch), (Terms{{"XND", 0}}));
  EXPECT_EQ(batch.documents[0].day, kUndated);
  const DocumentRow& row = batch.documents[0].row;
  EXPECT_EQ(row.id, hash128("id 7"));
  EXPECT_EQ(row.record, (Hash128{1, 2}));
  EXPECT_EQ(row.published, kNoInstant);
  EXPECT_EQ(row.revision, 5);
  EXPECT_EQ(row.order, 3U);
}

TEST_F(PreparerTest, CasesOfAllWordsAndTheLengthOfTheText) {
  Article article;
  article.id = "1";
  article.headline = "WHEAT falls";
  article.dateline = "Chicago";
  article.lead = "The wheat's";
  article.author = "By Ann";
  const PreparedBatch& first = prepare(article);
  EXPECT_EQ(first.documents[0].row.words, 6U);
  EXPECT_EQ(first.cases, (std::vector<std::uint8_t>{2 | 0 << 2 | 1 << 4 | 1 << 6,  // … The
                                                    0 | 0 << 2 | 1 << 4 | 1 << 6}));
  EXPECT_EQ(first.documents[0].cases_end, 2U);
  article.author.clear();
  preparer_->add(article, nullptr, Hash128{1, 2}, 3);
  const PreparedBatch& batch = prepare(Article{});
  EXPECT_EQ(batch.documents[0].cases_end, 2U);
  EXPECT_EQ(batch.documents[1].cases_end, 2U);
  EXPECT_EQ(batch.documents[1].row.words, 0U);
}

TEST_F(PreparerTest, WhatAListOfHitsShows) {
  Article article;
  article.id = "id";
  article.headline = "Head";
  article.source = "Src";
  EXPECT_EQ(prepare(article).documents[0].data, "id\nHead\n\nSrc");
  article.published = Published{-60, 0, false};
  EXPECT_EQ(prepare(article).documents[0].data, "id\nHead\n-60\nSrc");
}

TEST_F(PreparerTest, TheStoredArticleComesBack) {
  Article article;
  article.id = "1";
  article.headline = "Wheat";
  article.body = "Body text.";
  article.topics = {"grain", "wheat"};
  const PreparedBatch& batch = prepare(article);
  std::string bytes;
  TextCodec(texts_).decompress(batch.frames, bytes);
  EXPECT_EQ(decode_article(bytes), article);
}

TEST_F(PreparerTest, DocumentsOfABatchShareItsTerms) {
  Article article;
  article.id = "1";
  article.body = "wheat corn";
  preparer_->add(article, nullptr, {}, 0);
  article.body = "corn rice corn";
  preparer_->add(article, nullptr, {}, 1);
  EXPECT_EQ(preparer_->documents(), 2U);
  const PreparedBatch& batch = preparer_->finish();
  EXPECT_EQ(terms(batch, 0), (Terms{{"wheat", 1}, {"corn", 1}, {"XND", 0}}));
  EXPECT_EQ(terms(batch, 1), (Terms{{"corn", 2}, {"rice", 1}, {"XND", 0}}));
  EXPECT_EQ(std::set<std::string>(batch.terms.begin(), batch.terms.end()).size(),
            batch.terms.size());
}

TEST_F(PreparerTest, ABatchBeginsWithNothing) {
  Article article;
  article.id = "1";
  article.body = "wheat";
  prepare(article);
  article.body = "corn";
  const PreparedBatch& batch = prepare(article);
  EXPECT_EQ(terms(batch), (Terms{{"corn", 1}, {"XND", 0}}));
  EXPECT_EQ(batch.documents.size(), 1U);
  EXPECT_EQ(preparer_->finish().documents.size(), 0U);
}

TEST_F(PreparerTest, FormsAreNotedUnderTheirStemOnceAPart) {
  using Forms = std::set<std::pair<std::string, std::string>>;
  const auto noted = [this](const char* language, const char* body) {
    Article article;
    article.id = "1";
    article.language = language;
    article.body = body;
    const PreparedBatch& batch = prepare(article);
    return Forms(batch.forms_of_stems.begin(), batch.forms_of_stems.end());
  };
  EXPECT_EQ(noted("en", "governs governed govern"),
            (Forms{{"en:govern", "governs"}, {"en:govern", "governed"}}));
  EXPECT_EQ(noted("en", "governs governing"), (Forms{{"en:govern", "governing"}}));
  EXPECT_EQ(noted("", "governs"), Forms{});
  EXPECT_EQ(noted("de", "governs"), (Forms{{"de:govern", "governs"}}));
  preparer_->new_part();
  EXPECT_EQ(noted("en", "governs"), (Forms{{"en:govern", "governs"}}));
}

}  // namespace
}  // namespace morgue::build
