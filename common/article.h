// An article: what a record of any wire format becomes, and what the archive stores.
// All text is valid UTF-8 in NFC without control characters other than LF and TAB.
// Paragraphs of lead and body are separated by an empty line or an indented line.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace morgue {

// When an article was published. `seconds` is since 1970-01-01T00:00:00Z (negative before);
// `zone_minutes` is the offset east of UTC that the record gave (0 if it gave none). The
// calendar day of an article, for date filters and facets, is the day in that zone.
struct Published {
  std::int64_t seconds = 0;
  std::int16_t zone_minutes = 0;
  bool day_only = false;  // the record gave a day and no time
  bool operator==(const Published&) const = default;
};

// What the provider says of an article. withheld: stored, not to be found. canceled: withdrawn for
// ever; nothing of it is stored, and records that say so become tombstones (archive/decisions.h).
enum class PubStatus : std::uint8_t { usable, withheld, canceled };

// Article::type of notes to editors, budgets and schedules, whatever a format calls them: a search
// leaves them out unless it asks for them.
inline constexpr std::string_view kAdvisoryType = "advisory";

struct Article {
  std::string id;        // the provider's, or made from the content; never empty
  std::string headline;  // one line
  std::string dateline;  // "KABUL, Feb 13"
  std::string lead;      // only where the format carries one apart from the body
  std::string body;
  std::string author;    // the byline as given, without a leading "By"
  std::string source;    // the publication or agency
  std::string language;  // ISO 639-1, lower case; empty: unknown
  std::string section;
  std::string type;  // the kind of article: "story", "brief", "advisory", …; empty: unknown
  std::string url;
  std::optional<Published> published;
  std::int64_t revision = 0;  // 0: the record gave none
  PubStatus status = PubStatus::usable;
  std::optional<std::int64_t> embargo;  // seconds since 1970: not to be found before
  std::vector<std::string> topics;
  std::vector<std::string> persons;  // persons, orgs, places, exchanges: as the provider tagged
  std::vector<std::string> orgs;
  std::vector<std::string> places;
  std::vector<std::string> exchanges;
  bool operator==(const Article&) const = default;
};

}  // namespace morgue
