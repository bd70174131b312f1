#include "indexer/entities/join_key.h"

#include <algorithm>
#include <array>

#include "common/text/fold.h"

namespace morgue::entities {
namespace {

constexpr std::array<std::string_view, 22> kCompanySuffixes{
    "ag",  "asa",          "bv",  "co",  "company", "corp", "corporation", "gmbh",
    "inc", "incorporated", "kk",  "llc", "llp",     "lp",   "ltd",         "limited",
    "nv",  "oyj",          "plc", "sa",  "spa",     "ab"};

std::string joined(const std::vector<std::string_view>& words) {
  std::string text;
  for (const std::string_view word : words) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

}  // namespace

std::string join_key(EntityType type, std::string_view name) {
  std::string key;
  bool blank = false;
  for (const char c : fold_value(name)) {
    if (c == '.' || c == '\'' || c == ',') continue;
    if (c == ' ' || c == '-') {
      blank = !key.empty();
      continue;
    }
    if (blank) key += ' ';
    blank = false;
    key += c;
  }
  if (key.starts_with("the ")) key.erase(0, 4);
  if (type != EntityType::org) return key;
  for (std::size_t end; (end = key.rfind(' ')) != std::string::npos;) {
    const std::string_view last = std::string_view(key).substr(end + 1);
    if (std::find(kCompanySuffixes.begin(), kCompanySuffixes.end(), last) == kCompanySuffixes.end())
      break;
    key.resize(end);
  }
  return key;
}

std::vector<std::string_view> words_of(std::string_view key) {
  std::vector<std::string_view> words;
  while (!key.empty()) {
    const std::size_t end = std::min(key.find(' '), key.size());
    if (end > 0) words.push_back(key.substr(0, end));
    key.remove_prefix(std::min(end + 1, key.size()));
  }
  return words;
}

InitialName without_initial(std::string_view key) {
  std::vector<std::string_view> words = words_of(key);
  if (words.size() != 3 || words[1].size() != 1 || words[0].size() < 2) return {};
  const char initial = words[1][0];
  words.erase(words.begin() + 1);
  return {joined(words), initial};
}

}  // namespace morgue::entities
