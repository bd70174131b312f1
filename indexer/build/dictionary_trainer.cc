#include "indexer/build/dictionary_trainer.h"

#include <algorithm>
#include <numeric>

// Training with settings of one's own is in the part of the interface that later versions may
// change; the simple call tries many, takes three times as long and finds worse ones.
#define ZDICT_STATIC_LINKING_ONLY
#include <zdict.h>

#include "common/archive/article_column.h"
#include "common/archive/dictionaries.h"
#include "common/base/bytes.h"

namespace morgue::build {
namespace {

// Measured as articles.col of 45,311 agency articles and CPU time of training, with segments of 50,
// 200 and 1000 bytes: 4 MB of samples: 45.9, 45.9 and 46.3 MB, .1 s; 8 MB: 45.8, 45.7 and 46.0 MB,
// .3 s; 16 MB: 45.6, 45.3 and 45.8 MB, .5 s.
constexpr std::size_t kMaxSamples = std::size_t{8} << 20;  // bytes
constexpr unsigned kSegment = 200;                         // bytes that are taken together
constexpr std::size_t kMinSamples = 32;                    // articles

}  // namespace

void DictionaryTrainer::add(const Article& article) {
  articles_.push_back(hash128(article.id));
  for (const std::string* text :
       {&article.headline, &article.dateline, &article.lead, &article.body, &article.author}) {
    analyzer_.analyze(*text, list_);
    text_bytes_ += text->size();
    forms_.intern_words(list_, indexes_);
    counts_.resize(forms_.size());
    for (const std::uint32_t index : indexes_) ++counts_[index];
  }
  if (samples_.size() >= kMaxSamples) return;
  const std::size_t before = samples_.size();
  encode_article(article, samples_);
  sample_sizes_.push_back(samples_.size() - before);
  if (samples_.size() >= kMaxSamples)
    trained_ = std::async(std::launch::async, [this] { return train(); }).share();
}

std::vector<std::string> DictionaryTrainer::words() {
  std::vector<std::uint32_t> order(counts_.size());
  std::iota(order.begin(), order.end(), 0U);
  const std::size_t keep = std::min<std::size_t>(order.size(), kMaxForms);
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(keep), order.end(),
                    [this](std::uint32_t a, std::uint32_t b) {
                      return counts_[a] != counts_[b] ? counts_[a] > counts_[b] : a < b;
                    });
  std::vector<std::string> words;
  words.reserve(keep);
  for (std::size_t i = 0; i < keep; ++i) words.emplace_back(forms_.text(forms_.at(order[i])));
  return words;
}

std::string DictionaryTrainer::train() const {
  if (sample_sizes_.size() < kMinSamples) return {};
  std::string dictionary(kTextDictionaryBytes, '\0');
  ZDICT_fastCover_params_t how{};
  how.k = kSegment;
  how.d = 8;   // bytes whose frequency is counted
  how.f = 20;  // in a table of so many bits
  how.accel = 1;
  how.splitPoint = 1;  // learn from all
  how.zParams.compressionLevel = kCompressionLevel;
  const std::size_t size = ZDICT_trainFromBuffer_fastCover(
      dictionary.data(), std::min(dictionary.size(), samples_.size() / 8 + 1024), samples_.data(),
      sample_sizes_.data(), static_cast<unsigned>(sample_sizes_.size()), how);
  if (ZDICT_isError(size) != 0) return {};  // too little, or too much alike: compress without
  dictionary.resize(size);
  return dictionary;
}

std::string DictionaryTrainer::text(unsigned id) const {
  std::string dictionary = trained_.valid() ? trained_.get() : train();
  if (dictionary.empty()) return {};
  // zstd's layout: magic number, then the id, 32 bits each, little-endian.
  std::string number;
  put_raw(number, static_cast<std::uint32_t>(id));
  dictionary.replace(4, 4, number);
  return dictionary;
}

}  // namespace morgue::build
