// Article -> PreparedBatch: analysis, term counting, word codes, facet values, compression. All the
// thinking about an article happens here; nothing is written. One a builder thread.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "common/archive/archive.h"
#include "common/article.h"
#include "common/base/hash.h"
#include "common/base/string_table.h"
#include "common/text/analyzer.h"
#include "common/text/stemmer.h"
#include "indexer/build/form_table.h"
#include "indexer/build/prepared.h"
#include "indexer/entities/mention.h"

namespace morgue::build {

class Preparer {
 public:
  // Both dictionaries must outlive it.
  Preparer(const WordDictionary& words, const TextDictionaries& texts);

  // Adds an article to the batch being made. `found`: the persons, organisations and places it
  // names, the provider's among them; nullptr: nobody looked, take the provider's. `order`: see
  // DocumentRow.
  void add(const Article& article, const entities::Entities* found, const Hash128& record_hash,
           std::uint64_t order);
  std::size_t documents() const { return batch_.documents.size(); }
  std::uint64_t text_bytes() const { return batch_.text_bytes; }

  // Ends the batch. Valid until the next add().
  const PreparedBatch& finish();
  // The next batch goes into another part: forms of stems are noted anew.
  void new_part() { ++part_; }

 private:
  void words_of(std::string_view text, std::uint8_t field, bool is_text, std::uint32_t extra_wdf);
  void note_cases();
  void note_posting(std::string_view term, std::uint32_t wdf);
  void note_posting(std::uint32_t index, std::uint32_t wdf);  // of the form
  void note_stem(Form& form);
  // A value that a facet has, as the thread has met it: an archive's articles share most of theirs.
  struct FacetValue : StringEntry {
    std::uint32_t form = kNoForm;  // its filter term in forms_
    std::uint32_t batch = 0;       // the batch it was last seen in
    std::uint32_t number = 0;      // its number in that batch
    std::uint32_t document = 0;    // the document it was last seen in
    std::uint32_t note = 0;        // its note there, in the batch
  };
  static constexpr std::uint32_t kNoForm = 0xFFFFFFFF;
  std::uint32_t facet(Dimension dimension, std::string_view name, ValueNote note = {});
  std::uint32_t facet(std::uint32_t index, ValueNote note);
  void named(const entities::Entities& found);
  static void add_to(ValueNote& note, const ValueNote& more);
  void entity(const entities::Entity& entity, std::uint32_t value);
  bool note_again(std::uint32_t value, std::uint32_t rule, const entities::Variant& form);
  void tagged(const Article& article);
  void facets_of(const Article& article);
  void day_terms(std::int32_t day);
  void store(const Article& article);
  void start_batch();

  const WordDictionary& words_;
  TextCodec codec_;
  Analyzer analyzer_;
  Stemmer stemmer_;
  FormTable forms_;
  WordList list_;
  PreparedBatch batch_;
  std::vector<std::uint32_t> batch_forms_;  // indexes into forms_, by batch_index
  std::vector<std::uint32_t> indexes_;      // of the words of list_ in forms_
  StringTable<FacetValue> facet_values_;    // by dimension and name
  std::vector<std::uint32_t> values_;       // of an article's entities, indexes into them
  std::vector<std::size_t> key_ends_;       // of their keys in scratch_
  // Where the variants of the document are in the batch that lie before noted_end_, by value, rule
  // and form; made for documents only that name a value twice.
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::string>, std::size_t> noted_;
  std::size_t noted_end_ = 0;
  std::uint32_t noted_document_ = 0;
  std::string language_;            // of the article being added
  std::uint32_t language_bit_ = 0;  // 0: no stemmer for it
  std::uint32_t batch_number_ = 0;
  std::uint32_t document_ = 0;
  std::uint32_t document_words_ = 0;       // of all its fields so far
  std::uint32_t document_text_words_ = 0;  // without the author's
  std::uint32_t part_ = 1;
  std::string scratch_;
  std::string frame_;
  bool finished_ = true;
};

}  // namespace morgue::build
