#include <algorithm>
#include <vector>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/xml/mend.h"

namespace morgue::formats::xml {
namespace {

constexpr std::size_t kMaxDepth = 250;  // libxml2 gives up at 256

bool is_name_char(char c) {
  return is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == '.' || c == ':' ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::string_view take_name(std::string_view& rest) {
  std::size_t end = 0;
  while (end < rest.size() && is_name_char(rest[end])) ++end;
  const std::string_view name = rest.substr(0, end);
  rest.remove_prefix(end);
  return name;
}

// Attributes however they are written, each quoted; those without a value are their own.
void append_attributes(std::string& out, std::string_view rest) {
  while (!rest.empty()) {
    const std::string_view name = take_name(rest);
    if (name.empty()) {
      rest.remove_prefix(1);
      continue;
    }
    std::string_view value = name;
    const std::string_view after = trimmed(rest);
    if (after.starts_with('=')) {
      rest = trimmed(after.substr(1));
      const bool quoted = rest.starts_with('"') || rest.starts_with('\'');
      const std::size_t end = quoted ? rest.find(rest[0], 1) : rest.find_first_of(" \t\r\n");
      value = rest.substr(0, end).substr(quoted ? 1 : 0);
      rest.remove_prefix(std::min(end, rest.size() - (quoted ? 1 : 0)) + (quoted ? 1 : 0));
    }
    if (!is_letter(name[0])) continue;
    out.append(" ").append(name).append("=\"");
    for (const char c : value) c == '"' ? out.append("&quot;") : out.append(1, c);
    out.push_back('"');
  }
}

class Tags {
 public:
  explicit Tags(std::string_view text) : text_(text) { out_.reserve(text.size() + 256); }

  std::string mended() && {
    while (at_ < text_.size() && open_.size() < kMaxDepth) {
      const std::size_t tag = std::min(text_.find('<', at_), text_.size());
      out_.append(text_.substr(at_, tag - at_));
      at_ = tag;
      if (at_ < text_.size()) markup();
    }
    close_above(0);
    return std::move(out_);
  }

 private:
  void markup() {
    if (text_.substr(at_).starts_with("<![CDATA[")) {
      const std::size_t end = text_.find("]]>", at_) + 3;  // there is one, see mend_characters()
      out_.append(text_.substr(at_, end - at_));
      at_ = end;
      return;
    }
    const std::size_t end = std::min(text_.find('>', at_), text_.size());
    std::string_view tag = text_.substr(at_ + 1, end - at_ - 1);
    at_ = std::min(end + 1, text_.size());
    if (tag.starts_with('/')) return end_tag(tag.substr(1));
    const bool empty = tag.ends_with('/');
    if (empty) tag.remove_suffix(1);
    const std::string_view name = take_name(tag);
    out_.append("<").append(name);
    append_attributes(out_, tag);
    out_.append(empty ? "/>" : ">");
    if (!empty) open_.push_back(name);
  }

  void end_tag(std::string_view rest) {
    const std::string_view name = take_name(rest);
    for (std::size_t depth = open_.size(); depth-- > 0;)
      if (same_word(open_[depth], name)) return close_above(depth);
  }

  void close_above(std::size_t depth) {
    for (; open_.size() > depth; open_.pop_back())
      out_.append("</").append(open_.back()).append(">");
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string out_;
  std::vector<std::string_view> open_;
};

}  // namespace

std::string mend_tags(std::string_view text) {
  return Tags(text).mended();
}

}  // namespace morgue::formats::xml
