// ANPA 1312 and IPTC 7901, the wire of agencies since the teletype: control characters around a
// header, a text and a trailer. A story is the transmissions of its takes, one after another in
// one record: record_takes.h brings together those of a stream. What is read of one:
// anpa_transmission.h; what slugs say of takes and versions: anpa_slug.h.
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "indexer/formats/anpa_transmission.h"
#include "indexer/formats/charset.h"
#include "indexer/formats/clean_text.h"
#include "indexer/formats/finish.h"
#include "indexer/formats/format_list.h"

namespace morgue::formats {
namespace {

constexpr char kSoh = '\x01', kEot = '\x04';
constexpr std::string_view kFill("\0\x04\x0c\x16\x7f\r\n\t ", 9);  // what lines idle with
constexpr std::size_t kMaxHeader = 200;

int recognise(std::string_view head) {
  const std::size_t begin = std::min(head.find_first_not_of(kFill), head.size());
  if (begin == head.size() || head[begin] != kSoh) return 0;
  const std::string_view after = head.substr(begin + 1, kMaxHeader);
  if (after.empty() || !is_letter(after.front())) return 0;
  return after.find_first_of("\x02\x1f") != std::string_view::npos ? 95 : 0;
}

Cut cut(std::string_view window, bool last) {
  Cut cut;
  cut.kind = last ? Cut::Kind::end : Cut::Kind::need_more;
  for (; cut.skip < window.size() && window[cut.skip] != kSoh; ++cut.skip)
    cut.skipped_noise = cut.skipped_noise || kFill.find(window[cut.skip]) == std::string_view::npos;
  if (cut.skip == window.size()) return cut;
  const std::string_view ends("\x01\x04", 2);
  std::size_t end = window.find_first_of(ends, cut.skip + 1);
  if (end == std::string_view::npos && !last) return cut;
  end = std::min(end, window.size());
  if (end < window.size() && window[end] == kEot) ++end;
  cut.kind = Cut::Kind::record;
  cut.length = end - cut.skip;
  return cut;
}

Cut resync(std::string_view window, bool last) {
  const std::size_t found = window.find(kSoh);
  if (found != std::string_view::npos) return {Cut::Kind::record, found, 0, false};
  return {last ? Cut::Kind::end : Cut::Kind::need_more, window.size(), 0, false};
}

Take take(std::string_view record) {
  const AnpaSlug slug = anpa_slug_of(record);
  Take take;
  if (slug.story.empty()) return take;
  take.story = slug.story;
  take.goes_on = slug.is_take;
  if (!slug.is_take || slug.version > 0) take.version = slug.version;
  return take;
}

// By the number of the take; of one that came twice the later.
using Takes = std::map<std::int64_t, AnpaTransmission>;

Takes read_takes(std::string_view record) {
  Takes takes;
  for (;;) {
    const Cut next = cut(record, true);
    if (next.kind != Cut::Kind::record) return takes;
    auto read = read_anpa_transmission(record.substr(next.skip, next.length));
    record.remove_prefix(next.skip + next.length);
    if (!read) continue;
    std::int64_t number = read->slug.take;
    if (number == AnpaSlug::kNoNumber) number = takes.empty() ? 1 : takes.rbegin()->first + 1;
    takes.insert_or_assign(number, std::move(*read));
  }
}

// The first take with the texts of the others.
AnpaTransmission joined(Takes takes) {
  AnpaTransmission story = std::move(takes.begin()->second);
  Article& article = story.article;
  for (auto next = std::next(takes.begin()); next != takes.end(); ++next) {
    const Article& more = next->second.article;
    if (!more.body.empty() && !article.body.empty()) article.body += "\n\n";
    article.body += more.body;
    if (article.author.empty()) article.author = more.author;
    if (!story.header.published) story.header.published = next->second.header.published;
  }
  return story;
}

Parsed parse(std::string_view bytes, const Context& context) {
  const std::string record = to_raw_utf8(bytes);
  Takes takes = read_takes(record);
  if (takes.empty()) return Skip{"a transmission without a text"};
  AnpaTransmission story = joined(std::move(takes));
  finish_anpa(story.header, story.slug, story.article);
  if (auto skip = check_id(story.article.id)) return *skip;
  return finish(std::move(story.article), context);
}

}  // namespace

Format anpa() {
  return {.name = "anpa",
          .description = "ANPA 1312 and IPTC 7901",
          .recognise = recognise,
          .cut = cut,
          .resync = resync,
          .parse = parse,
          .take = take};
}

}  // namespace morgue::formats
