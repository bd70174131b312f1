#include "indexer/formats/ninjs_text.h"

#include <algorithm>
#include <vector>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/html/html_text.h"

namespace morgue::formats {
namespace {

enum class Markup { plain, html, other };

struct Variant {
  std::string_view role;  // "main", "text", "xhtml"; empty: none
  Markup markup = Markup::plain;
  std::string_view value;
};

bool has(std::string_view text, std::string_view piece) {
  return find_word(text, piece) != std::string_view::npos;
}

Markup markup_of(std::string_view role, std::string_view type) {
  if (has(type, "html") || has(role, "html")) return Markup::html;
  if (has(type, "xml") || has(type, "nitf") || has(role, "nitf") || has(role, "xml"))
    return Markup::other;
  return Markup::plain;
}

// Of 1.x: `name` itself and "name_ROLE"; of 2.x and 3.x the values of the array `names`.
std::vector<Variant> variants_of(const JsonNode& item, std::string_view name,
                                 std::string_view names) {
  std::vector<Variant> found;
  for (const JsonNode::Member& member : item.members) {
    const std::string_view given = member.name;
    if (same_word(given, names)) {
      for (const JsonNode::Member& each : member.value.members) {
        const std::string_view role = each.value.text_of({"role"});
        found.push_back({role, markup_of(role, each.value.text_of({"contenttype"})),
                         each.value.text_of({"value"})});
      }
    } else if (same_word(given.substr(0, name.size()), name) &&
               (given.size() == name.size() || given[name.size()] == '_') &&
               member.value.kind == JsonNode::Kind::string) {
      const std::string_view role = given.substr(std::min(name.size() + 1, given.size()));
      found.push_back({role, markup_of(role, {}), member.value.text});
    }
  }
  std::erase_if(found, [](const Variant& each) { return trimmed(each.value).empty(); });
  return found;
}

std::string text_of(const Variant& variant) {
  if (variant.markup == Markup::plain) return tidied(cleaned(variant.value));
  return html::fragment_text(cleaned(variant.value));
}

// The one whose role comes first in `roles`; none of them: the first of all.
template <typename Roles>
const Variant* best_of(std::vector<Variant>&& variants, const Roles& roles) = delete;  // dangles
template <typename Roles>
const Variant* best_of(const std::vector<Variant>& variants, const Roles& roles) {
  for (const std::string_view role : roles)
    for (const Variant& each : variants)
      if (same_word(each.role, role)) return &each;
  return variants.empty() ? nullptr : &variants.front();
}

// HTML says where paragraphs are; plain text next; then other markup.
std::string body_of(const JsonNode& item) {
  const std::vector<Variant> variants = variants_of(item, "body", "bodies");
  for (const Markup markup : {Markup::html, Markup::plain, Markup::other})
    for (const Variant& each : variants)
      if (each.markup == markup)
        if (std::string text = text_of(each); !text.empty()) return text;
  return {};
}

}  // namespace

NinjsText ninjs_text(const JsonNode& item) {
  constexpr std::string_view kHeadlines[] = {"main", "", "headline"};
  constexpr std::string_view kLeads[] = {"lead", "summary", "abstract", "", "main", "text"};
  NinjsText text;
  const std::vector<Variant> headlines = variants_of(item, "headline", "headlines");
  if (const Variant* found = best_of(headlines, kHeadlines))
    text.headline = one_line(text_of(*found));
  if (text.headline.empty()) text.headline = clean_line(item.text_of({"title"}));
  std::vector<Variant> leads = variants_of(item, "description", "descriptions");
  std::erase_if(leads, [](const Variant& each) {
    return has(each.role, "caption") || has(each.role, "credit");
  });
  if (const Variant* found = best_of(leads, kLeads)) text.lead = text_of(*found);
  text.body = body_of(item);
  return text;
}

}  // namespace morgue::formats
