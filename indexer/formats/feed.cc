// RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF: an <item> or <entry> is a record. What an item does
// not say of itself, its feed's head says.
#include <algorithm>
#include <string>
#include <vector>

#include "indexer/formats/article_parts.h"
#include "indexer/formats/charset.h"
#include "indexer/formats/clean_text.h"
#include "indexer/formats/feed_text.h"
#include "indexer/formats/finish.h"
#include "indexer/formats/format_list.h"
#include "indexer/formats/html/html_text.h"
#include "indexer/formats/language.h"
#include "indexer/formats/sgml_tags.h"
#include "indexer/formats/wire_date.h"
#include "indexer/formats/xml/document.h"
#include "indexer/formats/xml/prolog.h"
#include "indexer/formats/xml/records.h"

namespace morgue::formats {
namespace {

constexpr std::string_view kRecords[] = {"item", "entry"};
constexpr std::string_view kRoots[] = {"rss", "rdf", "feed"};
constexpr xml::RecordNames kNames{.records = kRecords, .roots = kRoots};

int recognise(std::string_view head) {
  const std::string_view root = xml::root_of(head).name;
  if (same_word(root, "rss") || same_word(root, "feed")) return 97;
  const bool items = find_element(head, "item").found;
  if (same_word(root, "channel")) return items ? 70 : 0;
  const bool rss = head.find("purl.org/") != std::string_view::npos ||
                   head.find("netscape.com/rdf") != std::string_view::npos;
  return same_word(root, "rdf") && (rss || items) ? 97 : 0;
}

Cut cut(std::string_view window, bool last) {
  return xml::cut(window, last, kNames);
}

Cut resync(std::string_view window, bool last) {
  return xml::resync(window, last, kNames);
}

// "jane@example.com (Jane Doe)", "Jane Doe <jane@example.com>": the name, if there is one.
std::string person_of(std::string_view text) {
  const std::string line = clean_line(text);
  const std::string_view view = line;
  const std::size_t open = view.find('(');
  if (open != std::string_view::npos && view.ends_with(')') && view.find('@') < open)
    return std::string(trimmed(view.substr(open + 1, view.size() - open - 2)));
  const std::size_t angle = view.find('<');
  if (angle != std::string_view::npos && angle > 0)
    return std::string(trimmed(view.substr(0, angle)));
  return line;
}

void add_author(std::string name, std::string& authors) {
  name = without_by(name);
  if (name.empty()) return;
  authors.append(authors.empty() ? "" : ", ").append(name);
}

std::string authors_of(xml::Node item) {
  std::string authors;
  for (const std::string_view name : {"author", "creator"}) {
    for (const xml::Node each : item.elements()) {
      if (!each.is(name) || is_foreign(each)) continue;
      const xml::Node named = each.child("name");
      add_author(named || each.child("email")
                     ? clean_line((named ? named : each.child("email")).text())
                     : person_of(each.text()),
                 authors);
    }
    if (!authors.empty()) break;
  }
  return authors;
}

std::vector<std::string> topics_of(xml::Node item) {
  std::vector<std::string> topics;
  for (const xml::Node each : item.elements()) {
    if ((!each.is("category") && !each.is("subject")) || is_foreign(each)) continue;
    std::string_view name = each.attribute("label");
    if (name.empty()) name = each.attribute("term");
    add_tag(topics, name.empty() ? clean_line(each.text()) : clean_line(name));
  }
  return topics;
}

std::optional<Published> date_of(xml::Node item) {
  for (const std::string_view name :
       {"published", "pubDate", "issued", "date", "created", "updated", "modified"})
    for (const xml::Node each : item.elements())
      if (each.is(name) && !is_foreign(each))
        if (const auto date = parse_date(each.text())) return date;
  return parse_date(item.attribute("lastmod"));
}

std::string url_of(xml::Node item) {
  for (const xml::Node each : item.elements()) {
    if (!each.is("link") || is_foreign(each)) continue;
    const std::string_view rel = each.attribute("rel");
    if (!rel.empty() && !same_word(rel, "alternate")) continue;
    if (std::string text = clean_line(each.text()); !text.empty()) return text;
    if (std::string href = clean_line(each.attribute("href")); !href.empty()) return href;
  }
  const xml::Node guid = item.child("guid");
  const std::string text = guid ? clean_line(guid.text()) : std::string();
  if (text.starts_with("http") && !same_word(guid.attribute("isPermaLink"), "false")) return text;
  return clean_line(item.attribute("href"));
}

std::string id_of(xml::Node item) {
  for (const std::string_view name : {"guid", "id"})
    for (const xml::Node each : item.elements())
      if (each.is(name) && !is_foreign(each))
        if (std::string text = each.text(); !trimmed(text).empty())
          return std::string(trimmed(text));
  return std::string(trimmed(item.attribute("about")));
}

// The text of an element of the head, which may be HTML once more.
std::string head_line(std::string_view content) {
  const xml::Document element("<title>" + std::string(content) + "</title>");
  return element.root() ? one_line(html::fragment_text(element.root().text())) : std::string();
}

// What the head of the feed says: its first title, its language.
void read_head(std::string_view bytes, Article& article) {
  const std::string head = to_raw_utf8(bytes, xml::declared_charset(bytes));
  if (article.source.empty()) article.source = head_line(find_element(head, "title").content);
  if (!article.language.empty()) return;
  std::string_view language = find_element(head, "language").content;
  if (language.empty()) language = find_element(head, "dc:language").content;
  if (language.empty()) language = attribute(xml::root_of(head).attributes, "xml:lang");
  article.language = language_code(clean_line(language));
}

Parsed parse(std::string_view bytes, const Context& context) {
  const xml::Document document(bytes, context.head);
  const xml::Node item = document.root();
  if (!item) return Skip{"an item that cannot be read"};
  Article article;
  article.id = id_of(item);
  article.url = url_of(item);
  if (article.id.empty()) article.id = article.url;
  if (auto skip = check_id(article.id)) return *skip;
  article.id = cleaned(article.id);
  FeedText text = feed_text(item);
  article.headline = std::move(text.headline);
  article.lead = std::move(text.lead);
  article.body = std::move(text.body);
  article.author = authors_of(item);
  article.topics = topics_of(item);
  article.published = date_of(item);
  if (const xml::Node source = item.child("source"))
    article.source = one_line(feed_element_text(
        source.child("title") ? source.child("title") : source, item.is("entry")));
  const xml::Node language = item.child("language");
  article.language = language_code(clean_line(language ? language.text() : item.attribute("lang")));
  read_head(context.head, article);
  return finish(std::move(article), context);
}

}  // namespace

Format feed() {
  return {"feed", "RSS 0.9 to 2.0, RDF, Atom, CDF", recognise, cut, resync, parse};
}

}  // namespace morgue::formats
