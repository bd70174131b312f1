#include "searcher/search/history.h"

#include <algorithm>

namespace morgue::search {
namespace {

void add_rows(const DocumentColumn& documents, const Hash128& id, std::vector<Revision>& to) {
  std::vector<std::uint32_t> docs;
  documents.find_id(id, docs);
  for (const std::uint32_t doc : docs) to.push_back({documents.row(doc), RevisionState::replaced});
}

RevisionState state_of(const DocumentRow& row, const Archive& archive) {
  const std::int64_t until = held_until(row, archive.decisions());
  if (until == kForEver) return RevisionState::withheld;
  return until > archive.opened_at() ? RevisionState::embargoed : RevisionState::live;
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
  const Hash128 hash = hash128(id);
  if (const Decision* decision = archive.decisions().find(hash)) history.decision = *decision;
  std::vector<Revision>& all = history.revisions;
  bool lives = false;
  for (std::size_t i = 0; i < archive.part_count(); ++i) {
    std::vector<std::uint32_t> docs;
    archive.part(i).documents.find_id(hash, docs);
    for (const std::uint32_t doc : docs) {
      const DocumentRow& row = archive.part(i).documents.row(doc);
      const bool dead = archive.manifest().parts[i].dead.test(doc);
      lives = lives || !dead;
      all.push_back({row, dead ? RevisionState::replaced : state_of(row, archive)});
    }
  }
  std::error_code ignored;
  if (const fs::path path = archive.path() / kHistoryFile; fs::exists(path, ignored))
    add_rows(DocumentColumn(path), hash, all);
  drop_copies(all);
  std::sort(all.begin(), all.end(),
            [](const Revision& a, const Revision& b) { return a.row.order < b.row.order; });
  if (archive.decisions().killed(hash))
    for (Revision& revision : all) revision.state = RevisionState::killed;
  else if (!lives && !all.empty())
    std::max_element(all.begin(), all.end(), [](const Revision& a, const Revision& b) {
      return a.row.revision < b.row.revision;
    })->state = RevisionState::withdrawn;
  return history;
}

}  // namespace morgue::search
