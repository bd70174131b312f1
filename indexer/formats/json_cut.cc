#include "indexer/formats/json_cut.h"

#include <algorithm>
#include <bitset>

#include "indexer/formats/clean_text.h"

namespace morgue::formats {
namespace {

constexpr std::size_t kMaxDepth = 1024;  // deeper ones end their record where they stand

// Walks one object from its brace on.
class ObjectWalk {
 public:
  ObjectWalk(std::string_view text, std::size_t begin) : text_(text), at_(begin) {}

  // Up to the end of the object; false: the text ends before it. `names`: those of the object.
  bool run(std::vector<std::string_view>* names = nullptr) {
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (is_space(c)) continue;
      if (c == '"') {
        const std::size_t begin = at_ + 1;
        if (!pass_string()) return false;
        if (names != nullptr && depth_ == 1 && (before_ == '{' || before_ == ','))
          names->push_back(text_.substr(begin, at_ - begin));
      } else if (c == '{' || c == '[') {
        if (c == '{' && is_misplaced()) return true;  // the object was cut off before this one
        if (depth_ == kMaxDepth) return true;
        arrays_[depth_++] = c == '[';
      } else if ((c == '}' || c == ']') && --depth_ == 0) {
        ++at_;
        return true;
      }
      before_ = c;
    }
    return false;
  }

  std::size_t at() const { return at_; }

 private:
  // A line that begins with an object where none may stand begins the next record.
  bool is_misplaced() const {
    if (depth_ == 0 || text_[at_ - 1] != '\n') return false;
    return arrays_[depth_ - 1] ? before_ != '[' && before_ != ',' : before_ != ':';
  }

  // To the closing quote. Strings have no line ends: one that has lost its quote ends there.
  bool pass_string() {
    for (std::size_t i = at_ + 1; i < text_.size(); ++i) {
      if (text_[i] == '\\') {
        ++i;
      } else if (text_[i] == '"' || text_[i] == '\n') {
        at_ = text_[i] == '"' ? i : i - 1;
        return true;
      }
    }
    return false;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t depth_ = 0;
  std::bitset<kMaxDepth> arrays_;  // of the levels that are open
  char before_ = ' ';              // the last character that is no white space
};

}  // namespace

Cut cut_json_objects(std::string_view window, bool last) {
  Cut cut;
  cut.kind = last ? Cut::Kind::end : Cut::Kind::need_more;
  for (; cut.skip < window.size() && window[cut.skip] != '{'; ++cut.skip) {
    const char c = window[cut.skip];
    cut.skipped_noise = cut.skipped_noise || (!is_space(c) && c != ',' && c != '[' && c != ']');
  }
  if (cut.skip == window.size()) return cut;
  ObjectWalk walk(window, cut.skip);
  if (!walk.run() && !last) return cut;
  cut.kind = Cut::Kind::record;
  cut.length = trimmed(window.substr(cut.skip, walk.at() - cut.skip)).size();
  return cut;
}

Cut resync_json_objects(std::string_view window, bool last) {
  const std::size_t found = window.find("\n{");
  if (found != std::string_view::npos) return {Cut::Kind::record, found + 1, 0, false};
  const bool open = !last && window.ends_with('\n');
  return {last ? Cut::Kind::end : Cut::Kind::need_more, window.size() - (open ? 1 : 0), 0, false};
}

std::vector<std::string_view> first_object_names(std::string_view head) {
  std::vector<std::string_view> names;
  const std::size_t begin = head.find_first_not_of(" \t\r\n[");
  if (begin == std::string_view::npos || head[begin] != '{') return names;
  ObjectWalk(head, begin).run(&names);
  return names;
}

}  // namespace morgue::formats
