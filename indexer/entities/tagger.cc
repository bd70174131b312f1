#include "indexer/entities/tagger.h"

namespace morgue::entities {
namespace {

// Forms remembered before all are forgotten: up to 300 bytes each. Fewer are looked up anew more
// often; a document may pass the number by its own.
constexpr std::size_t kMaxWords = 100'000;

}  // namespace

Tagger::Tagger(const Model& model, const Gazetteer& gazetteer)
    : model_(&model),
      words_(gazetteer),
      reading_(words_),
      lattice_(model),
      word_scores_(1),
      trait_scores_(std::size_t{1} << kTraits) {}

void Tagger::sum(std::span<const FeatureKey> keys, ScoreRow& row) const {
  for (const FeatureKey key : keys) model_->add(key, row);
}

const ScoreRow& Tagger::word_row(WordId id, Slot slot) {
  Word& word = words_.at(id);
  if (word.scores == 0) {
    word.scores = static_cast<std::uint32_t>(word_scores_.size());
    word_scores_.emplace_back();
  }
  ScoreRow& row = word_scores_[word.scores][slot];
  if (row[kFilled] == 0) {
    keys_.clear();
    word_keys(words_, id, slot, keys_);
    sum(keys_, row);
    row[kFilled] = 1;
  }
  return row;
}

// Asks the memory for the rows that the segment will need.
void Tagger::fetch_ahead() {
  for (const Surroundings& around : surroundings_)
    for (std::size_t slot = 0; slot < slots_of(around); ++slot)
      __builtin_prefetch(&word_scores_[words_[around.words[slot]].scores][slot]);
}

const ScoreRow& Tagger::trait_row(std::uint16_t traits) {
  GroupScore& group = trait_scores_[traits];
  if (!group.filled) {
    group.filled = true;
    keys_.clear();
    trait_keys(traits, keys_);
    sum(keys_, group.row);
  }
  return group.row;
}

const ScoreRow& Tagger::run_row(std::uint8_t length, std::uint8_t place) {
  GroupScore& group = run_scores_[std::size_t{length} * (kLongRun + 1) + place];
  if (!group.filled) {
    group.filled = true;
    keys_.clear();
    run_keys(length, place, keys_);
    sum(keys_, group.row);
  }
  return group.row;
}

ScoreRow Tagger::scores_of(const Surroundings& around) {
  ScoreRow row{};
  for (std::size_t slot = 0; slot < slots_of(around); ++slot)
    add_row(row, word_row(around.words[slot], static_cast<Slot>(slot)));
  add_row(row, trait_row(around.traits));
  add_row(row, run_row(around.run_length, around.run_place));
  if (around.phrase != 0) {
    keys_.clear();
    phrase_keys(around.phrase, around.phrase_place, keys_);
    sum(keys_, row);
  }
  FeatureKey pairs[kPairs];
  pair_keys(words_, around, pairs);
  sum(pairs, row);
  return row;
}

void Tagger::read(const Document& document, std::span<const Token> tokens) {
  if (words_.size() > kMaxWords) {
    words_.clear();
    word_scores_.resize(1);
  }
  reading_.read(document.text, tokens);
}

void Tagger::tag(const Document& document, std::span<const Token> tokens,
                 std::vector<Mention>& out) {
  out.clear();
  read(document, tokens);
  for (const Reading::Segment& segment : reading_.segments()) names_of(segment, out);
}

std::vector<ScoreRow> Tagger::scores(const Document& document, std::span<const Token> tokens) {
  read(document, tokens);
  std::vector<ScoreRow> out;
  for (const Reading::Segment& segment : reading_.segments()) {
    reading_.surroundings(segment, surroundings_);
    for (const Surroundings& around : surroundings_) out.push_back(scores_of(around));
  }
  return out;
}

void Tagger::names_of(const Reading::Segment& segment, std::vector<Mention>& out) {
  reading_.surroundings(segment, surroundings_);
  fetch_ahead();
  lattice_.scores().resize(surroundings_.size());
  for (std::size_t i = 0; i < surroundings_.size(); ++i)
    lattice_.scores()[i] = scores_of(surroundings_[i]);
  const std::vector<Label>& labels = lattice_.best();
  bool summed = false;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == kOutside) continue;
    const std::size_t first = i;
    while (leaves_open(labels[i])) ++i;
    if (!summed) lattice_.sum_up();
    summed = true;
    const EntityType type = type_of(labels[first]);
    out.push_back({segment.first + static_cast<std::uint32_t>(first),
                   segment.first + static_cast<std::uint32_t>(i) + 1, type,
                   lattice_.probability(first, i + 1, type)});
  }
}

}  // namespace morgue::entities
