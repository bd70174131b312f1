#include "indexer/nightly/resolve.h"

#include <algorithm>

namespace morgue::nightly {
namespace {

struct Candidate {
  RunPart* part;
  std::uint32_t doc;
  std::uint64_t order;
  bool was_live;
};

std::vector<Candidate> candidates_of(const Hash128& id, std::vector<RunPart>& parts,
                                     const SeenRecords& seen) {
  std::vector<Candidate> candidates;
  std::vector<std::uint32_t> docs;
  for (RunPart& part : parts) {
    docs.clear();
    part.documents->find_id(id, docs);
    for (const std::uint32_t doc : docs) {
      const DocumentRow& row = part.documents->row(doc);
      const auto found = seen.find(row.record);
      candidates.push_back({&part, doc, found == seen.end() ? row.order : found->second,
                            !part.is_new && !part.dead.test(doc)});
    }
  }
  return candidates;
}

bool resolve_id(std::vector<Candidate>& candidates, Counts& counts) {
  if (candidates.empty()) return false;
  const auto winner =
      std::max_element(candidates.begin(), candidates.end(),
                       [](const Candidate& a, const Candidate& b) { return a.order < b.order; });
  bool had_live = false;
  for (Candidate& candidate : candidates) {
    had_live = had_live || candidate.was_live;
    if (&candidate == &*winner)
      candidate.part->dead.reset(candidate.doc);
    else
      candidate.part->dead.set(candidate.doc);
    if (candidate.part->is_new && &candidate != &*winner) ++counts.superseded;
  }
  if (winner->was_live) return false;
  ++(had_live ? counts.updated : counts.added);
  return true;
}

}  // namespace

bool resolve(std::vector<RunPart>& parts, const SeenRecords& seen, std::vector<Hash128> touched,
             Counts& counts) {
  for (const RunPart& part : parts)
    if (part.is_new)
      for (std::uint32_t doc = 0; doc < part.size(); ++doc)
        touched.push_back(part.documents->row(doc).id);
  std::sort(touched.begin(), touched.end());
  touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
  bool changed = false;
  for (const Hash128& id : touched) {
    std::vector<Candidate> candidates = candidates_of(id, parts, seen);
    changed = resolve_id(candidates, counts) || changed;
  }
  return changed;
}

}  // namespace morgue::nightly
