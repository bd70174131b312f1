#include "generator/article.h"

#include <algorithm>
#include <string_view>

#include "generator/calendar.h"
#include "generator/catalog.h"
#include "generator/random.h"

namespace morgue::generator {
namespace {

constexpr unsigned kIdDigits = 10;

// No value holds a character that JSON would want escaped; see Text.
void append_member(std::string_view key, std::string_view value, std::string& out) {
  out += ",\"";
  out += key;
  out += "\":\"";
  out += value;
  out += '"';
}

void append_names(std::string_view key, const std::vector<Mention>& mentions, std::string& out) {
  out += ",\"";
  out += key;
  out += "\":[";
  bool first = true;
  for (const Mention& mention : mentions) {
    if (!mention.used) continue;
    out += first ? "\"" : ",\"";
    out += *mention.name;
    out += '"';
    first = false;
  }
  out += ']';
}

void append_id(std::uint32_t index, std::string& out) {
  out += "gen-";
  append_padded(std::uint64_t{index} + 1, kIdDigits, out);
}

void append_dateline(const Mention& place, const Date& date, std::string_view source,
                     std::string& out) {
  out += ",\"dateline\":\"";
  for (const char c : *place.name) {
    out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  out += ", ";
  out += month_abbreviation(date.month);
  out += ' ';
  append_padded(date.day, 1, out);
  out += " (";
  out += source;
  out += ") -\"";
}

void append_published(const Date& date, std::string_view offset, Random& random, std::string& out) {
  const auto hours = busy_hours();
  out += ",\"published\":\"";
  append_date(date, out);
  out += 'T';
  append_padded(hours[random.below(static_cast<std::uint32_t>(hours.size()))], 2, out);
  out += ':';
  append_padded(random.below(60), 2, out);
  out += ':';
  append_padded(random.below(60), 2, out);
  out += offset;
  out += '"';
}

}  // namespace

ArticleWriter::ArticleWriter(std::uint64_t seed) : seed_(seed), authors_(make_authors()) {}

void ArticleWriter::append(const Story& story, const Text& text, std::string& out) const {
  // From the article's own index, so a copy comes from another desk than its original.
  Random random(mix({seed_, kMetadataStream, story.index}));
  const Date date = date_from_days(story.day);
  const auto source_count = static_cast<std::uint32_t>(sources().size());
  // The smaller of two draws: the first sources are the most productive.
  const std::uint32_t source_at = std::min(random.below(source_count), random.below(source_count));
  const Source& source = sources()[source_at];
  const std::string_view section = topics()[text.topic].section;

  out += "{\"id\":\"";
  append_id(story.index, out);
  out += '"';
  append_member("headline", text.headline, out);
  append_dateline(text.places.front(), date, source.name, out);
  append_member("body", text.body, out);
  append_member("author", authors_[random.below(static_cast<std::uint32_t>(authors_.size()))], out);
  append_published(date, source.offset, random, out);
  append_member("source", source.name, out);
  append_member("language", "en", out);
  append_member("section", section, out);
  out += ",\"url\":\"https://example.org/";
  out += section;
  out += '/';
  append_id(story.index, out);
  out += '"';
  append_topics(text.topic, random, out);
  append_names("persons", text.persons, out);
  append_names("orgs", text.organisations, out);
  append_names("places", text.places, out);
  out += ",\"revision\":";
  append_padded(story.rewrites.size() + 1, 1, out);
  out += "}\n";
}

void ArticleWriter::append_topics(std::uint32_t first, Random& random, std::string& out) const {
  const auto count = static_cast<std::uint32_t>(topics().size());
  out += ",\"topics\":[\"";
  out += topics()[first].name;
  out += '"';
  if (random.chance(1, 3)) {
    // Anything but the first one again.
    const std::uint32_t second = (first + 1 + random.below(count - 1)) % count;
    out += ",\"";
    out += topics()[second].name;
    out += '"';
  }
  out += ']';
}

}  // namespace morgue::generator
