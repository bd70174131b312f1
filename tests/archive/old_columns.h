// Makes of a column what the version before wrote: the same without the sections that are new.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "common/archive/facet_column.h"
#include "common/archive/variant_column.h"
#include "tests/archive/resealed.h"

namespace morgue::test {

struct OlderColumn {
  ColumnKind kind;
  std::uint32_t now;
  std::uint32_t before;
  std::uint32_t sections;  // these many it had
};

inline void make_older(const std::filesystem::path& path, const OlderColumn& older) {
  const std::filesystem::path old = path.string() + ".old";
  {
    const ColumnFile file(path, older.kind, older.now);
    ColumnWriter writer(old, older.kind, older.before);
    for (std::uint32_t section = 1; section <= older.sections; ++section) {
      writer.begin_section(section);
      writer.append(file.section(section));
    }
    writer.close();
  }
  std::filesystem::rename(old, path);
  reseal(path);
}

// A variants.col that does not say which articles they are.
inline void make_variants_old(const std::filesystem::path& path) {
  make_older(path, {.kind = ColumnKind::variants,
                    .now = kVariantColumnVersion,
                    .before = kOldestVariantColumn,
                    .sections = 3});
}

// A facets.col without prominence.
inline void make_facets_old(const std::filesystem::path& path) {
  make_older(path, {.kind = ColumnKind::facets,
                    .now = kFacetColumnVersion,
                    .before = kOldestFacetColumn,
                    .sections = 7});
}

}  // namespace morgue::test
