// Word dictionaries for tests: small ones would have codes of one byte only.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "common/archive/word_codes.h"

namespace morgue::test {

// `forms` (unique, none beginning with "\1"), filled up so that their codes take one, two and
// three bytes in turn.
inline std::vector<std::string> of_all_lengths(const std::vector<std::string>& forms) {
  std::vector<std::string> classes[3];
  for (std::size_t i = 0; i < forms.size(); ++i) classes[i % 3].push_back(forms[i]);
  std::vector<std::string> all = std::move(classes[0]);
  const auto fill_to = [&all](std::uint64_t size) {
    while (all.size() < size) all.push_back("\1" + std::to_string(all.size()));
  };
  fill_to(code_count(1));
  all.insert(all.end(), classes[1].begin(), classes[1].end());
  fill_to(code_count(1) + code_count(2));
  all.insert(all.end(), classes[2].begin(), classes[2].end());
  return all;
}

}  // namespace morgue::test
