// Learns an archive's dictionaries from its first articles: the commonest word forms for the word
// column, and a zstd dictionary for the stored text. Run once for a new archive, and again when a
// run brings many times what they were learnt from.
#pragma once

#include <cstdint>
#include <future>
#include <string>
#include <vector>

#include "common/article.h"
#include "common/base/hash.h"
#include "common/text/analyzer.h"
#include "indexer/build/form_table.h"

namespace morgue::build {

class DictionaryTrainer {
 public:
  DictionaryTrainer() = default;
  DictionaryTrainer(const DictionaryTrainer&) = delete;  // a thread works on its samples
  DictionaryTrainer& operator=(const DictionaryTrainer&) = delete;

  void add(const Article& article);
  std::uint64_t text_bytes() const { return text_bytes_; }            // learnt from
  const std::vector<Hash128>& articles() const { return articles_; }  // hashes of their ids

  // The commonest forms, at most kMaxForms, the commonest first.
  std::vector<std::string> words();
  // A zstd dictionary with that id, or "" where there is too little to learn from.
  std::string text(unsigned id) const;

 private:
  std::string train() const;

  FormTable forms_;
  std::vector<std::uint32_t> counts_;   // by index of the form
  std::vector<std::uint32_t> indexes_;  // of the words of list_
  Analyzer analyzer_;
  WordList list_;
  std::string samples_;
  std::vector<std::size_t> sample_sizes_;
  std::uint64_t text_bytes_ = 0;
  std::vector<Hash128> articles_;
  std::shared_future<std::string> trained_;  // begun as soon as there are samples enough
};

}  // namespace morgue::build
