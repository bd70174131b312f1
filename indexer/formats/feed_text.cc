#include "indexer/formats/feed_text.h"

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "indexer/formats/charset.h"
#include "indexer/formats/clean_text.h"
#include "indexer/formats/html/html_text.h"

namespace morgue::formats {
namespace {

// Whether there is something that HTML would read as markup: a tag, or a reference.
bool has_markup(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '<' && text[at] != '&') continue;
    const std::string_view rest = text.substr(at + 1, 32);
    if (text[at] == '<' && !rest.empty() &&
        (is_letter(rest[0]) || rest[0] == '/' || rest[0] == '!'))
      return true;
    const std::size_t end =
        rest.find_first_not_of("#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    if (text[at] == '&' && end != std::string_view::npos && end > 1 && rest[end] == ';')
      return true;
  }
  return false;
}

std::string text_of_html(std::string_view html, bool twice) {
  if (!has_markup(html)) return tidied(cleaned(html));
  std::string text = html::fragment_text(html);
  return twice && has_markup(text) ? html::fragment_text(text) : text;
}

int base64_digit(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}

// Nothing if it is not base64 of text.
std::optional<std::string> decoded_base64(std::string_view text) {
  std::string out;
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    if (is_space(c) || c == '=') continue;
    const int digit = base64_digit(c);
    if (digit < 0) return std::nullopt;
    bits = (bits << 6U) | static_cast<unsigned>(digit);
    if ((count += 6) < 8) continue;
    count -= 8;
    out.push_back(static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU));
  }
  if (out.find('\0') != std::string::npos || !is_valid_utf8(out)) return std::nullopt;
  return out;
}

bool has_elements(xml::Node node) {
  return node.elements().begin() != node.elements().end();
}

bool says(std::string_view type, std::string_view piece) {
  return find_word(type, piece) != std::string_view::npos;
}

// The text of the first of these elements that has one.
std::string first_text(xml::Node item, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names)
    for (const xml::Node each : item.elements()) {
      if (!each.is(name) || is_foreign(each)) continue;
      if (std::string text = feed_element_text(each, item.is("entry")); !text.empty()) return text;
    }
  return {};
}

}  // namespace

// Atom says of each text what it is; in RSS any text may be HTML.
std::string feed_element_text(xml::Node node, bool atom) {
  const std::string_view type = node.attribute("type");
  // Escaped HTML in an element of XHTML around it comes from one publishing system.
  if (has_elements(node))
    return says(type, "html") && !says(type, "xhtml") ? text_of_html(html::text_of(node), false)
                                                      : html::text_of(node);
  const std::string_view mode = node.attribute("mode");
  const std::string text = node.text();
  const bool known = type.empty() || says(type, "text") || says(type, "html") || says(type, "xml");
  if (same_word(mode, "base64") || !known) {
    const auto decoded = decoded_base64(text);
    return decoded ? text_of_html(*decoded, false) : known ? tidied(cleaned(text)) : std::string();
  }
  const bool plain = atom && !says(type, "html") && !same_word(mode, "escaped");
  if (plain || same_word(type, "text/plain")) return tidied(cleaned(text));
  return text_of_html(text, !atom);
}

bool is_foreign(xml::Node element) {
  constexpr std::string_view kForeign[] = {"media", "itunes", "image", "googleplay", "wfw", "thr"};
  return std::ranges::any_of(
      kForeign, [&](std::string_view prefix) { return same_word(element.prefix(), prefix); });
}

FeedText feed_text(xml::Node item) {
  FeedText text;
  text.headline = one_line(first_text(item, {"title"}));
  text.body = first_text(item, {"encoded", "content", "fullitem", "body", "div"});
  if (text.body.empty()) text.body = first_text(item, {"description"});  // beside a summary
  text.lead = first_text(item, {"summary", "description", "abstract"});
  if (text.body.empty()) text.body.swap(text.lead);
  if (text.body.starts_with(text.lead)) text.lead.clear();  // the beginning of what is there whole
  return text;
}

}  // namespace morgue::formats
