#include "common/archive/document_column.h"

#include <algorithm>
#include <numeric>

namespace morgue {
namespace {

constexpr std::uint32_t kRows = 1;
constexpr std::uint32_t kById = 2;
constexpr std::uint32_t kByRecord = 3;
constexpr std::uint32_t kHeld = 4;

// A row of version 1: of archives of schema 2.
struct RowVersion1 {
  Hash128 id;
  Hash128 record;
  std::int64_t published;
  std::int64_t revision;
  std::uint64_t order;
};

std::vector<DocumentRow> from_version_1(const ColumnFile& file) {
  std::vector<DocumentRow> rows;
  for (const RowVersion1& old : file.array<RowVersion1>(kRows)) {
    DocumentRow& row = rows.emplace_back();
    row.id = old.id;
    row.record = old.record;
    row.published = old.published;
    row.revision = old.revision;
    row.order = old.order;
  }
  return rows;
}

std::vector<std::uint32_t> sorted_by(std::span<const DocumentRow> rows, Hash128 DocumentRow::*key) {
  std::vector<std::uint32_t> order(rows.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return rows[a].*key != rows[b].*key ? rows[a].*key < rows[b].*key : a < b;
  });
  return order;
}

std::vector<std::uint32_t> held_docs(std::span<const DocumentRow> rows) {
  std::vector<std::uint32_t> held;
  for (std::uint32_t doc = 0; doc < rows.size(); ++doc)
    if (rows[doc].held_until != kNoInstant) held.push_back(doc);
  return held;
}

// Hashes are uniform, so interpolation finds the place in a few steps; the bound keeps a damaged
// or contrived index from taking longer than bisection would.
void find(std::span<const DocumentRow> rows, std::span<const std::uint32_t> order,
          Hash128 DocumentRow::*key, const Hash128& wanted, std::vector<std::uint32_t>& docs) {
  std::size_t low = 0;
  std::size_t high = order.size();
  bool interpolate = true;
  std::uint64_t from = 0;
  std::uint64_t to = ~std::uint64_t{0};
  while (low < high) {
    std::size_t middle = low + (high - low) / 2;
    if (interpolate && to > from && wanted.high >= from && wanted.high <= to) {
      const long double share =
          static_cast<long double>(wanted.high - from) / static_cast<long double>(to - from);
      middle =
          low + std::min(high - low - 1,
                         static_cast<std::size_t>(share * static_cast<long double>(high - low)));
    }
    interpolate = !interpolate;
    const std::uint32_t doc = order[middle];
    if (doc >= rows.size()) return;
    const Hash128& at = rows[doc].*key;
    if (at < wanted) {
      low = middle + 1;
      from = at.high;
    } else {
      high = middle;
      to = at.high;
    }
  }
  for (; low < order.size() && order[low] < rows.size() && rows[order[low]].*key == wanted; ++low)
    docs.push_back(order[low]);
}

}  // namespace

std::uint64_t write_document_column(const fs::path& path, std::span<const DocumentRow> rows) {
  ColumnWriter writer(path, ColumnKind::documents, kDocumentColumnVersion);
  writer.begin_section(kRows);
  writer.append_array(rows);
  writer.begin_section(kById);
  writer.append_array(std::span<const std::uint32_t>(sorted_by(rows, &DocumentRow::id)));
  writer.begin_section(kByRecord);
  writer.append_array(std::span<const std::uint32_t>(sorted_by(rows, &DocumentRow::record)));
  writer.begin_section(kHeld);
  writer.append_array(std::span<const std::uint32_t>(held_docs(rows)));
  return writer.close();
}

DocumentColumn::DocumentColumn(const fs::path& path)
    : file_(path, ColumnKind::documents, kOldestDocumentColumn, kDocumentColumnVersion),
      converted_(file_.version() == 1 ? from_version_1(file_) : std::vector<DocumentRow>()),
      rows_(file_.version() == 1 ? converted_ : file_.array<DocumentRow>(kRows)),
      by_id_(file_.array<std::uint32_t>(kById, rows_.size())),
      by_record_(file_.array<std::uint32_t>(kByRecord, rows_.size())),
      held_(file_.array<std::uint32_t>(kHeld)) {}

void DocumentColumn::find_id(const Hash128& id, std::vector<std::uint32_t>& docs) const {
  find(rows_, by_id_, &DocumentRow::id, id, docs);
}

void DocumentColumn::find_record(const Hash128& record, std::vector<std::uint32_t>& docs) const {
  find(rows_, by_record_, &DocumentRow::record, record, docs);
}

}  // namespace morgue
