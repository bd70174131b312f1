// JSON Lines: one object a line. An array of objects that is written one a line is read as well:
// the lines with its brackets alone are passed over, commas at the ends of lines are not minded.
#include <algorithm>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/format_list.h"
#include "indexer/formats/json_object.h"

namespace morgue::formats {
namespace {

struct Line {
  std::string_view text;  // trimmed, without a comma at its end
  std::size_t begin = 0;  // of text, in the window
  std::size_t next = 0;   // where the next line begins
};

Line line_at(std::string_view window, std::size_t at, std::size_t line_end) {
  Line line;
  line.next = std::min(line_end + 1, window.size());
  line.text = trimmed(window.substr(at, line_end - at));
  if (line.text.ends_with(',')) line.text = trimmed(line.text.substr(0, line.text.size() - 1));
  line.begin = static_cast<std::size_t>(line.text.data() - window.data());
  return line;
}

bool is_bracket(std::string_view line) {
  return line.empty() || line == "[" || line == "]";
}

Cut cut(std::string_view window, bool last) {
  Cut cut;
  cut.kind = last ? Cut::Kind::end : Cut::Kind::need_more;
  while (cut.skip < window.size()) {
    std::size_t end = window.find('\n', cut.skip);
    if (end == std::string_view::npos) {
      if (!last) {
        while (cut.skip < window.size() && is_space(window[cut.skip])) ++cut.skip;
        return cut;
      }
      end = window.size();
    }
    const Line line = line_at(window, cut.skip, end);
    if (!is_bracket(line.text)) return {Cut::Kind::record, line.begin, line.text.size(), false};
    cut.skip = line.next;
  }
  return cut;
}

Cut resync(std::string_view window, bool last) {
  const std::size_t end = window.find('\n');
  if (end != std::string_view::npos) return {Cut::Kind::record, end + 1, 0, false};
  return {last ? Cut::Kind::end : Cut::Kind::need_more, window.size(), 0, false};
}

bool opens_many_lines(std::string_view line) {
  return line.ends_with('{') || line.ends_with('[');
}

enum class Looks { object, begun_object, other };

Looks looks_of(std::string_view line, bool cut_off) {
  if (line.front() != '{') return Looks::other;
  const std::string_view inside = trimmed(line.substr(1));
  if (inside.empty() || (inside.front() != '"' && inside.front() != '}')) return Looks::other;
  if (line.back() == '}') return Looks::object;
  return cut_off ? Looks::begun_object : Looks::other;
}

// By its first line or, where that is damaged, by half of the next ones. A line that opens what the
// next ones go on with is no damaged record: the object is written over many lines.
int recognise(std::string_view head) {
  constexpr int kLines = 8;
  int lines = 0;
  int objects = 0;
  while (lines < kLines) {
    const Cut next = cut(head, true);
    if (next.kind != Cut::Kind::record) break;
    const std::size_t end = next.skip + next.length;
    const Looks looks = looks_of(head.substr(next.skip, next.length), end == head.size());
    if (lines == 0 && looks != Looks::other) return looks == Looks::object ? 90 : 60;
    if (lines == 0 && opens_many_lines(head.substr(next.skip, next.length))) return 0;
    ++lines;
    if (looks != Looks::other) ++objects;
    head.remove_prefix(end);
  }
  return objects > 0 && objects >= lines / 2 ? 60 : 0;
}

Parsed parse(std::string_view record, const Context& context) {
  return read_json_object(record, context);
}

}  // namespace

Format jsonl() {
  return {"jsonl", "JSON Lines: one object a line", recognise, cut, resync, parse};
}

}  // namespace morgue::formats
