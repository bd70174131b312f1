// NITF 3.x: <nitf>, one document a stream or any number one after another.
#include <array>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/finish.h"
#include "indexer/formats/format_list.h"
#include "indexer/formats/iptc/nitf_document.h"
#include "indexer/formats/xml/document.h"
#include "indexer/formats/xml/prolog.h"
#include "indexer/formats/xml/records.h"

namespace morgue::formats {
namespace {

constexpr std::array<std::string_view, 1> kRecords{"nitf"};
constexpr xml::RecordNames kNames{kRecords, {}, false};

int recognise(std::string_view head) {
  return same_word(xml::root_of(head).name, "nitf") ? 95 : 0;
}

Cut cut(std::string_view window, bool last) {
  return xml::cut(window, last, kNames);
}

Cut resync(std::string_view window, bool last) {
  return xml::resync(window, last, kNames);
}

Parsed parse(std::string_view record, const Context& context) {
  const xml::Document document(record, context.head);
  if (!document.root()) return Skip{"malformed XML: no element can be read"};
  Article article;
  iptc::read_nitf(document.root(), article);
  if (auto skip = check_id(article.id)) return *skip;
  article.id = cleaned(article.id);
  return finish(std::move(article), context);
}

}  // namespace

Format nitf() {
  return {"nitf", "NITF 3: <nitf>", recognise, cut, resync, parse};
}

}  // namespace morgue::formats
