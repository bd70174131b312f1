#include "indexer/formats/xml/article_parts.h"

#include "indexer/formats/clean_text.h"
#include "indexer/formats/wire_date.h"

namespace morgue::formats::xml {

std::optional<Published> date(std::string_view text) {
  return parse_date(trimmed(text));
}

void append_paragraphs(std::string& to, std::string_view text) {
  if (text.empty()) return;
  if (!to.empty()) to.append("\n\n");
  to.append(text);
}

std::string dateline(std::string_view text) {
  std::string all = clean_line(text);
  if (parse_bare_date(all)) return {};
  for (const std::string_view dash : {"-", "–", "—", "_", " "})
    while (all.ends_with(dash)) all.resize(all.size() - dash.size());
  return all;
}

}  // namespace morgue::formats::xml
