#include "indexer/nightly/history.h"

#include <algorithm>
#include <memory>
#include <set>

#include "common/archive/document_column.h"
#include "common/base/error.h"
#include "common/base/file.h"
#include "indexer/nightly/verify.h"

namespace morgue::nightly {
namespace {

using Columns = std::vector<std::unique_ptr<DocumentColumn>>;

Columns columns_of(const fs::path& archive, const Manifest& manifest) {
  Columns columns;
  for (const ManifestPart& part : manifest.parts)
    columns.push_back(
        std::make_unique<DocumentColumn>(part_path(archive, part.name) / kDocumentsFile));
  return columns;
}

bool is_held(const Hash128& record, const Columns& columns) {
  std::vector<std::uint32_t> found;
  for (const auto& column : columns) column->find_record(record, found);
  return !found.empty();
}

std::vector<DocumentRow> dropped(const std::vector<RunPart>& parts, const Manifest& next,
                                 const Columns& columns) {
  std::set<std::string> kept;
  for (const ManifestPart& part : next.parts) kept.insert(part.name);
  std::vector<DocumentRow> rows;
  for (const RunPart& part : parts) {
    if (kept.contains(part.name)) continue;
    for (std::uint32_t doc = part.dead.next(0); doc < part.size(); doc = part.dead.next(doc + 1))
      if (!is_held(part.documents->row(doc).record, columns))
        rows.push_back(part.documents->row(doc));
  }
  return rows;
}

}  // namespace

void keep_history(const Workspace& workspace, const std::vector<RunPart>& parts,
                  const Manifest& next) {
  const Columns columns = columns_of(workspace.archive(), next);
  std::vector<DocumentRow> rows = dropped(parts, next, columns);
  if (rows.empty()) return;
  const fs::path path = workspace.archive() / kHistoryFile;
  if (fs::exists(path)) {
    const DocumentColumn before(path);
    if (!before.file().verify())
      throw Error(ExitCode::archive, "reading " + path.string(), "it is not what was written",
                  kDamageHint);
    for (std::uint32_t doc = 0; doc < before.size(); ++doc) rows.push_back(before.row(doc));
  }
  std::sort(rows.begin(), rows.end(), [](const DocumentRow& a, const DocumentRow& b) {
    return a.record != b.record ? a.record < b.record : a.order > b.order;
  });
  rows.erase(std::unique(rows.begin(), rows.end(),
                         [](const auto& a, const auto& b) { return a.record == b.record; }),
             rows.end());
  std::sort(rows.begin(), rows.end(),
            [](const auto& a, const auto& b) { return a.order > b.order; });
  if (rows.size() > kMaxHistory) rows.resize(kMaxHistory);
  fs::path beside = path;
  beside += ".new";
  write_document_column(beside, rows);
  fs::rename(beside, path);
  sync_directory(workspace.archive());
}

}  // namespace morgue::nightly
