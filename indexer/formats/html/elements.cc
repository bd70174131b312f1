#include "indexer/formats/html/elements.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "indexer/formats/clean_text.h"

namespace morgue::formats::html {
namespace {

struct Name {
  std::string_view name;
  Kind kind;
};

using enum Kind;

// In byte order of names. NITF's: bibliography, block, bq, hl1, hl2, fn, media, nitf-table, note,
// tagline.
constexpr std::array kNames = std::to_array<Name>({
    {"address", paragraph},
    {"article", paragraph},
    {"aside", left_out},
    {"audio", left_out},
    {"biblio", paragraph},
    {"bibliography", paragraph},
    {"block", paragraph},
    {"blockquote", paragraph},
    {"body", paragraph},
    {"body.content", paragraph},
    {"bq", paragraph},
    {"br", line_break},
    {"button", left_out},
    {"byline", paragraph},
    {"canvas", left_out},
    {"caption", paragraph},
    {"center", paragraph},
    {"credit", line},
    {"datasource", line},
    {"dd", line},
    {"details", paragraph},
    {"dialog", left_out},
    {"div", paragraph},
    {"dl", paragraph},
    {"dt", line},
    {"embed", left_out},
    {"fieldset", paragraph},
    {"figcaption", left_out},
    {"figure", left_out},
    {"fn", paragraph},
    {"footer", left_out},
    {"form", left_out},
    {"h1", paragraph},
    {"h2", paragraph},
    {"h3", paragraph},
    {"h4", paragraph},
    {"h5", paragraph},
    {"h6", paragraph},
    {"head", left_out},
    {"header", left_out},
    {"hl1", paragraph},
    {"hl2", paragraph},
    {"hl3", paragraph},
    {"hl4", paragraph},
    {"hr", paragraph},
    {"iframe", left_out},
    {"input", left_out},
    {"li", line},
    {"main", paragraph},
    {"media", left_out},
    {"menu", left_out},
    {"nav", left_out},
    {"nitf-table", paragraph},
    {"nitf-table-metadata", left_out},
    {"noscript", left_out},
    {"note", paragraph},
    {"object", left_out},
    {"ol", paragraph},
    {"option", left_out},
    {"p", paragraph},
    {"pre", as_written},
    {"script", left_out},
    {"section", paragraph},
    {"select", left_out},
    {"style", left_out},
    {"summary", paragraph},
    {"svg", left_out},
    {"table", paragraph},
    {"tagline", paragraph},
    {"td", cell},
    {"template", left_out},
    {"textarea", left_out},
    {"th", cell},
    {"title", left_out},
    {"tr", line},
    {"ul", paragraph},
    {"video", left_out},
});
static_assert(std::ranges::is_sorted(kNames, {}, &Name::name));

bool is_menu(xml::Node element) {
  for (const std::string_view role :
       {"navigation", "banner", "contentinfo", "complementary", "search", "menu", "dialog"})
    if (same_word(element.attribute("role"), role)) return true;
  return same_word(element.attribute("aria-hidden"), "true") ||
         same_word(trimmed(element.attribute("style")), "display:none");
}

}  // namespace

Kind kind_of(xml::Node element) {
  const std::string_view written = element.name();
  char small[24];
  if (written.size() > sizeof small) return within_line;
  std::transform(written.begin(), written.end(), small, lower);
  const std::string_view name(small, written.size());
  const auto* found = std::ranges::lower_bound(kNames, name, {}, &Name::name);
  const Kind kind = found != kNames.end() && found->name == name ? found->kind : within_line;
  return kind != left_out && is_menu(element) ? left_out : kind;
}

}  // namespace morgue::formats::html
