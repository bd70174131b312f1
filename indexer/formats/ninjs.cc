// ninjs 1.x, 2.x and 3.x, the IPTC's JSON: one object a file over many lines, an array of them, or
// one a line. 1.x says roles in the names of members (body_html), 2.x and 3.x have arrays of values
// with roles; the spelling of names has changed between them (versioncreated, versionCreated).
#include <algorithm>
#include <span>
#include <string>

#include "indexer/formats/article_parts.h"
#include "indexer/formats/clean_text.h"
#include "indexer/formats/finish.h"
#include "indexer/formats/format_list.h"
#include "indexer/formats/json_cut.h"
#include "indexer/formats/json_tree.h"
#include "indexer/formats/language.h"
#include "indexer/formats/ninjs_text.h"
#include "indexer/formats/pub_status.h"
#include "indexer/formats/wire_date.h"

namespace morgue::formats {
namespace {

bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
  return std::ranges::any_of(names, [&](std::string_view each) { return same_word(name, each); });
}

// What other JSON with a "uri" does not have, and what ninjs does not.
constexpr std::string_view kOurs[] = {
    "standard",     "$standard",        "versioncreated", "pubstatus",       "representationtype",
    "headlines",    "bodies",           "body_xhtml",     "body_html",       "body_text",
    "descriptions", "description_text", "associations",   "renditions",      "infosource",
    "infosources",  "altids",           "trustindicator", "trustindicators", "copyrightnotice",
    "usageterms",   "copyrightholder",  "eventdetails",   "plannedcoverage"};
constexpr std::string_view kOthers[] = {"published", "date", "pubdate", "body", "text", "content"};
constexpr std::string_view kMedia[] = {"picture", "graphic", "audio", "video", "event", "planning"};

int recognise(std::string_view head) {
  bool uri = false, ours = false, others = false;
  for (const std::string_view name : first_object_names(head)) {
    uri = uri || name == "uri";
    ours = ours || is_one_of(name, kOurs);
    others = others || is_one_of(name, kOthers);
  }
  if (!uri || others) return 0;
  return ours ? 95 : 40;
}

// The names in a list of persons, subjects and the like; of a string, itself.
void add_names(const JsonNode* list, std::vector<std::string>& out) {
  if (list == nullptr) return;
  const auto add = [&](const JsonNode& node) {
    const bool plain = node.kind == JsonNode::Kind::string;
    add_tag(out, clean_line(plain ? node.text : node.text_of({"name", "literal"})));
  };
  if (list->kind != JsonNode::Kind::array) return add(*list);
  for (const JsonNode::Member& member : list->members) add(member.value);
}

std::string first_name(const JsonNode* list) {
  std::vector<std::string> names;
  add_names(list, names);
  return names.empty() ? std::string() : names.front();
}

void add_exchanges(const JsonNode* organisations, std::vector<std::string>& out) {
  if (organisations == nullptr) return;
  for (const JsonNode::Member& organisation : organisations->members)
    if (const JsonNode* symbols = organisation.value.find({"symbols"}))
      for (const JsonNode::Member& symbol : symbols->members)
        add_tag(out, clean_line(symbol.value.text_of({"exchange"})));
}

std::optional<Published> date_of(const JsonNode& item) {
  for (const std::string_view name : {"versioncreated", "contentcreated", "firstcreated"})
    if (const auto date = parse_date(item.text_of({name}))) return date;
  return std::nullopt;
}

// What an item without a text is, if it is no article; empty: it may be one.
std::string_view other_kind(const JsonNode& item) {
  const std::string_view type = item.text_of({"type"});
  if (same_word(type, "picture")) return "a picture";
  if (same_word(type, "graphic")) return "a graphic";
  if (same_word(type, "audio")) return "an audio recording";
  if (same_word(type, "video")) return "a video";
  if (same_word(type, "event") || item.find({"eventdetails"})) return "an event";
  if (same_word(type, "planning") || item.find({"plannedcoverage"})) return "a planning item";
  if (same_word(type, "composite")) return "a package";
  if (same_word(type, "component")) return "a part of another item";
  if (type.empty() && item.find({"renditions"})) return "renditions of something without a text";
  return {};
}

Article article_of(const JsonNode& item, NinjsText&& text) {
  Article article;
  article.headline = std::move(text.headline);
  article.lead = std::move(text.lead);
  article.body = std::move(text.body);
  article.author = without_by(cleaned(item.text_of({"byline", "by"})));
  article.dateline = clean_line(item.text_of({"located"}));
  article.language = language_code(clean_line(item.text_of({"language"})));
  article.source = first_name(item.find({"infosource", "infosources"}));
  for (const std::string_view name : {"source", "copyrightholder"})
    fill(article.source, clean_line(item.text_of({name})));
  article.section = first_name(item.find({"service"}));
  article.type = first_name(item.find({"genre", "genres"}));
  article.published = date_of(item);
  article.revision = number(item.text_of({"version"}));
  add_names(item.find({"subject", "subjects"}), article.topics);
  add_names(item.find({"person", "people"}), article.persons);
  add_names(item.find({"organisation", "organisations"}), article.orgs);
  add_names(item.find({"place", "places"}), article.places);
  add_exchanges(item.find({"organisation", "organisations"}), article.exchanges);
  const std::string until = clean_line(item.text_of({"embargoed"}));
  set_status(clean_line(item.text_of({"pubstatus"})), until, parse_date(until), article);
  return article;
}

Parsed parse(std::string_view record, const Context& context) {
  const auto read = read_json_tree(record);
  if (const auto* error = std::get_if<std::string>(&read)) return Skip{*error};
  const JsonNode& item = std::get<JsonNode>(read);
  if (item.kind != JsonNode::Kind::object) return Skip{"not a JSON object"};
  const std::string_view uri = trimmed(item.text_of({"uri"}));
  if (auto skip = check_id(uri)) return *skip;
  NinjsText text = ninjs_text(item);
  Article article = article_of(item, std::move(text));
  article.id = cleaned(uri);
  const std::string_view kind = other_kind(item);
  // The text of a picture is its caption, that of an event describes it.
  const bool is_text = !article.body.empty() && !is_one_of(item.text_of({"type"}), kMedia) &&
                       item.find({"eventdetails", "plannedcoverage"}) == nullptr;
  if (!kind.empty() && !is_text && article.status != PubStatus::canceled)
    return Skip{std::string(kind), true};
  return finish(std::move(article), context);
}

}  // namespace

Format ninjs() {
  return {"ninjs",
          "ninjs 1.x to 3.x, the IPTC's JSON",
          recognise,
          cut_json_objects,
          resync_json_objects,
          parse};
}

}  // namespace morgue::formats
