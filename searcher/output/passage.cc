#include "searcher/output/passage.h"

#include <algorithm>

#include "common/cli/terminal.h"
#include "common/text/utf8.h"

namespace morgue::output {
namespace {

std::string one_line(std::string_view text) {
  std::string line = cli::sanitize(text, cli::Lines::join);
  const auto both_blank = [](char a, char b) { return a == ' ' && b == ' '; };
  line.erase(std::unique(line.begin(), line.end(), both_blank), line.end());
  return line;
}

// The end of a line of at most `width` columns.
std::string_view last_columns(std::string_view line, std::size_t width) {
  while (cli::display_width(line) > width) {
    line.remove_prefix(1);
    while (!line.empty() && is_utf8_continuation(line.front())) line.remove_prefix(1);
  }
  return line;
}

std::string_view first_columns(std::string_view line, std::size_t width) {
  while (cli::display_width(line) > width) {
    while (is_utf8_continuation(line.back())) line.remove_suffix(1);
    line.remove_suffix(1);
  }
  return line;
}

}  // namespace

void append_concordance(const std::vector<search::Passage>& passages, const Style& style,
                        std::size_t indent, std::size_t width, std::string& out) {
  const std::size_t room = width > indent ? width - indent : 0;
  std::size_t left = room * 2 / 5;
  if (room == 0)
    for (const search::Passage& passage : passages)
      left = std::max(left, cli::display_width(one_line(passage.before)));
  for (const search::Passage& passage : passages) {
    const std::string before = one_line(passage.before);
    const std::string_view shown = last_columns(before, left);
    out.append(indent + left - cli::display_width(shown), ' ').append(shown);
    std::string match = one_line(passage.match), after = one_line(passage.after);
    if (room > 0) {
      match = first_columns(match, room - left);
      after = first_columns(after, room - left - cli::display_width(match));
    }
    out.append(style.match()).append(match).append(style.off()).append(after).append("\n");
  }
}

std::string styled_passage(const search::Passage& passage, const Style& style) {
  std::string line = one_line(passage.before);
  line.append(style.match()).append(one_line(passage.match)).append(style.off());
  return line + one_line(passage.after);
}

void write_passage(cli::JsonWriter& json, const search::Passage& passage) {
  json.begin_object();
  json.key("field").string(passage.field);
  json.key("paragraph").number(passage.paragraph);
  json.key("start").number(passage.begin);
  json.key("end").number(passage.end);
  json.key("before").string(passage.before);
  json.key("match").string(passage.match);
  json.key("after").string(passage.after);
  json.end_object();
}

}  // namespace morgue::output
