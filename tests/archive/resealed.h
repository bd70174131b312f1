// A sealed part of which a test has changed a file: as if the part had been sealed so. Nothing
// where the file is in no part.
#pragma once

#include <filesystem>
#include <string>

#include "common/archive/part.h"
#include "common/base/file.h"
#include "common/base/hash.h"

namespace morgue::test {

inline void reseal(const std::filesystem::path& file) {
  const std::filesystem::path part = file.parent_path();
  if (!std::filesystem::exists(part / kPartInfoFile)) return;
  PartInfo info = read_part_info(part);
  const std::string name = file.filename().string();
  info.sizes[name] = std::filesystem::file_size(file);
  info.checksums[name] = hash64(morgue::read_file(file));
  morgue::replace_file(part / kPartInfoFile, encode_part_info(info));
}

}  // namespace morgue::test
