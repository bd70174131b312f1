// Reads stored articles back, of whichever archive they are: each has dictionaries of its own.
// One a thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "common/archive/archive.h"

namespace morgue {

class ArticleReader {
 public:
  // `archive` must outlive it.
  explicit ArticleReader(const Archive& archive) : archive_(archive) {
    for (std::size_t i = 0; i < archive.archive_count(); ++i)
      codecs_.push_back(std::make_unique<TextCodec>(archive.generation(i).texts()));
  }

  // Throws Error(archive) if it is damaged.
  Article read(ArticleRef ref) {
    const Part& part = archive_.part(ref.part);
    codecs_[archive_.archive_of(ref.part)]->decompress(part.articles.frame(ref.doc), bytes_);
    return decode_article(bytes_);
  }

 private:
  const Archive& archive_;
  std::vector<std::unique_ptr<TextCodec>> codecs_;  // an archive
  std::string bytes_;
};

}  // namespace morgue
