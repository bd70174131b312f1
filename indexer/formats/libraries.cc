#include "indexer/formats/libraries.h"

#include <archive.h>
#include <libxml/globals.h>
#include <libxml/parser.h>

namespace morgue::formats {

std::string reading_libraries() {
  return std::string(::archive_version_details()) + "\nlibxml2 " + xmlParserVersion + "\n";
}

}  // namespace morgue::formats
