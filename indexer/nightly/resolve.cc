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

const Hash128& record_of(const Candidate& candidate) {
  return candidate.part->documents->row(candidate.doc).record;
}

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

// Ties are articles of one record: built again, or dead copies that no merge has dropped yet.
bool lives_rather(const Candidate& a, const Candidate& b) {
  if (a.order != b.order) return a.order > b.order;
  if (a.part->is_new != b.part->is_new) return a.part->is_new;
  if (a.was_live != b.was_live) return a.was_live;
  return a.part != b.part ? a.part > b.part : a.doc > b.doc;
}

bool resolve_id(std::vector<Candidate>& candidates, Counts& counts) {
  if (candidates.empty()) return false;
  const auto winner = std::min_element(candidates.begin(), candidates.end(), lives_rather);
  const Candidate* replaced = nullptr;
  for (Candidate& candidate : candidates) {
    if (candidate.was_live) replaced = &candidate;
    if (&candidate == &*winner)
      candidate.part->dead.reset(candidate.doc);
    else
      candidate.part->dead.set(candidate.doc);
    if (candidate.part->is_new && &candidate != &*winner) ++counts.superseded;
  }
  if (winner->was_live) return false;
  if (replaced == nullptr)
    ++counts.added;
  else
    ++(record_of(*winner) == record_of(*replaced) ? counts.corrected : counts.updated);
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
