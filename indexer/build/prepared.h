// Articles made ready for a part: terms, word codes, facet values, stored bytes - plain data that
// knows nothing of Xapian, so that what writes it can be replaced. Made by the Preparer, a batch
// of a few hundred articles at a time; written by the PartBuilder.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "common/archive/document_column.h"
#include "common/archive/facet_column.h"
#include "common/schema.h"

namespace morgue::build {

struct Posting {
  std::uint32_t term = 0;  // index into PreparedBatch::terms
  std::uint32_t wdf = 0;
};

struct FacetName {
  Dimension dimension = Dimension::none;
  std::string name;
};

// A form in which an article writes the name of an entity, other than the name itself.
struct PreparedVariant {
  std::uint32_t facet = 0;  // index into PreparedBatch::facet_names
  std::uint32_t mentions = 0;
  std::uint32_t rule = 0;  // entities::MergeRule
  std::string form;
};

struct PreparedDocument {
  std::size_t postings_end = 0;  // ends in the arrays of the batch; each begins where the
  std::size_t codes_end = 0;     // document before ends
  std::size_t cases_end = 0;
  std::size_t facets_end = 0;
  std::size_t variants_end = 0;
  std::size_t frame_end = 0;
  DocumentRow row;
  std::int32_t day = 0;  // or kUndated
  std::string data;      // what a list of hits shows (schema.h)
};

struct PreparedBatch {
  std::vector<std::string> terms;   // each once, in any order, none without a posting
  std::vector<Posting> postings;    // of each document, each term once, in any order
  std::vector<std::uint8_t> codes;  // as words.col has them
  std::vector<std::uint8_t> cases;  // as cases.col has them
  std::vector<FacetName> facet_names;
  std::vector<std::uint32_t> facets;  // indexes into facet_names, each once a document
  std::vector<ValueNote> notes;       // of each of facets
  std::vector<PreparedVariant> variants;
  std::string frames;
  std::vector<std::pair<std::string, std::string>> forms_of_stems;  // stem_key(), form
  std::vector<PreparedDocument> documents;
  std::uint64_t text_bytes = 0;
  std::uint64_t words = 0;

  void clear();
};

}  // namespace morgue::build
