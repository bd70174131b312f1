// Plain text: one file is one article, its first line the headline. A date alone on a line near
// the top is the date of publication. The format of last resort: whatever looks like text at all.
#include <algorithm>

#include "common/text/utf8.h"
#include "indexer/formats/charset.h"
#include "indexer/formats/clean_text.h"
#include "indexer/formats/finish.h"
#include "indexer/formats/format_list.h"
#include "indexer/formats/wire_date.h"

namespace morgue::formats {
namespace {

constexpr int kDateLines = 8;  // non-empty lines at the top that may be a date
constexpr std::size_t kMaxDateLine = 48;
constexpr std::size_t kMaxHeadline = 300;  // a longer first line is a paragraph

// Control characters that have no place in a text; a few are forgiven, they occur on wires.
bool is_binary(std::string_view head) {
  const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && !is_space(c) && c != '\x1b';
  });
  return static_cast<std::size_t>(controls) > 2 + head.size() / 100;
}

int recognise(std::string_view head) {
  const std::string_view text = trimmed(head);
  if (text.empty() || is_binary(head)) return 0;
  // Markup, JSON, RTF, PDF, PostScript: text of a kind, but not for readers.
  if (text.front() == '<' || text.front() == '{' || text.front() == '[') return 0;
  return text.starts_with("%PDF") || text.starts_with("%!PS") ? 0 : 10;
}

Cut cut(std::string_view window, bool last) {
  Cut cut;
  cut.kind = last ? Cut::Kind::end : Cut::Kind::need_more;
  while (cut.skip < window.size() && is_space(window[cut.skip])) ++cut.skip;
  if (!last || cut.skip == window.size()) return cut;
  cut.kind = Cut::Kind::record;
  cut.length = window.size() - cut.skip;
  return cut;
}

Cut resync(std::string_view window, bool last) {
  return {last ? Cut::Kind::end : Cut::Kind::need_more, window.size(), 0, false};
}

// Takes the line with the date, if there is one, out of the text that goes into the body.
std::string take_date(std::string_view text, Article& article) {
  std::string_view rest = text;
  for (int lines = 0; lines < kDateLines && !rest.empty();) {
    const std::size_t begin = text.size() - rest.size();
    const std::string_view line = trimmed(take_line(rest));
    if (line.empty()) continue;
    ++lines;
    if (line.size() > kMaxDateLine) continue;
    article.published = parse_bare_date(line);
    if (article.published) return std::string(text.substr(0, begin)).append(rest);
  }
  return std::string(text);
}

Parsed parse(std::string_view bytes, const Context& context) {
  const std::string text = to_utf8(bytes);
  Article article;
  std::string_view rest = text;
  std::string_view first;
  while (first.empty() && !rest.empty()) first = trimmed(take_line(rest));
  if (first.size() > kMaxHeadline) {  // nothing of a paragraph may get lost
    rest = text;
    first = utf8_prefix(first, kMaxHeadline);
    first = first.substr(0, first.rfind(' '));
  }
  article.headline = one_line(first);
  article.body = tidied(take_date(rest, article));
  return finish(std::move(article), context);
}

}  // namespace

Format text() {
  return {"text",    "plain text, one article a file, the first line its headline",
          recognise, cut,
          resync,    parse};
}

}  // namespace morgue::formats
