#include "indexer/formats/xml/document.h"

#include <limits>

#include <libxml/parser.h>

#include "indexer/formats/charset.h"
#include "indexer/formats/xml/mend.h"
#include "indexer/formats/xml/prolog.h"

namespace morgue::formats::xml {
namespace {

using Parser = std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)>;

constexpr int kOptions = XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR |
                         XML_PARSE_NOWARNING | XML_PARSE_COMPACT | XML_PARSE_IGNORE_ENC;

void start_library() {
  static const bool started = (xmlInitParser(), true);  // before threads do it in a race
  static_cast<void>(started);
}

}  // namespace

void Document::Free::operator()(_xmlDoc* tree) const {
  xmlFreeDoc(tree);
}

Document::Document(std::string_view utf8) {
  std::string buffer;
  const std::string_view mended = mend_characters(utf8, buffer);
  read(mended);
  if (well_formed_) return;
  read(mend_tags(mended));
  well_formed_ = false;
}

Document::Document(std::string_view bytes, std::string_view head)
    : Document(is_valid_utf8(bytes) && bytes.find('\x1b') == std::string_view::npos
                   ? bytes
                   : std::string_view(to_raw_utf8(bytes, declared_charset(head)))) {}

// What libxml2 holds against prefixes that are declared outside of the record does not count.
void Document::read(std::string_view mended) {
  start_library();
  tree_.reset();
  well_formed_ = false;
  if (mended.size() > std::size_t{std::numeric_limits<int>::max()}) return;
  const Parser parser(xmlNewParserCtxt(), &xmlFreeParserCtxt);
  if (!parser) return;
  tree_.reset(xmlCtxtReadMemory(parser.get(), mended.data(), static_cast<int>(mended.size()),
                                nullptr, "UTF-8", kOptions));
  well_formed_ = tree_ != nullptr && parser->wellFormed != 0;
}

Node Document::root() const {
  return tree_ ? Node(xmlDocGetRootElement(tree_.get())) : Node();
}

}  // namespace morgue::formats::xml
