#include "indexer/formats/libraries.h"

#include <archive.h>
#include <brotli/decode.h>
#include <fmt/format.h>
#include <libxml/globals.h>
#include <libxml/parser.h>

namespace morgue::formats {

std::string reading_libraries() {
  // Not archive_version_details(), which says all of these at once and loses memory.
  const auto known = [](const char* version) { return version == nullptr ? "none" : version; };
  return fmt::format("{}\nzlib {}\nliblzma {}\nbz2lib {}\nliblz4 {}\nlibzstd {}\n",
                     ::archive_version_string(), known(::archive_zlib_version()),
                     known(::archive_liblzma_version()), known(::archive_bzlib_version()),
                     known(::archive_liblz4_version()), known(::archive_libzstd_version())) +
         fmt::format("libxml2 {}\nbrotli {}\n", xmlParserVersion, BrotliDecoderVersion());
}

}  // namespace morgue::formats
