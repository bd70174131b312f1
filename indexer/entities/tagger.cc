#include "indexer/entities/tagger.h"

#include <cmath>

#include "indexer/entities/share_code.h"

namespace morgue::entities {
namespace {

// Forms remembered before all are forgotten: up to 300 bytes each. Fewer are looked up anew more
// often; a document may pass the number by its own.
constexpr std::size_t kMaxWords = 100'000;
// What a share code behind a token says for its being the end of an organisation's name, in nats.
// The model has not learnt it: it was made from texts without such codes.
constexpr float kListed = 8;
constexpr std::size_t kTogether = 64;  // tokens that are scored together, or a few more

}  // namespace

Tagger::Tagger(const Model& model, const Gazetteer& gazetteer)
    : model_(&model),
      words_(gazetteer),
      reading_(words_),
      lattice_(model),
      word_scores_(kSlots),
      trait_scores_(std::size_t{1} << kTraits) {
  words_.reserve(kMaxWords);
  word_scores_.reserve(kMaxWords * kSlots);  // of memory that nothing is written to yet
}

void Tagger::sum(std::span<const FeatureKey> keys, ScoreRow& row) const {
  for (const FeatureKey key : keys) model_->add(key, row);
}

std::uint32_t Tagger::word_row(WordId id, Slot slot) {
  Word& word = words_.at(id);
  if (word.scores == 0) {
    word.scores = static_cast<std::uint32_t>(word_scores_.size());
    word_scores_.resize(word_scores_.size() + kSlots);
  }
  return word.scores + slot;
}

void Tagger::fill(WordId id, Slot slot, ScoreRow& row) {
  keys_.clear();
  word_keys(words_, id, slot, keys_);
  sum(keys_, row);
  row[kFilled] = 1;
}

// Asks the memory for the rows of words and of pairs.
void Tagger::fetch_ahead() {
  word_rows_.resize(surroundings_.size() * kSlots);
  pairs_.resize(surroundings_.size() * kPairs);
  std::uint32_t* next_row = word_rows_.data();
  PairFeature* next_pair = pairs_.data();
  for (std::size_t i = 0; i < surroundings_.size(); ++i) {
    const Surroundings& around = surroundings_[i];
    next_row = fetch_words(around, next_row);
    FeatureKey pairs[kPairs];
    pair_keys(words_, around, pairs);
    for (const FeatureKey key : pairs) {  // without branches that nobody can foresee
      *next_pair = {static_cast<std::uint32_t>(i), key};
      next_pair += model_->may_have(key) ? 1 : 0;
    }
  }
  pairs_.resize(static_cast<std::size_t>(next_pair - pairs_.data()));
  for (const PairFeature& pair : pairs_) model_->fetch(pair.key);
}

// Returns where the rows of the next token belong.
std::uint32_t* Tagger::fetch_words(const Surroundings& around, std::uint32_t* next) {
  const std::size_t slots = around.run_place == 0 ? slots_of(around) : std::size_t{kRunFirst};
  for (std::size_t slot = 0; slot < slots; ++slot) {
    const std::uint32_t row = word_row(around.words[slot], static_cast<Slot>(slot));
    __builtin_prefetch(&word_scores_[row]);
    *next++ = row;
  }
  return next;
}

void Tagger::fill_traits(std::uint16_t traits, ScoreRow& row) {
  keys_.clear();
  trait_keys(traits, keys_);
  sum(keys_, row);
  row[kFilled] = 1;
}

void Tagger::fill_run(std::uint8_t length, std::uint8_t place, ScoreRow& row) {
  keys_.clear();
  run_keys(length, place, keys_);
  sum(keys_, row);
  row[kFilled] = 1;
}

// `next`: of word_rows_, the first row of the token; becomes that of the next token.
void Tagger::add_words(const Surroundings& around, const std::uint32_t*& next, ScoreRow& row) {
  for (std::size_t slot = 0; slot < kRunFirst; ++slot)
    add_row(row, filled_row(*next++, around, slot));
  if (slots_of(around) == kRunFirst) return;
  if (around.run_place == 0) {  // the other tokens of the run follow
    run_ = {};
    for (std::size_t slot = kRunFirst; slot < kSlots; ++slot)
      add_row(run_, filled_row(*next++, around, slot));
  }
  add_row(row, run_);
}

void Tagger::add_traits(const Surroundings& around, ScoreRow& row) {
  add_row(row, trait_row(around.traits));
  add_row(row, run_row(around.run_length, around.run_place));
  if (around.phrase == 0) return;
  keys_.clear();
  phrase_keys(around.phrase, around.phrase_place, keys_);
  sum(keys_, row);
}

std::size_t Tagger::score_some(std::size_t first) {
  const std::span<const Reading::Segment> segments = reading_.segments();
  std::size_t last = first;
  std::size_t tokens = 0;
  for (; last < segments.size() && tokens < kTogether; ++last) {
    tokens += segments[last].last - segments[last].first;
    reading_.fetch_ahead(segments[last]);
  }
  surroundings_.assign(tokens, {});
  std::span<Surroundings> rest = surroundings_;
  for (std::size_t i = first; i < last; ++i) {
    const std::size_t count = segments[i].last - segments[i].first;
    reading_.note_surroundings(segments[i], rest.first(count));
    rest = rest.subspan(count);
  }
  fetch_ahead();
  rows_.assign(surroundings_.size(), ScoreRow{});
  const std::uint32_t* next = word_rows_.data();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    add_words(surroundings_[i], next, rows_[i]);
    add_traits(surroundings_[i], rows_[i]);
  }
  for (const PairFeature& pair : pairs_) model_->add(pair.key, rows_[pair.row]);
  return last;
}

void Tagger::read(const Document& document, std::span<const Token> tokens) {
  if (words_.size() > kMaxWords) {
    words_.clear();
    word_scores_.resize(kSlots);
  }
  reading_.read(document.text, tokens);
}

void Tagger::tag(const Document& document, std::span<const Token> tokens,
                 std::vector<Mention>& out) {
  out.clear();
  read(document, tokens);
  const std::span<const Reading::Segment> segments = reading_.segments();
  for (std::size_t i = 0; i < segments.size();) {
    const std::size_t last = score_some(i);
    for (std::size_t row = 0; i < last; row += segments[i].last - segments[i].first, ++i)
      names_of(segments[i], row,
               !share_code_behind(document.text, tokens[segments[i].last - 1].end).empty(), out);
  }
}

std::vector<ScoreRow> Tagger::scores(const Document& document, std::span<const Token> tokens) {
  read(document, tokens);
  std::vector<ScoreRow> out;
  for (std::size_t i = 0; i < reading_.segments().size();) {
    i = score_some(i);
    out.insert(out.end(), rows_.begin(), rows_.end());
  }
  return out;
}

void Tagger::names_of(const Reading::Segment& segment, std::size_t row, bool listed,
                      std::vector<Mention>& out) {
  const auto rows = rows_.begin() + static_cast<std::ptrdiff_t>(row);
  lattice_.scores().assign(rows, rows + (segment.last - segment.first));
  if (listed) {
    const auto more = static_cast<std::int16_t>(std::lround(kListed * model_->scale()));
    ScoreRow& last = lattice_.scores().back();
    for (const Place place : {Place::last, Place::unit})
      last[label_of(EntityType::org, place)] += more;
  }
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
