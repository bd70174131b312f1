// Makes of a facets.col what the version before prominence wrote: the same without it.
#pragma once

#include <filesystem>
#include <string>

#include "common/archive/facet_column.h"
#include "tests/archive/resealed.h"

namespace morgue::test {

inline void make_facets_old(const std::filesystem::path& path) {
  const std::filesystem::path old = path.string() + ".old";
  {
    const ColumnFile file(path, ColumnKind::facets, kFacetColumnVersion);
    ColumnWriter writer(old, ColumnKind::facets, kOldestFacetColumn);
    for (std::uint32_t section = 1; section <= 7; ++section) {
      writer.begin_section(section);
      writer.append(file.section(section));
    }
    writer.close();
  }
  std::filesystem::rename(old, path);
  reseal(path);
}

}  // namespace morgue::test
