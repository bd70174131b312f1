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

const DocumentRow& row_of(const Candidate& candidate) {
  return candidate.part->documents->row(candidate.doc);
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
      const bool was_live = !part.is_new && !part.dead.test(doc);
      if (!part.is_new && !was_live && found == seen.end()) continue;  // it has lost for good
      candidates.push_back({&part, doc, found == seen.end() ? row.order : found->second, was_live});
    }
  }
  return candidates;
}

// Ties are articles of one record: built again, or dead copies that no merge has dropped yet.
bool lives_rather(const Candidate& a, const Candidate& b) {
  if (row_of(a).revision != row_of(b).revision) return row_of(a).revision > row_of(b).revision;
  if (a.order != b.order) return a.order > b.order;
  if (a.part->is_new != b.part->is_new) return a.part->is_new;
  if (a.was_live != b.was_live) return a.was_live;
  return a.part != b.part ? a.part > b.part : a.doc > b.doc;
}

// A record of a revision that an earlier record had already, with something else in it.
bool is_conflict(const Candidate& candidate, const std::vector<Candidate>& all) {
  const DocumentRow& row = row_of(candidate);
  return row.revision != 0 && std::any_of(all.begin(), all.end(), [&](const Candidate& other) {
           return row_of(other).revision == row.revision && row_of(other).record != row.record &&
                  other.order < candidate.order;
         });
}

// The article of a record that the archive had, built again: nothing that arrived.
bool is_copy(const Candidate& candidate, const std::vector<Candidate>& all) {
  return std::any_of(all.begin(), all.end(), [&](const Candidate& other) {
    return other.was_live && row_of(other).record == row_of(candidate).record;
  });
}

class Resolver {
 public:
  Resolver(std::vector<RunPart>& parts, Resolving& run) : parts_(parts), run_(run) {}

  bool resolve(const Hash128& id) {
    std::vector<Candidate> candidates = candidates_of(id, parts_, run_.seen);
    if (candidates.empty()) return false;
    if (run_.decisions.killed(id)) return bury(candidates);
    const auto winner = std::min_element(candidates.begin(), candidates.end(), lives_rather);
    const Candidate* replaced = nullptr;
    for (Candidate& candidate : candidates) {
      if (candidate.was_live) replaced = &candidate;
      const bool arrived = candidate.part->is_new && !is_copy(candidate, candidates);
      if (arrived && is_conflict(candidate, candidates))
        note(Change::Kind::conflict, run_.counts.conflicts, candidate);
      if (&candidate == &*winner) {
        candidate.part->dead.reset(candidate.doc);
      } else {
        candidate.part->dead.set(candidate.doc);
        if (arrived) lose(candidate, *winner);
      }
    }
    if (winner->was_live) return false;
    count(*winner, replaced);
    return true;
  }

 private:
  static bool bury(std::vector<Candidate>& candidates) {
    bool changed = false;
    for (Candidate& candidate : candidates) {
      candidate.part->dead.set(candidate.doc);
      changed = changed || candidate.was_live;
    }
    return changed;
  }

  void lose(const Candidate& candidate, const Candidate& winner) {
    if (row_of(candidate).revision < row_of(winner).revision && candidate.order > winner.order)
      note(Change::Kind::older, run_.counts.older, candidate);
    else
      ++run_.counts.superseded;
  }

  void count(const Candidate& winner, const Candidate* replaced) {
    Counts& counts = run_.counts;
    if (replaced != nullptr && row_of(winner).record == row_of(*replaced).record) {
      ++counts.corrected;
      return;
    }
    ++(replaced == nullptr ? counts.added : counts.updated);
    const std::int64_t until = held_until(row_of(winner), run_.decisions);
    if (until == kForEver)
      note(Change::Kind::withheld, counts.withheld, winner);
    else if (until > run_.now)
      note(Change::Kind::embargoed, counts.embargoed, winner);
  }

  void note(Change::Kind kind, std::uint64_t& count, const Candidate& candidate) {
    ++count;
    run_.changes.push_back(
        {kind, static_cast<std::size_t>(candidate.part - parts_.data()), candidate.doc});
  }

  std::vector<RunPart>& parts_;
  Resolving& run_;
};

}  // namespace

bool resolve(std::vector<RunPart>& parts, std::vector<Hash128> touched, Resolving& run) {
  for (const RunPart& part : parts)
    if (part.is_new)
      for (std::uint32_t doc = 0; doc < part.size(); ++doc)
        touched.push_back(part.documents->row(doc).id);
  std::sort(touched.begin(), touched.end());
  touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
  Resolver resolver(parts, run);
  bool changed = false;
  for (const Hash128& id : touched) changed = resolver.resolve(id) || changed;
  return changed;
}

}  // namespace morgue::nightly
