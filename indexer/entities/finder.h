// All that is done to find who and what a document names: tokens, tagger, resolver, and the
// provider's tags. What the indexer calls for each article. One finder a thread; buffers are kept
// from one document to the next.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "common/article.h"
#include "indexer/entities/plain_text.h"
#include "indexer/entities/provider.h"
#include "indexer/entities/resolver.h"
#include "indexer/entities/tagger.h"

namespace morgue::entities {

// Headline, empty line, dateline, " - ", lead, empty line, body; what is missing leaves no trace.
// The document looks into `text` and into the article.
Document document_of(const Article& article, std::string& text);

class Finder {
 public:
  // `aliases` may be null, and must outlive the finder.
  explicit Finder(const Aliases* aliases = nullptr);

  // Replaces what is in `out`. Of documents that are not in English only the names of tables,
  // countries and large cities are found, and what may be names: there is no model for them
  // (docs/entities.md).
  void find(const Document& document, Entities& out);
  // The same for an article, with its provider's tags of persons, organisations and places.
  void find(const Article& article, Entities& out);

  Tagger& tagger() { return tagger_; }

 private:
  void find(const Document& document, std::span<const OutsideName> tags, Entities& out);
  void find_plain(const Document& document, std::span<const OutsideName> tags, Entities& out);
  void find_cities(const Document& document);

  Tagger tagger_;
  Resolver resolver_;
  NameKeys keys_;
  ProviderTags provider_;
  std::vector<Token> tokens_;
  std::vector<Mention> mentions_;
  std::vector<ResolvedMention> mentions_of_possible_;
  std::vector<OutsideName> tags_;
  std::string text_;
  PlainText plain_;
};

}  // namespace morgue::entities
