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

Document::Document(std::string_view bytes, std::string_view head) {
  std::string converted, buffer;
  if (!is_valid_utf8(bytes) || bytes.find('\x1b') != std::string_view::npos)
    bytes = converted = to_raw_utf8(bytes, declared_charset(head));
  const std::string_view mended = mend_characters(bytes, buffer);
  // A prefix without a declaration costs libxml2 an error message, each time that it comes.
  const std::string prefixes = declared_prefixes(head);
  wrapped_ = !prefixes.empty();
  const auto wrapped = [&](std::string_view text) {
    return "<_" + prefixes + ">" + std::string(text) + "</_>";
  };
  if (wrapped_)
    read(wrapped(mended));
  else
    read(mended);
  if (well_formed_) return;
  const std::string tags = mend_tags(mended);
  if (wrapped_)
    read(wrapped(tags));
  else
    read(tags);
  well_formed_ = false;
}

// What libxml2 holds against prefixes that nobody has declared does not count.
void Document::read(std::string_view text) {
  start_library();
  tree_.reset();
  well_formed_ = false;
  if (text.size() > std::size_t{std::numeric_limits<int>::max()}) return;
  const Parser parser(xmlNewParserCtxt(), &xmlFreeParserCtxt);
  if (!parser) return;
  tree_.reset(xmlCtxtReadMemory(parser.get(), text.data(), static_cast<int>(text.size()), nullptr,
                                "UTF-8", kOptions));
  well_formed_ = tree_ != nullptr && parser->wellFormed != 0;
}

Node Document::root() const {
  const Node top = tree_ ? Node(xmlDocGetRootElement(tree_.get())) : Node();
  if (!wrapped_) return top;
  for (const Node each : top.elements()) return each;
  return {};
}

}  // namespace morgue::formats::xml
