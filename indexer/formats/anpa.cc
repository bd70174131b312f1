// ANPA 1312 and IPTC 7901, the wire of agencies since the teletype: control characters around a
// header, a text and a trailer. ANPA marks headlines and bylines with lines of ^...< and ^...=;
// IPTC 7901 ends a headline with "=". What a take and a write-thru are: anpa_header.h.
#include <algorithm>
#include <string>
#include <vector>

#include "indexer/formats/anpa_header.h"
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

// Without the marks that end a line of the typesetter's.
std::string_view without_marks(std::string_view line) {
  line = trimmed(line);
  while (!line.empty() && (line.back() == '<' || line.back() == '='))
    line = trimmed(line.substr(0, line.size() - 1));
  return line;
}

bool begins(std::string_view text, std::string_view word) {
  return same_word(text.substr(0, word.size()), word);
}

bool is_for_editors(std::string_view line) {
  if (line.starts_with('(')) line.remove_prefix(1);
  return begins(line, "eds:") || begins(line, "ap photo") || begins(line, "editors:") ||
         begins(line, "with ap ") || same_word(line, "end");
}

// The lines of ^...< before the text: slug, headline, summary, byline.
void read_marked_line(std::string_view line, AnpaHeader& header, Article& article) {
  const bool credit = trimmed(line).ends_with('=');
  const std::string text = clean_line(without_marks(line));
  if (text.empty() || is_for_editors(text)) return;
  if (!header.has_slug_line) {
    header.has_slug_line = true;
    header.slug = text;
  } else if (credit) {
    if (article.author.empty() && begins(text, "by ")) article.author = without_by(text);
  } else if (article.headline.empty()) {
    article.headline = text;
  } else if (article.lead.empty()) {
    article.lead = text;
  }
}

// A TAB begins a paragraph, but among lines that end in "<" (tables) it begins a line.
void append_body_line(std::string_view line, bool& in_table, std::string& body) {
  const bool table = trimmed(line).ends_with('<');
  if (line.starts_with('\t') && !(table && in_table)) body.push_back('\n');
  in_table = table;
  if (line.starts_with('\t')) line = trimmed(line);
  while (!line.empty() && (line.back() == '<' || is_space(line.back()))) line.remove_suffix(1);
  body.append(line).push_back('\n');
}

bool is_notebook(std::string_view line) {
  return line.starts_with('#') && same_word(line.substr(line.find_last_of(' ') + 1), "notebook");
}

void read_text(std::string_view text, AnpaHeader& header, Article& article) {
  bool in_table = false;
  bool begun = false;  // the text itself
  std::string body;
  while (!text.empty()) {
    std::string_view line = take_line(text);
    const std::string_view bare = trimmed(line);
    if (is_notebook(bare)) break;  // contacts and notes, not for publication
    if (!bare.starts_with('^')) {
      if (!bare.empty()) begun = true;
      append_body_line(line, in_table, body);
    } else if (!begun) {
      read_marked_line(bare.substr(1), header, article);
    } else if (!is_for_editors(without_marks(bare.substr(1)))) {
      append_body_line(bare.substr(1), in_table, body);
    }
  }
  article.body = tidied(cleaned(body));
}

// IPTC 7901: the headline goes up to "=", before the first empty line.
void take_headline(Article& article) {
  std::string_view rest = article.body;
  std::string headline;
  for (std::string_view line = take_line(rest); !line.empty(); line = take_line(rest)) {
    headline.append(headline.empty() ? "" : " ").append(without_marks(line));
    if (!line.ends_with('=')) continue;
    article.headline = one_line(headline);
    article.body = tidied(rest);
    return;
  }
}

Parsed parse(std::string_view bytes, const Context& context) {
  std::string record = to_raw_utf8(bytes);
  for (char& c : record)
    if (c == '\x08' || c == '\x10') c = ' ';  // tab line, space band
  const std::string_view all = record;
  const std::size_t stx = all.find('\x02');
  if (stx == std::string_view::npos) return Skip{"a transmission without a text"};
  const std::size_t etx = std::min(all.find('\x03', stx), all.size());
  AnpaHeader header = read_anpa_header(all.substr(0, stx));
  read_anpa_trailer(all.substr(etx), header);
  Article article;
  read_text(all.substr(stx + 1, etx - stx - 1), header, article);
  if (article.headline.empty() && !header.has_slug_line) take_headline(article);
  finish_anpa(header, article);
  if (auto skip = check_id(article.id)) return *skip;
  return finish(std::move(article), context);
}

}  // namespace

Format anpa() {
  return {"anpa", "ANPA 1312 and IPTC 7901", recognise, cut, resync, parse};
}

}  // namespace morgue::formats
