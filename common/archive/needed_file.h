// A file that an archive needs and has not is damage of the archive, not trouble with reading. Not
// for files that may be missing, nor for those of the user.
#pragma once

#include <filesystem>

#include "common/base/error.h"

namespace morgue {

inline constexpr const char* kRestoreHint =
    "the archive is damaged: morgue-index --verify says what is whole and what to do";

// The path itself. Throws Error(archive) if nothing is there; what cannot be opened is for the
// opener to say.
inline const std::filesystem::path& needed(const std::filesystem::path& path) {
  std::error_code error;
  if (std::filesystem::status(path, error).type() == std::filesystem::file_type::not_found)
    throw Error(ExitCode::archive, "opening " + path.string(), "it is missing", kRestoreHint);
  return path;
}

}  // namespace morgue
