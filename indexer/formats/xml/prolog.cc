#include "indexer/formats/xml/prolog.h"

#include <algorithm>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/sgml_tags.h"

namespace morgue::formats::xml {
namespace {

// The end of a document type, which may have declarations in brackets; npos: not here.
std::size_t doctype_end(std::string_view text) {
  const std::size_t bracket = text.find_first_of("[>");
  if (bracket == std::string_view::npos || text[bracket] == '>') return bracket;
  const std::size_t close = text.find(']', bracket);
  return close == std::string_view::npos ? close : text.find('>', close);
}

bool is_prefix_char(char c) {
  return is_letter(c) || is_digit(c) || c == '-' || c == '_';
}

// The head is in a character set of its own: nothing but ASCII goes from it to where UTF-8 is.
bool is_address_char(char c) {
  return c > ' ' && c < 0x7f && std::string_view("<&>\"'").find(c) == std::string_view::npos;
}

}  // namespace

Root root_of(std::string_view head) {
  for (;;) {
    head = trimmed(head);
    if (head.size() < 2 || head[0] != '<') return {};
    std::size_t end;
    if (head.starts_with("<!--")) {
      end = head.find("-->");
      if (end != std::string_view::npos) end += 2;
    } else if (head[1] == '!') {
      end = doctype_end(head);
    } else if (head[1] == '?') {
      end = head.find('>');
    } else {
      break;
    }
    if (end == std::string_view::npos) return {};
    head.remove_prefix(end + 1);
  }
  const std::size_t name_end = std::min(head.find_first_of("> \t\r\n/"), head.size());
  std::string_view name = head.substr(1, name_end - 1);
  const std::size_t tag_end = std::min(head.find('>', name_end), head.size());
  name.remove_prefix(name.rfind(':') + 1);
  if (name.empty() || !is_letter(name[0])) return {};
  return {name, head.substr(name_end, tag_end - name_end)};
}

std::string_view declared_charset(std::string_view head) {
  head = trimmed(head);
  if (!head.starts_with("<?xml")) return {};
  const std::string_view declaration = head.substr(0, head.find("?>"));
  return declaration.size() == head.size() ? std::string_view()
                                           : attribute(declaration.substr(5), "encoding");
}

std::string declared_prefixes(std::string_view head) {
  constexpr std::string_view kName = "xmlns:";
  constexpr std::size_t kMost = 4096;  // bytes
  std::string all;
  std::size_t at = 0;
  while ((at = head.find(kName, at)) != std::string_view::npos && all.size() < kMost) {
    const std::string_view name = head.substr(at, head.substr(at, 64).find('='));
    at += kName.size();
    const std::string_view value =
        head.substr(std::min(at - kName.size() + name.size() + 1, head.size()), 256);
    if (value.empty() || (value[0] != '"' && value[0] != '\'')) continue;
    const std::size_t end = value.find(value[0], 1);
    const bool plain = end != std::string_view::npos && end > 1 &&
                       std::all_of(value.begin() + 1, value.begin() + end, is_address_char) &&
                       std::all_of(name.begin() + kName.size(), name.end(), is_prefix_char);
    const std::string declaration = " " + std::string(name) + "=";
    if (!plain || name.size() == kName.size() || all.find(declaration) != std::string::npos)
      continue;
    all += declaration;
    all += value.substr(0, end + 1);
  }
  return all;
}

}  // namespace morgue::formats::xml
