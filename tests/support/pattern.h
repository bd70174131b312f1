// Regular expressions for tests: POSIX extended ones. Not std::regex: g++ 12 warns about its
// insides when sanitizers are on.
#pragma once

#include <string>
#include <vector>

#include <regex.h>

namespace morgue::test {

class Pattern {
 public:
  explicit Pattern(const std::string& expression);  // throws std::runtime_error
  ~Pattern();
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;

  [[nodiscard]] bool matches(const std::string& text) const;
  // What the first group of each match in `text` holds, from left to right.
  [[nodiscard]] std::vector<std::string> all(const std::string& text) const;

 private:
  regex_t regex_;
};

}  // namespace morgue::test
