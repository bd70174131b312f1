// The schema of an archive: one table of fields makes the terms, drives the query parser, names
// the facets and prints `morgue-search --fields`. Nobody writes a prefix or a slot anywhere else.
//
// What a part's Xapian database holds, for each article (docid = its place in the columns + 1):
//   terms   words of headline, dateline, lead and body, folded and unprefixed, wdf = occurrences
//           plus kHeadlineWeight for each in the headline; S words of the headline and A words of
//           the author (wdf 0); filter terms (wdf 0): a prefix and the folded value; D20080913,
//           M200809, Y2008 for the day of publication, or kUndatedTerm.
//   values  slot 0: seconds since 1970, sortable_serialise()d, absent if undated;
//           slot 1: its facet values, 48-bit hashes, packed (kSlotFacets), without what may be
//           names (text/possible_name.h), which no server could tell from names.
//   data    id, headline, published (seconds, or empty), source: one a line.
//   synonyms  "en:govern" -> the forms of that stem seen in articles of that language, without
//           the stem itself.
//   metadata  "F" + 6 bytes -> dimension letter + name of a facet value; "analyzer", "schema".
// No positions, no term lists, no unique-id terms: columns do that work (docs/ARCHITECTURE.md).
// Values are on disk: never renumber. New fields go last.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace morgue {

inline constexpr int kSchemaVersion = 3;
inline constexpr int kOldestSchema = 2;         // that morgue-index --rebuild can read
inline constexpr unsigned kHeadlineWeight = 2;  // added to wdf for each occurrence in a headline
inline constexpr unsigned kSlotPublished = 0;
inline constexpr unsigned kSlotFacets = 1;
inline constexpr std::string_view kUndatedTerm = "XND";
inline constexpr std::size_t kMaxTermBytes = 200;  // Xapian's limit is 245, less for zero bytes

enum class FieldKind : std::uint8_t {
  text,    // words: headline:wheat, phrases too
  filter,  // whole values: person:"Mike Pompeo"
  date,    // a day, month, year or range
};

// Facet dimensions. The stored ones come first and number the columns on disk; year, month and
// day are worked out from the day of publication.
enum class Dimension : std::uint8_t {
  person,
  org,
  place,
  topic,
  exchange,
  source,
  author,
  lang,
  section,
  type,
  year,
  month,
  day,
  none,
};
inline constexpr std::size_t kStoredDimensions = 10;
inline constexpr std::size_t kDimensions = 13;

// Those whose values articles name in their text: with mentions, prominence and canonical names.
inline constexpr std::array kEntityDimensions{Dimension::person, Dimension::org, Dimension::place};
constexpr bool names_entities(Dimension dimension) {
  return dimension <= kEntityDimensions.back();
}

struct Field {
  std::string_view name;
  std::string_view prefix;  // of its terms; text and filter of one name differ: see filter_prefix
  FieldKind kind;
  Dimension dimension;             // none: no facet
  std::string_view filter_prefix;  // of whole values, where the field is a facet
  std::string_view help;
  std::string_view example;
};

inline constexpr std::array<Field, 12> kFields{{
    {"headline", "S", FieldKind::text, Dimension::none, "", "words of the headline",
     "headline:wheat"},
    {"author", "A", FieldKind::text, Dimension::author, "XA", "words of the byline",
     "author:smith"},
    {"person", "XP", FieldKind::filter, Dimension::person, "XP", "a person named in the article",
     "person:\"Ashraf Ghani\""},
    {"org", "XO", FieldKind::filter, Dimension::org, "XO", "an organisation named in the article",
     "org:NATO"},
    {"place", "XL", FieldKind::filter, Dimension::place, "XL", "a place named in the article",
     "place:Kabul"},
    {"topic", "K", FieldKind::filter, Dimension::topic, "K", "a topic or subject code",
     "topic:grain"},
    {"exchange", "XE", FieldKind::filter, Dimension::exchange, "XE", "a stock exchange",
     "exchange:nyse"},
    {"source", "XS", FieldKind::filter, Dimension::source, "XS", "the publication or agency",
     "source:Reuters"},
    {"lang", "L", FieldKind::filter, Dimension::lang, "L", "the language, ISO 639-1", "lang:fr"},
    {"section", "XC", FieldKind::filter, Dimension::section, "XC", "the section or desk",
     "section:sport"},
    {"type", "XT", FieldKind::filter, Dimension::type, "XT", "the kind of article", "type:brief"},
    {"date", "", FieldKind::date, Dimension::none, "",
     "the day of publication, in the article's own time zone", "date:2008-09..2008-10"},
}};

// Names of dimensions as --facet takes them, in the order of the enum.
inline constexpr std::array<std::string_view, kDimensions> kDimensionNames{
    "person", "org",     "place", "topic", "exchange", "source", "author",
    "lang",   "section", "type",  "year",  "month",    "day"};

inline std::string_view dimension_name(Dimension d) {
  return kDimensionNames[static_cast<std::size_t>(d)];
}
Dimension find_dimension(std::string_view name);  // none: no such dimension
const Field* find_field(std::string_view name);   // nullptr: no such field
const Field* field_of(Dimension dimension);       // nullptr: year, month, day

// The filter term of a value: prefix, folded value, beyond kMaxTermBytes a hash of the rest.
[[nodiscard]] std::string filter_term(std::string_view prefix, std::string_view value);

// What stands for a facet value in value slot kSlotFacets: the lower 48 bits of a hash, most
// significant byte first. "F" before it is the metadata key of the value's name.
inline constexpr std::size_t kFacetHashBytes = 6;
[[nodiscard]] std::string facet_hash(Dimension dimension, std::string_view name);

// The terms of a day number: "D20080913", "M200809", "Y2008".
[[nodiscard]] std::string day_term(std::int32_t day);
[[nodiscard]] std::string month_term(int year, unsigned month);
[[nodiscard]] std::string year_term(int year);

}  // namespace morgue
