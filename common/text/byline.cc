#include "common/text/byline.h"

#include <algorithm>

namespace morgue {
namespace {

std::string_view trimmed(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

// "By Ron" is Ron; "Byron" is not.
void drop_by(std::string_view& text) {
  const bool by = text.size() > 3 && (text[0] == 'B' || text[0] == 'b') &&
                  (text[1] == 'Y' || text[1] == 'y') && text[2] == ' ';
  if (by) text.remove_prefix(3);
}

}  // namespace

std::vector<std::string> author_names(std::string_view byline) {
  std::vector<std::string> names;
  std::string_view rest = trimmed(byline);
  drop_by(rest);
  while (!rest.empty()) {
    std::size_t cut = rest.find_first_of(",;");
    std::size_t skip = 1;
    for (const std::string_view joint : {" and ", " And ", " AND ", " & "})
      if (const std::size_t at = rest.find(joint); at < cut) {
        cut = at;
        skip = joint.size();
      }
    const std::string_view name = trimmed(rest.substr(0, cut));
    if (!name.empty()) names.emplace_back(name);
    if (cut == std::string_view::npos) break;
    rest.remove_prefix(std::min(rest.size(), cut + skip));
  }
  return names;
}

}  // namespace morgue
