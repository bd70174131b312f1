// The libraries that have a say in what is read of a file, by name and version: for whoever keeps
// what was read and must know when to read again. Not for --version.
#pragma once

#include <string>

namespace morgue::formats {

// As linked now, a line each with its end: what unpacks (libarchive with its decompressors, zlib
// and zstd among them; brotli) and what reads markup (libxml2). ICU is among the versions of every
// manifest.
[[nodiscard]] std::string reading_libraries();

}  // namespace morgue::formats
