#include "indexer/nightly/stored_articles.h"

namespace morgue::nightly {

StoredArticles::StoredArticles(const Workspace& workspace) {
  for (const auto* ids : {&workspace.text_dictionaries(), &workspace.old_text_dictionaries()})
    for (const std::uint32_t id : *ids) texts_.add(workspace.text_dictionary(id));
  codec_ = std::make_unique<TextCodec>(texts_);
}

Article StoredArticles::read(const ArticleColumn& column, std::uint32_t doc) {
  codec_->decompress(column.frame(doc), bytes_);
  return decode_article(bytes_);
}

}  // namespace morgue::nightly
