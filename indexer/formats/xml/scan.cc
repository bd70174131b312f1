#include "indexer/formats/xml/scan.h"

#include "indexer/formats/clean_text.h"

namespace morgue::formats::xml {
namespace {

constexpr std::size_t kMaxTag = std::size_t{1} << 20;  // a '<' without '>' for so long is text

bool ends_name(char c) {
  return c == '>' || c == '/' || is_space(c);
}

}  // namespace

Markup Scan::next() {
  const std::size_t begin = text_.find('<', at_);
  if (begin == std::string_view::npos) return {};
  const std::string_view rest = text_.substr(begin, 9);
  Markup found;
  if (rest == "<![CDATA[") {
    found = section(begin, 9, "]]>", data_ends_);
  } else if (rest.starts_with("<!--")) {
    found = section(begin, 4, "-->", comments_end_);
  } else if (rest.starts_with("<?")) {
    found = section(begin, 2, "?>", instructions_end_);
    if (found.kind == Markup::Kind::other && rest.starts_with("<?xml") && is_space(rest[5]))
      found.kind = Markup::Kind::declaration;
  } else if (rest == "<!DOCTYPE") {
    const std::size_t opening =
        doctypes_end_ ? text_.find_first_of("[>", begin) : std::string_view::npos;
    const bool subset = opening != std::string_view::npos && text_[opening] == '[';
    found = section(begin, 9, subset ? "]>" : ">", doctypes_end_);
  } else if (!last_ && std::string_view("<!DOCTYPE").starts_with(rest)) {
    found = {Markup::Kind::cut_off, {}, false, begin, begin};
  } else if (!last_ && std::string_view("<![CDATA[").starts_with(rest)) {
    found = {Markup::Kind::cut_off, {}, false, begin, begin};  // may become any of them
  } else if (!last_ && std::string_view("<!--").starts_with(rest)) {
    found = {Markup::Kind::cut_off, {}, false, begin, begin};
  } else {
    found = tag(begin);
  }
  at_ = found.end;
  return found;
}

Markup Scan::section(std::size_t begin, std::size_t opening, std::string_view closing, bool& ends) {
  const std::size_t end = ends ? text_.find(closing, begin + opening) : std::string_view::npos;
  if (end != std::string_view::npos)
    return {Markup::Kind::other, {}, false, begin, end + closing.size()};
  ends = false;
  return {last_ ? Markup::Kind::other : Markup::Kind::cut_off, {}, false, begin, begin + 1};
}

Markup Scan::tag(std::size_t begin) {
  std::size_t at = begin + 1;
  const bool closing = at < text_.size() && text_[at] == '/';
  if (closing) ++at;
  const std::size_t name = at;
  while (at < text_.size() && !ends_name(text_[at]) && text_[at] != '<') ++at;
  const std::string_view written = text_.substr(name, at - name);
  while (at < text_.size() && text_[at] != '>' && text_[at] != '<') ++at;
  const bool endless = at - begin > kMaxTag;
  if (at == text_.size() && !last_ && !endless)
    return {Markup::Kind::cut_off, {}, false, begin, begin + 1};
  const bool is_tag = at < text_.size() && text_[at] == '>' && !endless && !written.empty() &&
                      (is_letter(written[0]) || written[0] == '_');
  if (!is_tag) return {Markup::Kind::other, {}, false, begin, begin + 1};
  const std::string_view local = written.substr(written.rfind(':') + 1);
  return {closing ? Markup::Kind::end : Markup::Kind::begin, local, text_[at - 1] == '/', begin,
          at + 1};
}

}  // namespace morgue::formats::xml
