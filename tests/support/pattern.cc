#include "tests/support/pattern.h"

#include <algorithm>
#include <stdexcept>

namespace morgue::test {

Pattern::Pattern(const std::string& expression) {
  if (::regcomp(&regex_, expression.c_str(), REG_EXTENDED) != 0)
    throw std::runtime_error("not a regular expression: " + expression);
}

Pattern::~Pattern() {
  ::regfree(&regex_);
}

bool Pattern::matches(const std::string& text) const {
  return ::regexec(&regex_, text.c_str(), 0, nullptr, 0) == 0;
}

std::vector<std::string> Pattern::all(const std::string& text) const {
  std::vector<std::string> found;
  regmatch_t groups[2];
  for (std::size_t at = 0;
       at < text.size() && ::regexec(&regex_, text.c_str() + at, 2, groups, 0) == 0;) {
    const auto begin = static_cast<std::size_t>(groups[1].rm_so);
    const auto end = static_cast<std::size_t>(groups[1].rm_eo);
    found.push_back(text.substr(at + begin, end - begin));
    at += std::max<std::size_t>(1, end);  // the next may share what follows the group
  }
  return found;
}

}  // namespace morgue::test
