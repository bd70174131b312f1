// What tells whether a file is still the one that was read: cheap to ask, no proof by itself. And
// what a walk found out about a file while it read it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "common/base/hash.h"

namespace morgue::sources {

struct FileState {
  std::uint64_t size = 0;
  std::int64_t modified = 0;  // nanoseconds since 1970
  std::int64_t changed = 0;   // of its inode: no program can set it back, as it can `modified`
  std::uint64_t inode = 0;
  bool operator==(const FileState&) const = default;
};

std::int64_t nanoseconds_now();  // since 1970, by this machine's clock

// Nothing if it is no regular file, or not there.
std::optional<FileState> state_of(const std::string& path);
std::optional<FileState> state_of(int descriptor);

// hash128 of all its bytes; nothing if it cannot be read.
std::optional<Hash128> hash_of_file(const std::string& path);

struct FileRead {
  std::string path;                // "-": standard input
  std::uint64_t bytes = 0;         // read
  Hash128 hash;                    // of those bytes
  bool whole = false;              // to the end, and no Problem on the way
  std::optional<FileState> state;  // where it was the same before reading and after it
  std::int64_t began = 0;          // nanoseconds since 1970, by this machine's clock
};

}  // namespace morgue::sources
