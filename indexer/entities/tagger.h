// Finds the names of a document: runs of tokens that are persons, organisations or places, each
// with its probability. What they refer to is the resolver's (resolver.h). Only tokens with a
// capital and the connectors between them are looked at. One tagger a thread; the model is shared.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "indexer/entities/document.h"
#include "indexer/entities/lattice.h"
#include "indexer/entities/mention.h"
#include "indexer/entities/model.h"
#include "indexer/entities/reading.h"
#include "indexer/entities/token.h"

namespace morgue::entities {

class Tagger {
 public:
  // Both must outlive the tagger.
  explicit Tagger(const Model& model = built_in_model(),
                  const Gazetteer& gazetteer = built_in_gazetteer());

  // Replaces what is in `out` by the mentions of the document in order; they never overlap.
  // `tokens` are those of tokenize(document). The sum of bytes is not bounded; memory is.
  void tag(const Document& document, std::span<const Token> tokens, std::vector<Mention>& out);

  // Tokens of the last document that begin a sentence after a subhead: see reading.h.
  [[nodiscard]] std::span<const std::uint32_t> after_subheads() const {
    return reading_.after_subheads();
  }

  // Of the tokens of the last document; valid until the next one.
  [[nodiscard]] TokenForms forms() const {
    return {reading_.written(), words_.size(), words_.clears()};
  }

  // The scores of each token of each segment, in order: what the weights of its features add up to.
  // For tests, which compare them with the features that the trainer sees.
  [[nodiscard]] std::vector<ScoreRow> scores(const Document& document,
                                             std::span<const Token> tokens);

 private:
  // Sums of weights that are kept. The last lane of a row, which no label has, is 1 where the sum
  // was worked out: beside the row itself it costs no other access to memory.
  static constexpr std::size_t kFilled = kLanes - 1;
  static_assert(kFilled >= kLabels);

  void read(const Document& document, std::span<const Token> tokens);
  // The scores of the tokens of some segments from the first one given on, into rows_. Returns one
  // past the last.
  std::size_t score_some(std::size_t first);
  void fetch_ahead();
  std::uint32_t* fetch_words(const Surroundings& around, std::uint32_t* next);
  void add_words(const Surroundings& around, const std::uint32_t*& next, ScoreRow& row);
  void add_traits(const Surroundings& around, ScoreRow& row);
  std::uint32_t word_row(WordId word, Slot slot);  // its place in word_scores_
  void fill(WordId word, Slot slot, ScoreRow& row);
  const ScoreRow& filled_row(std::uint32_t place, const Surroundings& around, std::size_t slot) {
    ScoreRow& row = word_scores_[place];
    if (row[kFilled] == 0) fill(around.words[slot], static_cast<Slot>(slot), row);
    return row;
  }
  const ScoreRow& trait_row(std::uint16_t traits) {
    ScoreRow& row = trait_scores_[traits];
    if (row[kFilled] == 0) fill_traits(traits, row);
    return row;
  }
  const ScoreRow& run_row(std::uint8_t length, std::uint8_t place) {
    ScoreRow& row = run_scores_[std::size_t{length} * (kLongRun + 1) + place];
    if (row[kFilled] == 0) fill_run(length, place, row);
    return row;
  }
  void fill_traits(std::uint16_t traits, ScoreRow& row);
  void fill_run(std::uint8_t length, std::uint8_t place, ScoreRow& row);
  void sum(std::span<const FeatureKey> keys, ScoreRow& row) const;
  // `row`: of its first token, in rows_.
  // `listed`: a share code stands behind it.
  void names_of(const Reading::Segment& segment, std::size_t row, bool listed,
                std::vector<Mention>& out);

  const Model* model_;
  WordTable words_;
  Reading reading_;
  Lattice lattice_;
  // kSlots rows a word, from Word::scores on; the first kSlots stand for none.
  std::vector<ScoreRow> word_scores_;
  std::vector<ScoreRow> trait_scores_;
  std::array<ScoreRow, std::size_t{kLongRun + 1} * (kLongRun + 1)> run_scores_{};
  // Of the segments that are scored together: memory is asked early for what all of them need.
  struct PairFeature {
    std::uint32_t row = 0;
    FeatureKey key = 0;
  };
  std::vector<Surroundings> surroundings_;
  std::vector<std::uint32_t> word_rows_;  // of the words around each token, of a run once
  std::vector<PairFeature> pairs_;        // those that the model may know
  std::vector<ScoreRow> rows_;
  ScoreRow run_{};  // what the words around a run give each token of it
  std::vector<FeatureKey> keys_;
};

}  // namespace morgue::entities
