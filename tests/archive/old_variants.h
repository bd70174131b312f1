// Makes of a variants.col what the version before wrote: the same, but for which articles they are.
#pragma once

#include <filesystem>
#include <string>

#include "common/archive/variant_column.h"
#include "tests/archive/resealed.h"

namespace morgue::test {

inline void make_variants_old(const std::filesystem::path& path) {
  const std::filesystem::path old = path.string() + ".old";
  {
    const ColumnFile file(path, ColumnKind::variants, kVariantColumnVersion);
    ColumnWriter writer(old, ColumnKind::variants, kOldestVariantColumn);
    for (std::uint32_t section = 1; section <= 3; ++section) {
      writer.begin_section(section);
      writer.append(file.section(section));
    }
    writer.close();
  }
  std::filesystem::rename(old, path);
  reseal(path);
}

}  // namespace morgue::test
