// Rows of the manuals' tables, which are tests.
#pragma once

#include <string>
#include <vector>

namespace morgue::query::test {

// The code spans of a table row: `a` | `b` …
inline std::vector<std::string> code_spans(const std::string& row) {
  std::vector<std::string> found;
  std::size_t end = 0;
  for (std::size_t begin = row.find('`'); begin != std::string::npos; begin = row.find('`', end)) {
    const std::size_t close = row.find('`', begin + 1);
    if (close == std::string::npos) break;
    std::string span = row.substr(begin + 1, close - begin - 1);
    for (std::size_t bar = span.find("\\|"); bar != std::string::npos; bar = span.find("\\|"))
      span.erase(bar, 1);
    found.push_back(span);
    end = close + 1;
  }
  return found;
}

}  // namespace morgue::query::test
