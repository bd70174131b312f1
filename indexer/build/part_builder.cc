#include "indexer/build/part_builder.h"

#include <algorithm>

#include <xapian.h>

#include "common/archive/article_column.h"
#include "common/archive/case_column.h"
#include "common/archive/facet_column.h"
#include "common/archive/variant_column.h"
#include "common/archive/word_column.h"
#include "common/base/error.h"
#include "common/base/file.h"
#include "common/text/possible_name.h"
#include "indexer/build/glass/database_writer.h"
#include "indexer/build/posting_runs.h"

namespace morgue::build {

struct PartBuilder::Impl {
  Impl(fs::path folder, std::uint32_t dictionary)
      : work(std::move(folder)),
        articles(work / kArticlesFile),
        words(work / kWordsFile, dictionary),
        cases(work / kCasesFile),
        database(work / kPostingsFile),
        postings(work) {
    info.schema = kSchemaVersion;
    info.word_dictionary = dictionary;
  }

  void note_facets(const PreparedBatch& batch);
  void add_database(const PreparedBatch& batch);
  void add_values(const PreparedBatch& batch, std::size_t i);
  void add_columns(const PreparedBatch& batch);
  void add_variants(const PreparedBatch& batch);

  fs::path work;
  PartInfo info;
  ArticleColumnWriter articles;
  WordColumnWriter words;
  CaseColumnWriter cases;
  FacetColumnWriter facets;
  VariantColumnWriter variants;
  std::vector<DocumentRow> rows;
  glass::DatabaseWriter database;
  PostingRuns postings;
  std::vector<std::uint32_t> facet_numbers;  // by the batch's facet number
  std::vector<std::string> facet_hashes;     // the same
};

PartBuilder::PartBuilder(fs::path work, std::uint32_t word_dictionary, bool merged) {
  std::error_code error;
  if (!fs::create_directories(work, error) || error)
    throw system_error("creating " + work.string(), error ? error.value() : EEXIST);
  impl_ = std::make_unique<Impl>(std::move(work), word_dictionary);
  impl_->info.merged = merged;
}

PartBuilder::~PartBuilder() {
  std::error_code ignored;  // best effort: the next run clears what is left
  if (impl_) fs::remove_all(impl_->work, ignored);
}

std::uint32_t PartBuilder::articles() const {
  return impl_->info.articles;
}
std::uint64_t PartBuilder::text_bytes() const {
  return impl_->info.text_bytes;
}

void PartBuilder::add(const PreparedBatch& batch) {
  if (batch.documents.empty()) return;
  impl_->note_facets(batch);
  impl_->add_database(batch);
  impl_->add_columns(batch);
}

void PartBuilder::Impl::add_columns(const PreparedBatch& batch) {
  std::size_t code = 0;
  std::size_t letters = 0;
  std::size_t facet = 0;
  std::size_t frame = 0;
  std::vector<std::uint32_t> values;
  for (const PreparedDocument& document : batch.documents) {
    articles.add(std::string_view(batch.frames).substr(frame, document.frame_end - frame));
    words.add(std::span(batch.codes).subspan(code, document.codes_end - code));
    cases.add(std::span(batch.cases).subspan(letters, document.cases_end - letters));
    values.clear();
    for (std::size_t i = facet; i < document.facets_end; ++i)
      values.push_back(facet_numbers[batch.facets[i]]);
    facets.add(values, std::span(batch.notes).subspan(facet, values.size()), document.day);
    if (document.day != kUndated) {
      const bool first = info.first_day > info.last_day;
      info.first_day = first ? document.day : std::min(info.first_day, document.day);
      info.last_day = first ? document.day : std::max(info.last_day, document.day);
    }
    code = document.codes_end;
    letters = document.cases_end;
    facet = document.facets_end;
    frame = document.frame_end;
  }
  add_variants(batch);
  info.articles += static_cast<std::uint32_t>(batch.documents.size());
  info.text_bytes += batch.text_bytes;
  info.words += batch.words;
}

void PartBuilder::Impl::add_variants(const PreparedBatch& batch) {
  std::size_t at = 0;
  std::uint32_t doc = info.articles;
  for (const PreparedDocument& document : batch.documents) {
    for (; at < document.variants_end; ++at) {
      const PreparedVariant& variant = batch.variants[at];
      const VariantUse use{doc, variant.mentions};
      variants.add(variant.form, {facet_numbers[variant.facet], variant.mentions, 1, variant.rule},
                   {&use, 1});
    }
    ++doc;
  }
}

void PartBuilder::Impl::note_facets(const PreparedBatch& batch) {
  facet_numbers.clear();
  facet_hashes.clear();
  for (const FacetName& facet : batch.facet_names) {
    bool is_new = false;
    facet_numbers.push_back(facets.number(facet.dimension, facet.name, &is_new));
    facet_hashes.push_back(slot_hash(facet.dimension, facet.name));
    if (is_new && !facet_hashes.back().empty())
      database.set_metadata("F" + facet_hashes.back(),
                            std::string(dimension_name(facet.dimension)) + ":" + facet.name);
  }
}

void PartBuilder::Impl::add_database(const PreparedBatch& batch) {
  postings.add(batch, database.documents() + 1);
  std::size_t posting = 0;
  for (std::size_t i = 0; i < batch.documents.size(); ++i) {
    std::uint32_t length = 0;
    for (; posting < batch.documents[i].postings_end; ++posting) {
      length += batch.postings[posting].wdf;
      database.note_wdf(batch.postings[posting].wdf);
    }
    rows.push_back(batch.documents[i].row);
    rows.back().length = length;
    database.add_document(batch.documents[i].data, length);
    add_values(batch, i);
  }
  for (const auto& [stem, form] : batch.forms_of_stems) database.add_synonym(stem, form);
}

void PartBuilder::Impl::add_values(const PreparedBatch& batch, std::size_t i) {
  const PreparedDocument& document = batch.documents[i];
  if (document.row.published != kNoInstant)
    database.add_value(kSlotPublished,
                       Xapian::sortable_serialise(static_cast<double>(document.row.published)));
  std::string packed;
  for (std::size_t f = i == 0 ? 0 : batch.documents[i - 1].facets_end; f < document.facets_end; ++f)
    packed += facet_hashes[batch.facets[f]];
  database.add_value(kSlotFacets, packed);
}

PartInfo PartBuilder::seal(const fs::path& target) {
  Impl& part = *impl_;
  part.postings.merge([&](const glass::PostingList& list) { part.database.add_postings(list); });
  part.database.close();
  part.articles.close();
  part.words.close();
  part.cases.close();
  part.facets.write(part.work / kFacetsFile);
  part.variants.write(part.work / kVariantsFile, part.facets.renumbering());
  write_document_column(part.work / kDocumentsFile, part.rows);
  seal_part(part.work, target, part.info);
  return part.info;
}

}  // namespace morgue::build
