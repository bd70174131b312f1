// The files of one input, in a stable order: the input itself or, in a folder, everything below it
// by byte-wise order of names. Hidden files, editor backups and special files in folders are
// passed over, and so is an archive of this program; symbolic links are followed, but never round
// in circles.
#pragma once

#include <functional>
#include <string>

#include "indexer/sources/problem.h"

namespace morgue::sources {

// False for names that are not meant to be read: ".git", "._a.txt", "draft.txt~", "#draft#".
bool is_wanted_name(std::string_view name);

struct FileSink {
  std::function<void(const std::string& path, std::uint64_t bytes)> file;
  std::function<void(Problem)> problem;
  std::function<bool()> stop;
  std::function<void(const std::string& path)> archive;  // passed over
};

// False if it was stopped.
bool for_each_file(const std::string& input, const FileSink& sink);

}  // namespace morgue::sources
