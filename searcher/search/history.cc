#include "searcher/search/history.h"

#include <algorithm>

namespace morgue::search {
namespace {

void add_rows(const DocumentColumn& documents, const Hash128& id, std::vector<Revision>& to) {
  std::vector<std::uint32_t> docs;
  documents.find_id(id, docs);
  for (const std::uint32_t doc : docs) to.push_back({documents.row(doc), RevisionState::replaced});
}

RevisionState state_of(const DocumentRow& row, const Decisions& decisions, std::int64_t now) {
  const std::int64_t until = held_until(row, decisions);
  if (until == kForEver) return RevisionState::withheld;
  return until > now ? RevisionState::embargoed : RevisionState::live;
}

// Of copies of one record - built again, or kept by a merge - the live one tells.
void drop_copies(std::vector<Revision>& revisions) {
  std::stable_sort(revisions.begin(), revisions.end(), [](const Revision& a, const Revision& b) {
    if (a.row.record != b.row.record) return a.row.record < b.row.record;
    return a.state != RevisionState::replaced && b.state == RevisionState::replaced;
  });
  revisions.erase(
      std::unique(revisions.begin(), revisions.end(),
                  [](const auto& a, const auto& b) { return a.row.record == b.row.record; }),
      revisions.end());
}

}  // namespace

History history_of(const Archive& archive, std::string_view id) {
  History history;
  const Generation& generation = archive.generation(0);
  const Hash128 hash = hash128(id);
  if (const Decision* decision = generation.decisions().find(hash)) history.decision = *decision;
  std::vector<Revision>& all = history.revisions;
  bool lives = false;
  for (std::size_t i = 0; i < generation.part_count(); ++i) {
    std::vector<std::uint32_t> docs;
    generation.part(i).documents.find_id(hash, docs);
    for (const std::uint32_t doc : docs) {
      const DocumentRow& row = generation.part(i).documents.row(doc);
      const bool dead = generation.manifest().parts[i].dead.test(doc);
      lives = lives || !dead;
      all.push_back({row, dead ? RevisionState::replaced
                               : state_of(row, generation.decisions(), archive.opened_at())});
    }
  }
  std::error_code ignored;
  if (const fs::path path = generation.path() / kHistoryFile; fs::exists(path, ignored))
    add_rows(DocumentColumn(path), hash, all);
  drop_copies(all);
  std::sort(all.begin(), all.end(),
            [](const Revision& a, const Revision& b) { return a.row.order < b.row.order; });
  if (generation.decisions().killed(hash))
    for (Revision& revision : all) revision.state = RevisionState::killed;
  else if (!lives && !all.empty())
    std::max_element(all.begin(), all.end(), [](const Revision& a, const Revision& b) {
      return a.row.revision < b.row.revision;
    })->state = RevisionState::withdrawn;
  return history;
}

}  // namespace morgue::search
