// A sealed part holds what its batches held: columns and database of one order.
#include "indexer/build/part_builder.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include "common/base/error.h"
#include "common/base/file.h"
#include "tests/build/expect_same.h"
#include "tests/support/temp_dir.h"

namespace morgue::build {
namespace {

// Articles 0 to n-1 of a batch; each with the term "all", one of its own, and two facet values.
PreparedBatch batch_of(std::uint32_t first, std::uint32_t count) {
  PreparedBatch batch;
  batch.terms = {"all"};
  batch.facet_names = {{Dimension::place, "Kabul"}};
  for (std::uint32_t i = first; i < first + count; ++i) {
    batch.terms.push_back("own" + std::to_string(i));
    batch.postings.push_back({static_cast<std::uint32_t>(batch.terms.size() - 1), i});
    batch.postings.push_back({0, 1});
    batch.codes.insert(batch.codes.end(), {kCodeBody, static_cast<std::uint8_t>(20 + i)});
    batch.facet_names.push_back({Dimension::person, "Person " + std::to_string(i)});
    batch.facets.push_back(0);
    batch.facets.push_back(static_cast<std::uint32_t>(batch.facet_names.size() - 1));
    batch.frames += "frame" + std::to_string(i);
    PreparedDocument document;
    document.postings_end = batch.postings.size();
    document.codes_end = batch.codes.size();
    batch.notes.assign(batch.facets.size(), {3, 200, 60});
    document.facets_end = batch.facets.size();
    document.frame_end = batch.frames.size();
    document.row.id = {i, i};
    document.row.published = i % 3 == 0 ? kNoInstant : 86400 * static_cast<std::int64_t>(i);
    document.day = i % 3 == 0 ? kUndated : static_cast<std::int32_t>(i);
    document.data = "id" + std::to_string(i) + "\nheadline\n\n";
    batch.documents.push_back(document);
    batch.forms_of_stems.emplace_back("en:own", "own" + std::to_string(i));
  }
  batch.text_bytes = 10 * count;
  batch.words = 2 * count;
  return batch;
}

void expect_document(const Part& part, std::uint32_t i) {
  EXPECT_EQ(part.articles.frame(i), "frame" + std::to_string(i));
  EXPECT_EQ(part.words.codes(i)[1], 20 + i);
  EXPECT_EQ(part.documents.row(i).id, (Hash128{i, i}));
  EXPECT_EQ(part.facets.values(i).size(), 2U);
  EXPECT_EQ(part.facets.name(part.facets.values(i)[0]), "Person " + std::to_string(i));
  EXPECT_EQ(part.facets.notes(i)[0], (ValueNote{3, 200, 60}));
  const Xapian::Document document = part.database.get_document(i + 1);
  EXPECT_EQ(document.get_data(), "id" + std::to_string(i) + "\nheadline\n\n");
  const std::string published = document.get_value(kSlotPublished);
  EXPECT_EQ(published, i % 3 == 0 ? "" : Xapian::sortable_serialise(86400.0 * i));
  const std::string packed = document.get_value(kSlotFacets);
  ASSERT_EQ(packed.size(), 12U);
  EXPECT_EQ(part.database.get_metadata("F" + packed.substr(0, 6)), "place:Kabul");
  EXPECT_EQ(part.database.get_metadata("F" + packed.substr(6)),
            "person:Person " + std::to_string(i));
  const auto own = part.database.postlist_begin("own" + std::to_string(i));
  EXPECT_EQ(*own, i + 1);
  EXPECT_EQ(own.get_wdf(), i);
  EXPECT_EQ(part.database.get_doclength(i + 1), i + 1);
}

TEST(PartBuilder, SealsWhatItWasGiven) {
  const morgue::test::TempDir dir;
  PartBuilder builder(dir / "work", 7);
  builder.add(batch_of(0, 30));
  builder.add({});
  builder.add(batch_of(30, 1));
  builder.add(batch_of(31, 19));
  EXPECT_EQ(builder.articles(), 50U);
  EXPECT_EQ(builder.text_bytes(), 500U);
  const PartInfo info = builder.seal(dir / "p1");
  EXPECT_FALSE(fs::exists(dir / "work"));
  EXPECT_EQ(info.articles, 50U);
  EXPECT_EQ(info.words, 100U);
  EXPECT_EQ(info.word_dictionary, 7U);
  EXPECT_EQ(info.first_day, 1);
  EXPECT_EQ(info.last_day, 49);
  EXPECT_FALSE(info.merged);
  EXPECT_EQ(info.checksums.size(), 7U);

  test::expect_sound(dir / "p1" / kPostingsFile);
  const Part part(dir / "p1");
  ASSERT_EQ(part.size(), 50U);
  EXPECT_EQ(part.database.get_doccount(), 50U);
  EXPECT_EQ(part.database.get_termfreq("all"), 50U);
  EXPECT_FALSE(part.database.has_positions());
  for (std::uint32_t i = 0; i < 50; ++i) expect_document(part, i);
  EXPECT_EQ(
      std::distance(part.database.synonyms_begin("en:own"), part.database.synonyms_end("en:own")),
      50);
  std::size_t files = 0;
  for ([[maybe_unused]] const auto& file : fs::directory_iterator(dir / "p1")) ++files;
  EXPECT_EQ(files, 8U);  // and no runs
}

TEST(PartBuilder, WhatWasNotSealedIsRemoved) {
  const morgue::test::TempDir dir;
  {
    PartBuilder builder(dir / "work", 1);
    builder.add(batch_of(0, 5));
    EXPECT_TRUE(fs::exists(dir / "work"));
    EXPECT_THROW(PartBuilder(dir / "work", 1), Error);
  }
  EXPECT_FALSE(fs::exists(dir / "work"));
}

}  // namespace
}  // namespace morgue::build
