#include "searcher/search/date_order.h"

#include <algorithm>

namespace morgue::search {

std::vector<ArticleRef> in_date_order(const Archive& archive, const MatchList& matches, Sort sort) {
  std::vector<ArticleRef> refs;
  refs.reserve(matches.total());
  for (std::size_t part = 0; part < matches.parts.size(); ++part)
    for (const std::uint32_t doc : matches.parts[part])
      refs.push_back({static_cast<std::uint32_t>(part), doc});
  const bool oldest = sort == Sort::oldest;
  std::sort(refs.begin(), refs.end(), [&](ArticleRef a, ArticleRef b) {
    const DocumentRow& left = archive.part(a.part).documents.row(a.doc);
    const DocumentRow& right = archive.part(b.part).documents.row(b.doc);
    if (left.published == right.published) return left.id < right.id;
    if (left.published == kNoInstant || right.published == kNoInstant)
      return right.published == kNoInstant;
    return oldest ? left.published < right.published : left.published > right.published;
  });
  return refs;
}

}  // namespace morgue::search
