#include "common/cli/value.h"

#include <charconv>

namespace morgue::cli {
namespace {

bool parse_flag(const std::string& word) {
  for (const char* yes : {"yes", "true", "on", "1"})
    if (word == yes) return true;
  for (const char* no : {"no", "false", "off", "0"})
    if (word == no) return false;
  throw BadValue("'" + word + "' is neither yes nor no");
}

std::string no_number(std::string_view word, std::uint64_t low, std::uint64_t high) {
  std::string text = "'" + std::string(word) + "' is not a whole number";
  if (high == std::numeric_limits<std::uint64_t>::max())
    return low == 0 ? text : text + " of at least " + std::to_string(low);
  return text + " from " + std::to_string(low) + " to " + std::to_string(high);
}

}  // namespace

void Value::parse(boost::any& seen, const std::vector<std::string>& words, bool) const {
  if (words.empty()) {
    assign_("yes", seen.empty());
    seen = true;
  }
  for (const std::string& word : words) {
    assign_(word, seen.empty());
    seen = true;
  }
}

Value* text(std::string* target, std::string name) {
  return new Value(std::move(name), 1, [=](const std::string& word, bool) { *target = word; });
}

Value* once(std::string* target, std::string name) {
  return new Value(std::move(name), 1, [=](const std::string& word, bool first) {
    if (!first)
      throw BadValue("given twice: '" + *target + "' and '" + word + "'",
                     "once is enough; what begins with - and is no option goes after --");
    *target = word;
  });
}

Value* list(std::vector<std::string>* target, std::string name) {
  return new Value(std::move(name), 1, [=](const std::string& word, bool first) {
    if (first) target->clear();
    target->push_back(word);
  });
}

Value* flag(bool* target) {
  return new Value("", 0, [=](const std::string& word, bool) { *target = parse_flag(word); });
}

Value* counter(int* target) {
  return new Value("", 0, [=](const std::string& word, bool first) {
    if (first) *target = 0;
    const bool digits = word.size() == 1 && word[0] >= '0' && word[0] <= '9';
    *target += digits ? word[0] - '0' : static_cast<int>(parse_flag(word));
  });
}

std::uint64_t parse_number(std::string_view word, std::uint64_t low, std::uint64_t high) {
  std::uint64_t value = 0;
  const char* end = word.data() + word.size();
  const auto [rest, error] = std::from_chars(word.data(), end, value);
  const bool whole = !word.empty() && rest == end && error == std::errc{};
  if (!whole || value < low || value > high) throw BadValue(no_number(word, low, high));
  return value;
}

}  // namespace morgue::cli
