#include "indexer/entities/train/corpus.h"

#include <algorithm>

#include "indexer/entities/conll.h"

namespace morgue::entities {
namespace {

struct Gold {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  EntityType type = EntityType::person;
};

std::vector<Gold> mentions_of(const ConllDocument& document) {
  std::vector<Gold> found;
  for (std::uint32_t i = 0; i < document.tags.size(); ++i) {
    const std::string& tag = document.tags[i];
    if (tag.size() < 3) continue;
    const EntityType type = tag[2] == 'P'   ? EntityType::person
                            : tag[2] == 'O' ? EntityType::org
                                            : EntityType::place;
    const bool goes_on = tag[0] == 'I' && !found.empty() && found.back().last == i;
    if (goes_on) {
      found.back().last = i + 1;
    } else {
      found.push_back({i, i + 1, type});
    }
  }
  return found;
}

class Maker {
 public:
  Maker(const Gazetteer& gazetteer, Corpus& corpus)
      : words_(gazetteer), reading_(words_), corpus_(&corpus) {}

  void add(const ConllDocument& document) {
    reading_.read(document.text, document.tokens);
    const std::vector<Gold> gold = mentions_of(document);
    corpus_->tokens += document.tokens.size();
    corpus_->mentions += gold.size();
    std::size_t reached = 0;
    for (const Reading::Segment& segment : reading_.segments()) reached += example(segment, gold);
    corpus_->unreachable += gold.size() - reached;
  }

  // Drops rare features.
  void finish(std::uint32_t min_count) {
    std::vector<std::uint32_t> number(corpus_->keys.size());
    std::vector<FeatureKey> kept;
    for (std::size_t i = 0; i < number.size(); ++i) {
      number[i] = static_cast<std::uint32_t>(kept.size());
      if (counts_[i] >= min_count) kept.push_back(corpus_->keys[i]);
    }
    for (Example& example : corpus_->examples) {
      for (std::vector<std::uint32_t>& features : example.features) {
        std::erase_if(features, [&](std::uint32_t f) { return counts_[f] < min_count; });
        for (std::uint32_t& f : features) f = number[f];
      }
    }
    corpus_->keys = std::move(kept);
  }

 private:
  std::size_t example(const Reading::Segment& segment, const std::vector<Gold>& gold) {
    Example example;
    example.labels.assign(segment.last - segment.first, kOutside);
    std::size_t reached = 0;
    for (const Gold& mention : gold) {
      if (mention.first < segment.first || mention.last > segment.last) continue;
      ++reached;
      for (std::uint32_t i = mention.first; i < mention.last; ++i) {
        const Place place = mention.last - mention.first == 1 ? Place::unit
                            : i == mention.first              ? Place::begin
                            : i + 1 == mention.last           ? Place::last
                                                              : Place::inside;
        example.labels[i - segment.first] = label_of(mention.type, place);
      }
    }
    reading_.surroundings(segment, surroundings_);
    for (const Surroundings& around : surroundings_) {
      keys_.clear();
      all_keys(words_, around, keys_);
      std::vector<std::uint32_t>& features = example.features.emplace_back();
      for (const FeatureKey key : keys_) features.push_back(number_of(key));
    }
    corpus_->examples.push_back(std::move(example));
    return reached;
  }

  std::uint32_t number_of(FeatureKey key) {
    const auto [found, added] =
        numbers_.try_emplace(key, static_cast<std::uint32_t>(corpus_->keys.size()));
    if (added) {
      corpus_->keys.push_back(key);
      counts_.push_back(0);
    }
    ++counts_[found->second];
    return found->second;
  }

  WordTable words_;
  Reading reading_;
  Corpus* corpus_;
  std::unordered_map<FeatureKey, std::uint32_t> numbers_;
  std::vector<std::uint32_t> counts_;
  std::vector<Surroundings> surroundings_;
  std::vector<FeatureKey> keys_;
};

}  // namespace

Corpus read_corpus(std::istream& in, const Gazetteer& gazetteer, std::uint32_t min_count) {
  Corpus corpus;
  Maker maker(gazetteer, corpus);
  ConllDocument document;
  while (read_conll(in, document)) maker.add(document);
  maker.finish(min_count);
  return corpus;
}

}  // namespace morgue::entities
