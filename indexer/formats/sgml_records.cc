// cut_element() and resync_element(): where the records of an SGML dump begin and end.
#include <algorithm>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/sgml_tags.h"

namespace morgue::formats {
namespace {

constexpr std::size_t kMaxOther = 1024;  // a declaration or wrapper tag between records

enum class Match { no, yes, cut_off };  // cut_off: the window ends within what may be the tag

// Whether `prefix` and `name` stand at `at`, and then what cannot belong to a name.
Match match_tag(std::string_view window, std::size_t at, std::string_view prefix,
                std::string_view name) {
  const std::size_t length = prefix.size() + name.size();
  const std::string_view found = window.substr(at, length);
  const std::string_view head = found.substr(0, prefix.size());
  const std::string_view tail = found.size() > prefix.size() ? found.substr(prefix.size()) : "";
  if (head != prefix.substr(0, head.size())) return Match::no;
  if (!same_word(tail, name.substr(0, tail.size()))) return Match::no;
  if (at + length >= window.size()) return Match::cut_off;
  const char after = window[at + length];
  return after == '>' || is_space(after) ? Match::yes : Match::no;
}

// Passes over what may stand between records; true if a record begins at cut.skip.
bool skip_to_record(std::string_view window, bool last, std::string_view name, Cut& cut) {
  std::size_t& at = cut.skip;
  for (;;) {
    while (at < window.size() && is_space(window[at])) ++at;
    if (at == window.size()) return false;
    if (window[at] == '<') {
      if (match_tag(window, at, "<", name) == Match::yes) return true;
      const std::size_t end = window.substr(at + 1, kMaxOther).find_first_of("<>");
      if (end == std::string_view::npos && !last && window.size() - at <= kMaxOther) return false;
      if (end != std::string_view::npos && window[at + 1 + end] == '>') {
        at += end + 2;
        continue;
      }
    }
    cut.skipped_noise = true;
    at = std::min(window.find('<', at + 1), window.size());
  }
}

}  // namespace

Cut cut_element(std::string_view window, bool last, std::string_view name) {
  Cut cut;
  cut.kind = last ? Cut::Kind::end : Cut::Kind::need_more;
  if (!skip_to_record(window, last, name, cut)) return cut;
  for (std::size_t at = cut.skip + 1; (at = window.find('<', at)) != std::string_view::npos; ++at) {
    std::size_t end = at;  // an unclosed record ends where the next one begins
    Match match = match_tag(window, at, "</", name);
    if (match == Match::yes) {
      end = window.find('>', at);
      if (end == std::string_view::npos) break;
      ++end;
    } else if (match == Match::no) {
      match = match_tag(window, at, "<", name);
    }
    if (match == Match::cut_off) break;
    if (match == Match::no) continue;
    cut.kind = Cut::Kind::record;
    cut.length = end - cut.skip;
    return cut;
  }
  if (!last) return cut;
  cut.kind = Cut::Kind::record;
  cut.length = window.size() - cut.skip;
  return cut;
}

Cut resync_element(std::string_view window, bool last, std::string_view name) {
  for (std::size_t at = 0; (at = window.find('<', at)) != std::string_view::npos; ++at) {
    const Match begin = match_tag(window, at, "<", name);
    if (begin == Match::yes) return {Cut::Kind::record, at, 0, false};
    Match end = match_tag(window, at, "</", name);
    if (end == Match::yes) {
      const std::size_t close = window.substr(at, kMaxOther).find('>');
      if (close != std::string_view::npos) return {Cut::Kind::record, at + close + 1, 0, false};
      if (window.size() - at < kMaxOther) end = Match::cut_off;
    }
    const bool cut_off = begin == Match::cut_off || end == Match::cut_off;
    if (cut_off && !last) return {Cut::Kind::need_more, at, 0, false};
  }
  return {last ? Cut::Kind::end : Cut::Kind::need_more, window.size(), 0, false};
}

}  // namespace morgue::formats
