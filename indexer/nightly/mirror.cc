#include "indexer/nightly/mirror.h"

#include <unordered_set>

namespace morgue::nightly {
namespace {

using Ids = std::unordered_set<Hash128, Hash128Hasher>;

Ids ids_read(const std::vector<RunPart>& parts, const SeenRecords& seen) {
  Ids ids;
  for (const RunPart& part : parts)
    for (std::uint32_t doc = 0; doc < part.size(); ++doc) {
      const DocumentRow& row = part.documents->row(doc);
      if (seen.contains(row.record)) ids.insert(row.id);
    }
  return ids;
}

}  // namespace

std::vector<Hash128> missing_ids(const std::vector<RunPart>& parts, const SeenRecords& seen) {
  const Ids read = ids_read(parts, seen);
  std::vector<Hash128> missing;
  for (const RunPart& part : parts)
    for (std::uint32_t doc = 0; !part.is_new && doc < part.size(); ++doc)
      if (!part.dead.test(doc) && !read.contains(part.documents->row(doc).id))
        missing.push_back(part.documents->row(doc).id);
  return missing;
}

void withdraw(std::vector<RunPart>& parts, const std::vector<Hash128>& ids) {
  std::vector<std::uint32_t> docs;
  for (RunPart& part : parts)
    for (const Hash128& id : ids) {
      docs.clear();
      part.documents->find_id(id, docs);
      for (const std::uint32_t doc : docs) part.dead.set(doc);
    }
}

}  // namespace morgue::nightly
