// Reuters-21578: the SGML of the 1987 newswire collection, <REUTERS NEWID=...> ... </REUTERS>.
// Not XML: it is full of references to control characters, and one file has a byte of Latin-1.
#include <algorithm>
#include <string>
#include <vector>

#include "indexer/formats/charset.h"
#include "indexer/formats/clean_text.h"
#include "indexer/formats/finish.h"
#include "indexer/formats/format_list.h"
#include "indexer/formats/sgml_entities.h"
#include "indexer/formats/sgml_tags.h"
#include "indexer/formats/wire_date.h"

namespace morgue::formats {
namespace {

constexpr std::string_view kRecord = "REUTERS";

int recognise(std::string_view head) {
  const Cut cut = cut_element(head, true, kRecord);
  if (cut.kind != Cut::Kind::record || cut.skipped_noise) return 0;
  const std::string_view tag = head.substr(cut.skip, head.find('>', cut.skip) - cut.skip);
  return attribute(tag, "NEWID").empty() ? 50 : 100;
}

Cut cut(std::string_view window, bool last) {
  return cut_element(window, last, kRecord);
}

Cut resync(std::string_view window, bool last) {
  return resync_element(window, last, kRecord);
}

std::string text_of(std::string_view markup) {
  return cleaned(decode_entities(markup));
}

// "<D>usa</D><D>uk</D>"
void read_list(std::string_view content, std::vector<std::string>& out) {
  TagScanner tags(content);
  Tag tag;
  std::size_t begin = content.size();  // of the item that we are in
  const auto close = [&](std::size_t end) {
    if (begin >= end) return;
    std::string value = one_line(text_of(content.substr(begin, end - begin)));
    if (!value.empty()) out.push_back(std::move(value));
  };
  while (tags.next(tag)) {
    close(tag.begin);
    begin = tag.closing ? content.size() : tag.end;
  }
  close(content.size());
}

bool is_sign_off(std::string_view line) {
  line = trimmed(line);
  while (!line.empty() && line.back() == '.') line.remove_suffix(1);
  return same_word(line, "reuter") || same_word(line, "reuters");
}

// The sign-off is a line of its own: "Reuter", "REUTER", "Reuter..."; sometimes there are two.
void drop_sign_off(std::string& body) {
  std::size_t end = body.size();
  while (end > 0) {
    const std::size_t line_end = body.rfind('\n', end - 1);
    const std::size_t begin = line_end == std::string::npos ? 0 : line_end + 1;
    if (!is_sign_off(std::string_view(body).substr(begin, end - begin))) break;
    end = begin == 0 ? 0 : begin - 1;
  }
  while (end > 0 && is_space(body[end - 1])) --end;
  body.resize(end);
}

std::string body_of(std::string_view markup) {
  std::string body = tidied(text_of(markup));
  drop_sign_off(body);
  return body;
}

// "    SALVADOR, Feb 26 - "
std::string dateline_of(std::string_view markup) {
  std::string line = one_line(text_of(markup));
  while (!line.empty() && (line.back() == '-' || line.back() == ' ')) line.pop_back();
  return line;
}

// A text without structure: its first line stands for the headline.
void read_unprocessed(std::string_view markup, Article& article) {
  const std::string text = body_of(markup);
  const std::size_t end = std::min(text.find('\n'), text.size());
  article.headline = one_line(std::string_view(text).substr(0, end));
  article.body = tidied(std::string_view(text).substr(end));
}

void read_field(std::string_view name, std::string_view content, Article& article) {
  if (name == "DATE") {
    article.published = parse_date(text_of(content));
  } else if (name == "TITLE") {
    article.headline = one_line(text_of(content));
  } else if (name == "DATELINE") {
    article.dateline = dateline_of(content);
  } else if (name == "AUTHOR") {
    article.author = without_by(text_of(content));
  } else if (name == "BODY") {
    article.body = body_of(content);
  } else if (name == "TOPICS") {
    read_list(content, article.topics);
  } else if (name == "PLACES") {
    read_list(content, article.places);
  } else if (name == "PEOPLE") {
    read_list(content, article.persons);
  } else if (name == "ORGS" || name == "COMPANIES") {
    read_list(content, article.orgs);
  } else if (name == "EXCHANGES") {
    read_list(content, article.exchanges);
  }
}

constexpr std::string_view kFields[] = {"DATE",     "TOPICS",    "PLACES",    "PEOPLE",
                                        "ORGS",     "EXCHANGES", "COMPANIES", "TITLE",
                                        "DATELINE", "AUTHOR",    "BODY"};

// Fields do not nest: one without an end tag goes up to the next one.
void read_fields(std::string_view record, Article& article) {
  TagScanner tags(record);
  Tag tag;
  std::string_view open;  // the field we are in
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    if (!open.empty()) read_field(open, record.substr(begin, end - begin), article);
    open = {};
  };
  while (tags.next(tag)) {
    const auto* field = std::find_if(std::begin(kFields), std::end(kFields),
                                     [&](auto name) { return same_word(name, tag.name); });
    if (field == std::end(kFields)) {
      if (same_word(tag.name, "TEXT") || same_word(tag.name, kRecord)) close(tag.begin);
      continue;
    }
    if (tag.closing && *field != open) continue;
    close(tag.begin);
    if (tag.closing) continue;
    open = *field;
    begin = tag.end;
  }
  close(record.size());
}

// NORM, the default, is a story; unprocessed texts stay what they are called.
std::string type_of(std::string_view record) {
  const std::string_view type = trimmed(attribute(find_element(record, "TEXT").attributes, "TYPE"));
  if (same_word(type, "BRIEF")) return "brief";
  return same_word(type, "UNPROC") ? "unproc" : "story";
}

Parsed parse(std::string_view bytes, const Context& context) {
  const std::string record = to_raw_utf8(bytes);
  Tag head;
  if (!TagScanner(record).next(head)) return Skip{"not a REUTERS element"};
  const std::string_view number = trimmed(attribute(head.attributes, "NEWID"));
  if (auto skip = check_id(number)) return *skip;
  Article article;
  if (!number.empty()) article.id = "reuters21578-" + one_line(text_of(number));
  article.source = "Reuters";
  article.language = "en";
  article.type = type_of(record);
  read_fields(record, article);
  if (article.headline.empty() && article.body.empty())
    read_unprocessed(find_element(record, "TEXT").content, article);
  // One record of the collection, 12793, has no text at all; it counts among the 21,578.
  const Empty empty = article.id.empty() ? Empty::skipped : Empty::kept;
  return finish(std::move(article), context, empty);
}

}  // namespace

Format reuters21578() {
  return {"reuters-21578", "SGML of the Reuters-21578 collection", recognise, cut, resync, parse};
}

}  // namespace morgue::formats
