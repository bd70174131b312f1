// libFuzzer: any bytes as XML and as HTML. The first byte picks what is done: trees and their text,
// the article of a page, or the cutting of a stream, which must not depend on how it arrives.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/formats/charset.h"
#include "indexer/formats/html/html_document.h"
#include "indexer/formats/html/html_text.h"
#include "indexer/formats/record_reader.h"
#include "indexer/formats/xml/document.h"
#include "indexer/formats/xml/records.h"
#include "tests/fuzz/pieces.h"

namespace {

using namespace morgue;
using namespace morgue::formats;

constexpr std::array<std::string_view, 2> kRecords{"item", "a"};
constexpr std::array<std::string_view, 2> kRoots{"rss", "b"};

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

Format format_of(bool nested) {
  Format format;
  format.name = "fuzz";
  format.cut = nested ? [](std::string_view window,
                           bool last) { return xml::cut(window, last, {kRecords, kRoots, true}); }
                      : [](std::string_view window, bool last) {
                          return xml::cut(window, last, {kRecords, kRoots, false});
                        };
  format.resync = [](std::string_view window, bool last) {
    return xml::resync(window, last, {kRecords, kRoots, false});
  };
  return format;
}

std::vector<std::string> records_of(std::string_view bytes, std::size_t piece, bool nested) {
  const Format format = format_of(nested);
  fuzz::Pieces stream(bytes, piece);
  RecordReader reader(stream, "fuzz", [](const sources::Problem&) {},
                      {.format = &format, .chunk = piece});
  std::vector<std::string> found;
  for (Record record; reader.next(record);) {
    found.emplace_back(record.bytes);
    found.push_back(record.head ? *record.head : "");
  }
  return found;
}

void read_page(std::string_view bytes) {
  const html::Document page(bytes, "");
  require(is_valid_utf8(html::text_of(page.root())), "text of a page");
  if (const xml::Node article = html::article_of(page.root()))
    require(is_valid_utf8(html::text_of(article)), "article of a page");
}

void read_xml(std::string_view bytes) {
  const xml::Document document(bytes, bytes.substr(0, bytes.size() / 2));
  require(is_valid_utf8(document.root().text()), "text of XML");
  require(is_valid_utf8(html::text_of(document.root())), "paragraphs of XML");
  for (const xml::Node each : document.root().descendants(""))
    require(is_valid_utf8(each.name()) && is_valid_utf8(each.attribute("id")), "names");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::size_t piece = std::size_t{1} + data[0] / 4;
  switch (data[0] % 4) {
    case 0:
      read_page(bytes);
      break;
    case 1:
      read_xml(bytes);
      break;
    default: {
      const bool nested = data[0] % 4 == 2;
      require(records_of(bytes, piece, nested) == records_of(bytes, 1 << 20, nested),
              "the records depend on how they arrive");
    }
  }
  return 0;
}
