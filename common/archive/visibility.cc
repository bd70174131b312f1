#include "common/archive/visibility.h"

#include <vector>

namespace morgue {

std::int64_t held_until(const Article& article) {
  if (article.status != PubStatus::usable) return kForEver;
  return article.embargo.value_or(kNoInstant);
}

std::int64_t held_until(const DocumentRow& row, const Decisions& decisions) {
  const Decision* decision = decisions.find(row.id);
  if (decision == nullptr) return row.held_until;
  if (decision->verdict != Verdict::released) return kForEver;
  return decision->record == row.record ? kNoInstant : row.held_until;
}

Bitmap not_to_be_found(const DocumentColumn& documents, const Bitmap& dead,
                       const Decisions& decisions, std::int64_t now) {
  Bitmap hidden = dead;
  for (const std::uint32_t doc : documents.held())
    if (doc < documents.size() && held_until(documents.row(doc), decisions) > now) hidden.set(doc);
  std::vector<std::uint32_t> docs;
  for (const Decision& decision : decisions.all()) {
    if (decision.verdict == Verdict::released) continue;
    docs.clear();
    documents.find_id(hash128(decision.id), docs);
    for (const std::uint32_t doc : docs) hidden.set(doc);
  }
  return hidden;
}

}  // namespace morgue
