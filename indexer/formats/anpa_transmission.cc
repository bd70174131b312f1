#include "indexer/formats/anpa_transmission.h"

#include <algorithm>
#include <utility>

#include "indexer/formats/charset.h"
#include "indexer/formats/clean_text.h"
#include "indexer/formats/finish.h"

namespace morgue::formats {
namespace {

constexpr char kStx = '\x02', kEtx = '\x03';
constexpr int kLastLines = 3;  // of a text, where it says what goes on elsewhere

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

// What stands below a take that is not the last.
bool is_more(std::string_view line) {
  for (const char* more : {"more", "(more)", "mf", "(more follows)", "more follows"})
    if (same_word(line, more)) return true;
  return false;
}

bool is_for_editors(std::string_view line) {
  if (line.starts_with('(')) line.remove_prefix(1);
  return begins(line, "eds:") || begins(line, "ap photo") || begins(line, "editors:") ||
         begins(line, "with ap ") || same_word(line, "end") || is_more(line);
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

std::string_view last_line(std::string_view text) {
  return text.substr(text.find_last_of('\n') + 1);
}

void drop_more(std::string& body) {
  const std::string_view last = last_line(body);
  if (is_more(trimmed(last))) body = tidied(body.substr(0, body.size() - last.size()));
}

// A new top of a story, the rest of which is to be taken from an earlier version.
bool picks_up(std::string_view body) {
  for (int lines = 0; lines < kLastLines && !body.empty();) {
    std::string_view line = last_line(body);
    body.remove_suffix(std::min(line.size() + 1, body.size()));
    line = line.substr(std::min(line.find_first_not_of(" \t(_^"), line.size()));
    if (line.empty()) continue;
    ++lines;
    for (const char* words : {"pickup", "pick up", "picks up", "picking up"})
      if (begins(line, words)) return true;
  }
  return false;
}

// The slug: the first marked line of the text, else (IPTC 7901) what stands above it.
AnpaSlug slug_of(const AnpaHeader& header) {
  AnpaSlug slug = header.has_slug_line ? read_anpa_slug(cleaned(header.slug))
                                       : read_anpa_slug(cleaned(header.keywords), '/');
  if (!slug.name.empty())
    slug.story = header.service + '\n' + header.day + '\n' + slug.name + '\n' + slug.part;
  return slug;
}

}  // namespace

std::optional<AnpaTransmission> read_anpa_transmission(std::string_view bytes) {
  std::string record(bytes);
  for (char& c : record)
    if (c == '\x08' || c == '\x10') c = ' ';  // tab line, space band
  const std::string_view all = record;
  const std::size_t stx = all.find(kStx);
  if (stx == std::string_view::npos) return std::nullopt;
  const std::size_t etx = std::min(all.find(kEtx, stx), all.size());
  AnpaTransmission read;
  read.header = read_anpa_header(all.substr(0, stx));
  read_anpa_trailer(all.substr(etx), read.header);
  read_text(all.substr(stx + 1, etx - stx - 1), read.header, read.article);
  drop_more(read.article.body);
  read.slug = slug_of(read.header);
  if (read.article.headline.empty() && !read.header.has_slug_line) take_headline(read.article);
  read.slug.is_top = read.slug.version > 0 && !read.slug.writethru && !read.slug.is_take &&
                     picks_up(read.article.body);
  return read;
}

AnpaSlug anpa_slug_of(std::string_view bytes) {
  const std::size_t stx = bytes.find(kStx);
  if (stx == std::string_view::npos) return {};
  const std::string record = to_raw_utf8(bytes);
  const std::string_view all = record;
  AnpaHeader header = read_anpa_header(all.substr(0, all.find(kStx)));
  std::string_view text = all.substr(all.find(kStx) + 1);
  text = text.substr(0, text.find(kEtx));
  Article ignored;
  while (!text.empty() && !header.has_slug_line) {
    const std::string_view line = trimmed(take_line(text));
    if (line.starts_with('^')) read_marked_line(line.substr(1), header, ignored);
    if (!line.empty() && !line.starts_with('^')) break;
  }
  return slug_of(header);
}

}  // namespace morgue::formats
