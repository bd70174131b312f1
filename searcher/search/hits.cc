#include "searcher/search/hits.h"

#include <algorithm>
#include <utility>

#include "searcher/search/names.h"

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

// One pair a number: those of equal numbers added up.
void sum_equals(std::vector<std::pair<std::uint32_t, unsigned>>& counts) {
  std::sort(counts.begin(), counts.end());
  std::size_t kept = 0;
  for (const auto& [number, n] : counts) {
    if (kept > 0 && counts[kept - 1].first == number)
      counts[kept - 1].second += n;
    else
      counts[kept++] = {number, n};
  }
  counts.resize(kept);
}

}  // namespace

// Canonical names in the place of what the provider said, which is among them; those that the
// article names most often first.
void name_entities(const Archive& archive, ArticleRef ref, Article& article) {
  const Part& part = archive.part(ref.part);
  const PartNames names(archive.names(), part, ref.part);
  const auto values = part.facets.values(ref.doc);
  const auto notes = part.facets.notes(ref.doc);
  std::vector<std::pair<std::uint32_t, unsigned>> order;  // numbers shown and mentions
  for (std::size_t i = 0; i < values.size(); ++i)
    if (const std::uint32_t shown = names.shown(values[i]); shown != PartNames::kHidden)
      order.emplace_back(shown, notes[i].mentions);
  sum_equals(order);
  std::sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : names.name(a.first) < names.name(b.first);
  });
  const auto list = [&](Dimension dimension, std::vector<std::string>& out) {
    out.clear();
    for (const auto& [shown, n] : order)
      if (names.dimension(shown) == dimension) out.emplace_back(names.name(shown));
  };
  list(Dimension::person, article.persons);
  list(Dimension::org, article.orgs);
  list(Dimension::place, article.places);
}

std::vector<Hit> read_hits(const Archive& archive, ArticleReader& reader,
                           std::span<const Ranked> page, std::size_t offset, SnippetMaker* snippets,
                           std::optional<std::size_t> pieces, ContextMaker* contexts) {
  std::vector<Hit> hits;
  hits.reserve(page.size());
  for (const Ranked& ranked : page) {
    Article article = reader.read(ranked.ref);
    std::vector<Snippet> made;
    if (snippets != nullptr) made = snippets->pieces(text_of(article), pieces.value_or(1));
    std::optional<std::vector<Passage>> context;
    if (contexts != nullptr) context = contexts->make(ranked.ref, article);
    name_entities(archive, ranked.ref, article);
    hits.push_back(hit_of(std::move(article), ranked));
    hits.back().rank = offset + hits.size();
    hits.back().archive = archive.shown_archive(ranked.ref.part);
    if (!made.empty()) hits.back().snippet = made.front();
    if (pieces && snippets != nullptr) hits.back().snippets = std::move(made);
    hits.back().context = std::move(context);
  }
  return hits;
}

}  // namespace morgue::search
