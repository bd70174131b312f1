// Reads the articles of an archive back while a run works on it, whichever of its dictionaries they
// were stored with. One a thread.
#pragma once

#include <memory>
#include <string>

#include "common/archive/article_column.h"
#include "common/archive/dictionaries.h"
#include "indexer/nightly/workspace.h"

namespace morgue::nightly {

class StoredArticles {
 public:
  explicit StoredArticles(const Workspace& workspace);
  Article read(const ArticleColumn& column, std::uint32_t doc);  // throws Error(archive)

 private:
  TextDictionaries texts_;
  std::unique_ptr<TextCodec> codec_;
  std::string bytes_;
};

}  // namespace morgue::nightly
