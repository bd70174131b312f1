// NewsML-G2: <newsMessage> with any number of items, or an item alone. Items that are no text
// (packages, pictures, events, concepts, planning) are told as what they are.
#include <array>
#include <string>
#include <utility>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/finish.h"
#include "indexer/formats/format_list.h"
#include "indexer/formats/iptc/g2_content.h"
#include "indexer/formats/iptc/g2_item.h"
#include "indexer/formats/xml/article_parts.h"
#include "indexer/formats/xml/document.h"
#include "indexer/formats/xml/prolog.h"
#include "indexer/formats/xml/records.h"

namespace morgue::formats {
namespace {

struct Item {
  std::string_view name;
  const char* reason;  // why it is no article; nullptr: it depends on its class
};

// Pieces of items, which come alone in documentation only, so that they are not lost unseen.
constexpr Item kItems[] = {
    {"newsItem", nullptr},
    {"packageItem", "a package"},
    {"conceptItem", "a concept"},
    {"knowledgeItem", "a collection of concepts"},
    {"planningItem", "a planning item"},
    {"catalogItem", "a catalogue of schemes"},
    {"contentSet", "the content of an item without the item"},
    {"contentMeta", "metadata of an item without the item"},
    {"groupSet", "the groups of a package without the package"},
};

constexpr std::array<std::string_view, 6> kRecords{"newsItem",      "packageItem",  "conceptItem",
                                                   "knowledgeItem", "planningItem", "catalogItem"};
constexpr std::array<std::string_view, 1> kRoots{"newsMessage"};
constexpr xml::RecordNames kNames{kRecords, kRoots, false};

const Item* item_named(std::string_view name) {
  for (const Item& each : kItems)
    if (same_word(each.name, name)) return &each;
  return nullptr;
}

int recognise(std::string_view head) {
  const xml::Root root = xml::root_of(head);
  if (same_word(root.name, kRoots[0])) return 95;
  const Item* item = item_named(root.name);
  if (item == nullptr) return 0;
  return root.name == item->name ? 90 : 30;  // RCV1 has a <newsitem>
}

// A piece alone is a stream of one record.
Cut cut_piece(std::string_view window, bool last, std::string_view name) {
  const std::array<std::string_view, 1> records{name};
  return xml::cut(window, last, {records, {}, false});
}

std::string_view piece_in(std::string_view window) {
  const Item* item = item_named(xml::root_of(window.substr(0, xml::kMaxHead)).name);
  return item == nullptr || item < std::begin(kItems) + kRecords.size() ? std::string_view()
                                                                        : item->name;
}

Cut cut(std::string_view window, bool last) {
  const std::string_view piece = piece_in(window);
  return piece.empty() ? xml::cut(window, last, kNames) : cut_piece(window, last, piece);
}

Cut resync(std::string_view window, bool last) {
  return xml::resync(window, last, kNames);
}

Parsed parse(std::string_view record, const Context& context) {
  const xml::Document document(record, context.head);
  const xml::Node root = document.root();
  const Item* item = item_named(root.name());
  if (item == nullptr) return Skip{"malformed XML: no item of NewsML-G2 can be read"};
  Article article;
  if (same_word(item->name, "contentSet") && iptc::read_g2_content(root, article))
    return finish(std::move(article), context);
  if (item->reason != nullptr) return Skip{item->reason, true};
  iptc::read_g2_item(root, context.head, article);
  if (auto skip = check_id(article.id)) return *skip;
  article.id = cleaned(article.id);
  const bool text = iptc::read_g2_content(root.child("contentSet"), article);
  iptc::fill_author(root, article);
  if (article.status != PubStatus::canceled)
    if (const std::string other = iptc::other_than_text(root, text); !other.empty())
      return Skip{other, true};
  if (!article.published) article.published = iptc::g2_sent(context.head);
  return finish(std::move(article), context);
}

}  // namespace

Format newsml_g2() {
  return {"newsml-g2", "NewsML-G2: <newsMessage> or <newsItem>", recognise, cut, resync, parse};
}

}  // namespace morgue::formats
