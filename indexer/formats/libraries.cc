#include "indexer/formats/libraries.h"

#include <archive.h>
#include <brotli/decode.h>
#include <fmt/format.h>
#include <libxml/globals.h>
#include <libxml/parser.h>

namespace morgue::formats {

std::string reading_libraries() {
  return fmt::format("{}\nlibxml2 {}\nbrotli {}\n", ::archive_version_details(), xmlParserVersion,
                     BrotliDecoderVersion());
}

}  // namespace morgue::formats
