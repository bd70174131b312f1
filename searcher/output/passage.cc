#include "searcher/output/passage.h"

#include <algorithm>

#include "common/cli/terminal.h"

namespace morgue::output {
namespace {

std::string one_line(std::string_view text) {
  std::string line = cli::sanitize(text, cli::Lines::join);
  const auto both_blank = [](char a, char b) { return a == ' ' && b == ' '; };
  line.erase(std::unique(line.begin(), line.end(), both_blank), line.end());
  return line;
}

}  // namespace

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
