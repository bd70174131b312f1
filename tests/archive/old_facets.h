// Makes of a facets.col what the version before prominence wrote: the same without it. If it is a
// sealed part's, as if the part had been sealed so.
#pragma once

#include <filesystem>
#include <string>

#include "common/archive/facet_column.h"
#include "common/archive/part.h"
#include "common/base/file.h"
#include "common/base/hash.h"

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
  const std::filesystem::path part = path.parent_path();
  if (!std::filesystem::exists(part / kPartInfoFile)) return;
  PartInfo info = read_part_info(part);
  info.sizes[kFacetsFile] = std::filesystem::file_size(path);
  info.checksums[kFacetsFile] = hash64(morgue::read_file(path));
  morgue::replace_file(part / kPartInfoFile, encode_part_info(info));
}

}  // namespace morgue::test
