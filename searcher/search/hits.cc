#include "searcher/search/hits.h"

#include <utility>

namespace morgue::search {
namespace {

std::string text_of(const Article& article) {
  if (article.lead.empty()) return article.body;
  return article.lead + "\n\n" + article.body;
}

Hit hit_of(Article&& article, const Ranked& ranked) {
  Hit hit;
  hit.id = std::move(article.id);
  hit.score = ranked.score;
  hit.headline = std::move(article.headline);
  hit.published = article.published;
  hit.source = std::move(article.source);
  hit.author = std::move(article.author);
  hit.language = std::move(article.language);
  hit.section = std::move(article.section);
  hit.type = std::move(article.type);
  hit.url = std::move(article.url);
  hit.persons = std::move(article.persons);
  hit.orgs = std::move(article.orgs);
  hit.places = std::move(article.places);
  hit.topics = std::move(article.topics);
  hit.exchanges = std::move(article.exchanges);
  return hit;
}

}  // namespace

std::vector<Hit> read_hits(const Archive& archive, TextCodec& codec, std::span<const Ranked> page,
                           std::size_t offset, SnippetMaker* snippets) {
  std::vector<Hit> hits;
  hits.reserve(page.size());
  for (const Ranked& ranked : page) {
    StoredArticle stored = archive.article(ranked.ref, codec);
    Snippet snippet;
    if (snippets != nullptr) snippet = snippets->make(text_of(stored.article));
    hits.push_back(hit_of(std::move(stored.article), ranked));
    hits.back().rank = offset + hits.size();
    hits.back().snippet = std::move(snippet);
  }
  return hits;
}

}  // namespace morgue::search
