#include "searcher/search/positional/article_map.h"

#include <algorithm>
#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace morgue::search::positional {
namespace {

constexpr std::size_t kBlockBytes = 64;

struct Masks {
  std::uint64_t ends = 0, structure = 0;
};

Masks masks_of(const std::uint8_t* bytes) {
  Masks masks;
#ifdef __SSE2__
  const __m128i last_structure = _mm_set1_epi8(kFirstStopper - 1);
  const __m128i continuer = _mm_set1_epi8(static_cast<char>(kFirstContinuer));
  for (std::size_t i = 0; i < kBlockBytes; i += 16) {
    const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
    const __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(here, last_structure), here);
    const __m128i high = _mm_cmpeq_epi8(_mm_max_epu8(here, continuer), here);
    const auto structure = static_cast<unsigned>(_mm_movemask_epi8(low));
    const auto others = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(low, high)));
    masks.structure |= std::uint64_t{structure} << i;
    masks.ends |= std::uint64_t{others ^ 0xFFFFu} << i;
  }
#else
  for (std::size_t i = 0; i < kBlockBytes; ++i) {
    masks.structure |= std::uint64_t{is_structure(bytes[i])} << i;
    masks.ends |= std::uint64_t{!is_structure(bytes[i]) && !is_continuer(bytes[i])} << i;
  }
#endif
  return masks;
}

std::uint32_t count(std::uint64_t bits) {
  return static_cast<std::uint32_t>(std::popcount(bits));
}

// The run of `starts` that `word` lies in.
ArticleMap::Run run_of(const std::vector<std::uint32_t>& starts, std::uint32_t word,
                       std::uint32_t words) {
  ArticleMap::Run run;
  const auto after = std::upper_bound(starts.begin(), starts.end(), word);
  run.begin = after == starts.begin() ? 0 : *(after - 1);
  run.end = after == starts.end() ? words : *after;
  return run;
}

}  // namespace

void ArticleMap::read_all() {
  is_read_ = true;
  count_words();
  note_structure();
  find_zones();
}

void ArticleMap::count_words() {
  blocks_.clear();
  words_ = 0;
  const auto add = [this](const std::uint8_t* bytes) {
    const Masks masks = masks_of(bytes);
    blocks_.push_back({masks.ends, masks.structure, words_});
    words_ += count(masks.ends);
  };
  std::size_t at = 0;
  for (; at + kBlockBytes <= article_.codes.size(); at += kBlockBytes)
    add(article_.codes.data() + at);
  // What fills the last block up neither ends a word nor is structure.
  std::array<std::uint8_t, kBlockBytes> rest;
  rest.fill(0xFF);
  if (at < article_.codes.size())
    std::memcpy(rest.data(), article_.codes.data() + at, article_.codes.size() - at);
  add(rest.data());
}

void ArticleMap::note_structure() {
  fields_.clear();
  sentences_.clear();
  paragraphs_.clear();
  paragraph_bytes_.clear();
  for (std::size_t i = 0; i < blocks_.size(); ++i)
    for (std::uint64_t bits = blocks_[i].structure; bits != 0; bits &= bits - 1)
      note(i * kBlockBytes + static_cast<std::size_t>(std::countr_zero(bits)));
}

void ArticleMap::note(std::size_t byte) {
  const std::uint8_t code = article_.codes[byte];
  const std::uint32_t word = word_at(byte);
  if (is_field_start(code)) fields_.push_back({code, word, byte});
  if (sentences_.empty() || sentences_.back() != word) sentences_.push_back(word);
  if (!is_field_start(code) && code != kCodeParagraph) return;
  if (!paragraphs_.empty() && paragraphs_.back() == word) return;
  paragraphs_.push_back(word);
  paragraph_bytes_.push_back(byte);
}

std::uint32_t ArticleMap::word_at(std::size_t byte) {
  read();
  const Block& block = blocks_[byte / kBlockBytes];
  const std::uint64_t before = (std::uint64_t{1} << byte % kBlockBytes) - 1;
  return block.words + count(block.ends & before);
}

ArticleMap::Run ArticleMap::until_end(std::uint32_t word, std::size_t byte) const {
  return {word, words_, byte, article_.codes.size()};
}

ArticleMap::Run ArticleMap::field(std::uint8_t code) const {
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    if (fields_[i].code != code) continue;
    Run run = until_end(fields_[i].word, fields_[i].byte);
    if (i + 1 < fields_.size()) {
      run.end = fields_[i + 1].word;
      run.end_byte = fields_[i + 1].byte;
    }
    return run;
  }
  return {};
}

// All words are in one of the three, whatever structure damaged bytes have: the headline stands
// first, and nothing but the author from where an author begins.
void ArticleMap::find_zones() {
  headline_ = author_ = {};
  const bool begins_with_headline =
      !fields_.empty() && fields_[0].code == kCodeHeadline && fields_[0].word == 0;
  if (begins_with_headline) headline_ = field(kCodeHeadline);
  running_ = until_end(headline_.end, headline_.end_byte);
  const auto author = std::find_if(fields_.begin(), fields_.end(),
                                   [](const Field& field) { return field.code == kCodeAuthor; });
  if (author == fields_.end()) return;
  author_ = until_end(author->word, author->byte);
  running_.end = author->word;
  running_.end_byte = author->byte;
}

ArticleMap::Run ArticleMap::lead() const {
  Run run = running_;
  const Run dateline = field(kCodeDateline);
  if (dateline.end > run.begin) {
    run.begin = dateline.end;
    run.begin_byte = dateline.end_byte;
  }
  const auto first = std::lower_bound(paragraphs_.begin(), paragraphs_.end(), run.begin);
  const auto third = static_cast<std::size_t>(first - paragraphs_.begin()) + 2;
  if (third < paragraphs_.size() && paragraphs_[third] < run.end) {
    run.end = paragraphs_[third];
    run.end_byte = paragraph_bytes_[third];
  }
  return run;
}

ArticleMap::Runs ArticleMap::runs(const query::Scope& scope) {
  using query::Region;
  read();
  Runs runs{};
  const bool has_headline =
      scope.region != Region::dateline && scope.region != Region::lead && scope.first_words == 0;
  if (scope.region == Region::author) {
    if (scope.first_words == 0) runs[0] = author_;
    return runs;
  }
  if (has_headline) runs[0] = headline_;
  if (scope.region == Region::anywhere) runs[1] = running_;
  if (scope.region == Region::dateline) runs[1] = field(kCodeDateline);
  if (scope.region == Region::lead || scope.region == Region::headline_lead) runs[1] = lead();
  if (scope.first_words == 0 || runs[1].begin >= runs[1].end) return runs;
  const std::uint32_t left = runs[1].end - running_.begin;  // of the text until the run's end
  if (scope.first_words < left) runs[1].end -= left - scope.first_words;
  return runs;
}

bool ArticleMap::is_written(query::LetterCase letters, std::uint32_t word) const {
  const Capitals capitals = capitals_at(article_.cases, word);
  switch (letters) {
    case query::LetterCase::any:
      return true;
    case query::LetterCase::capitals:
      return capitals != Capitals::none;
    case query::LetterCase::all_capitals:
      return capitals == Capitals::all;
    case query::LetterCase::no_capitals:
      return capitals == Capitals::none;
  }
  return false;
}

ArticleMap::Run ArticleMap::zone(std::uint32_t word) {
  read();
  if (running_.has(word)) return running_;
  return headline_.has(word) ? headline_ : author_;
}

ArticleMap::Run ArticleMap::unit(query::Reach reach, std::uint32_t word) {
  read();
  return run_of(reach == query::Reach::sentence ? sentences_ : paragraphs_, word, words_);
}

}  // namespace morgue::search::positional
