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

// "Lehman Brothers Holdings" is what it holds; "Carlyle Group" without the word is a man's name.
bool is_of_owner(std::string_view word, bool several_before) {
  return word == "holdings" || word == "holding" || (word == "group" && several_before);
}

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
    const bool is_suffix =
        std::find(kCompanySuffixes.begin(), kCompanySuffixes.end(), last) != kCompanySuffixes.end();
    if (!is_suffix && !is_of_owner(last, key.find(' ') < end)) break;
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

InitialName without_initials(std::string_view key) {
  const std::vector<std::string_view> words = words_of(key);
  if (words.size() < 3 || words.front().size() < 2) return {};
  InitialName name;
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (words[i].size() > 2) return {};  // "H.W." is two letters without its dots
    name.initials += words[i];
  }
  name.without = joined({words.front(), words.back()});
  return name;
}

}  // namespace morgue::entities
