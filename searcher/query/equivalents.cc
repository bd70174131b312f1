#include "searcher/query/equivalents.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "common/text/countries.h"

namespace morgue::query {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_initials(std::string_view name) {
  for (std::size_t i = 0; i < name.size(); ++i)
    if (i % 2 == 0 ? !is_letter(name[i]) : name[i] != '.') return false;
  return name.size() > 2;
}

// What the analyser makes of a name, if that is one word; else nothing. The names have no letters
// but those of ASCII, so that this takes no tables of Unicode, which would have to be made first.
std::string one_word(std::string_view name) {
  const bool initials = is_initials(name);
  if (!initials && !std::all_of(name.begin(), name.end(), is_letter)) return {};
  std::string word;
  for (const char c : name) word += lower(c);
  if (initials && word.back() != '.') word += '.';
  return word;
}

// `us` is the pronoun, nearly always.
constexpr std::string_view kPronoun = "us";

template <class F>
void for_each_name(const PlaceNames& place, const F& use) {
  for (const std::string_view list : {place.name, place.forms, place.demonyms})
    for_each_item(list, use);
}

std::vector<std::string> words_of(const PlaceNames& place) {
  std::vector<std::string_view> doubtful;
  for_each_item(place.forms, [&](std::string_view name) {
    if (name.front() == '?') doubtful.push_back(name.substr(1));
  });
  std::vector<std::string> words;
  const auto is_in = [](const auto& list, const auto& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
  };
  for_each_name(place, [&](std::string_view name) {
    std::string word = is_in(doubtful, name) ? std::string() : one_word(name);
    if (!word.empty() && word != kPronoun && !is_in(words, word)) words.push_back(std::move(word));
  });
  return words;
}

// Of letters in any case.
struct Hash {
  std::size_t operator()(std::string_view name) const {
    std::size_t hash = 0;
    for (const char c : name) hash = hash * 31 + static_cast<unsigned char>(lower(c));
    return hash;
  }
};
struct Equal {
  bool operator()(std::string_view a, std::string_view b) const {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
  }
};

// By name, as the table of countries writes it. What is nobody's equivalent is sorted out only
// where a query asks: this is made while somebody waits for the first answer of a process.
using Countries = std::unordered_map<std::string_view, const PlaceNames*, Hash, Equal>;

Countries countries_by_name() {
  Countries all;
  all.reserve(1024);
  for (const PlaceNames& place : countries())
    for_each_name(place, [&](std::string_view name) {
      if (name.find(' ') == std::string_view::npos) all.emplace(name, &place);
    });
  return all;
}

std::vector<std::string> others(const std::string& word) {
  static const Countries all = countries_by_name();
  const auto found = all.find(word);
  if (found == all.end()) return {};
  std::vector<std::string> words = words_of(*found->second);
  return std::erase(words, word) > 0 ? words : std::vector<std::string>();
}

}  // namespace

std::vector<std::string> equivalents(const std::string& word) {
  std::vector<std::string> found = others(word);
  return found.empty() && word.ends_with('s') ? others(word.substr(0, word.size() - 1)) : found;
}

}  // namespace morgue::query
