// The SGML of the LDC's Gigaword: <DOC id="XYZ_ENG_20200213.0001" type="story">, with the date and
// the agency in the id. Not the TREC format, whose <DOC> has a <DOCNO>.
#include <array>
#include <string>
#include <utility>

#include "indexer/formats/charset.h"
#include "indexer/formats/clean_text.h"
#include "indexer/formats/finish.h"
#include "indexer/formats/format_list.h"
#include "indexer/formats/language.h"
#include "indexer/formats/sgml_tags.h"
#include "indexer/formats/wire_date.h"

namespace morgue::formats {
namespace {

constexpr std::string_view kRecord = "DOC";

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kAgencies{
    {{"AFP", "Agence France-Presse"},
     {"APW", "Associated Press"},
     {"CNA", "Central News Agency of Taiwan"},
     {"LTW", "Los Angeles Times/Washington Post"},
     {"NYT", "New York Times"},
     {"WPB", "Washington Post/Bloomberg"},
     {"XIN", "Xinhua"}}};

int recognise(std::string_view head) {
  const Cut cut = cut_element(head, true, kRecord);
  if (cut.kind != Cut::Kind::record || cut.skipped_noise) return 0;
  const std::string_view record = head.substr(cut.skip, cut.length);
  const std::string_view tag = record.substr(0, record.find('>'));
  if (attribute(tag, "id").empty() || attribute(tag, "type").empty()) return 0;
  return find_element(record, "DOCNO").found ? 0 : 96;
}

Cut cut(std::string_view window, bool last) {
  return cut_element(window, last, kRecord);
}

Cut resync(std::string_view window, bool last) {
  return resync_element(window, last, kRecord);
}

std::string text_of(std::string_view record, std::string_view element) {
  return tidied(cleaned(strip_markup(find_element(record, element).content)));
}

// "XYZ_ENG_20200213.0001": agency, language, day.
void read_id(std::string_view id, Article& article) {
  const std::string_view agency = id.substr(0, id.find('_'));
  if (agency.size() == id.size()) return;
  article.source = clean_line(agency);
  for (const auto& [code, name] : kAgencies)
    if (same_word(code, agency)) article.source = name;
  std::string_view rest = id.substr(agency.size() + 1);
  const std::size_t end = rest.find('_');
  if (end != std::string_view::npos) {
    article.language = language_code(clean_line(rest.substr(0, end)));
    rest.remove_prefix(end + 1);
  }
  article.published = parse_date(rest.substr(0, rest.find('.')));
}

Parsed parse(std::string_view bytes, const Context& context) {
  const std::string record = to_raw_utf8(bytes);
  Tag head;
  if (!TagScanner(record).next(head)) return Skip{"not a DOC element"};
  const std::string_view id = trimmed(attribute(head.attributes, "id"));
  if (auto skip = check_id(id)) return *skip;
  Article article;
  article.id = clean_line(id);
  article.type = clean_line(attribute(head.attributes, "type"));
  read_id(article.id, article);
  article.headline = one_line(text_of(record, "HEADLINE"));
  article.dateline = one_line(text_of(record, "DATELINE"));
  const std::size_t text = record.find("<TEXT>");  // up to the end: paragraphs may lack theirs
  if (text != std::string::npos)
    article.body = tidied(cleaned(strip_markup(std::string_view(record).substr(text))));
  return finish(std::move(article), context);
}

}  // namespace

Format gigaword() {
  return {"gigaword", "SGML of the LDC's Gigaword: <DOC id=... type=...>", recognise, cut, resync,
          parse};
}

}  // namespace morgue::formats
