// Reads the articles of a page of hits back and makes what is shown of them.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "common/archive/archive.h"
#include "common/archive/article_reader.h"
#include "searcher/search/passages.h"
#include "searcher/search/ranking.h"
#include "searcher/search/result.h"
#include "searcher/search/snippet.h"

namespace morgue::search {

// Puts the names of entities that readers are shown into the article.
void name_entities(const Archive& archive, ArticleRef ref, Article& article);

// `offset`: hits before the page. `snippets`, `contexts`: nullptr for none.
// `pieces`: so many snippets.
std::vector<Hit> read_hits(const Archive& archive, ArticleReader& reader,
                           std::span<const Ranked> page, std::size_t offset, SnippetMaker* snippets,
                           std::optional<std::size_t> pieces, ContextMaker* contexts);

}  // namespace morgue::search
