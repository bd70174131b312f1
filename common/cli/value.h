// What the options of both programs take: each factory ties an option to a variable and checks
// what it is given at once, so that the message can say where the bad value stands. Give the
// result to Boost.ProgramOptions: group.add_options()("limit", number(&limit, 0, 1000), "...").
// A value given twice in one place: the last one counts; for list() all do; once() refuses.
#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <limits>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/program_options/value_semantic.hpp>

namespace morgue::cli {

namespace po = boost::program_options;

// A value that will not do: what() says why. Options adds where it was given.
struct BadValue : std::runtime_error {
  explicit BadValue(const std::string& what, std::string what_to_do = {})
      : std::runtime_error(what), hint(std::move(what_to_do)) {}
  std::string hint;
};

class Value : public po::value_semantic {
 public:
  // `assign` gets each word and whether it is the first from its source (a configuration file, the
  // environment, the command line). `words`: 0 for flags, else 1.
  using Assign = std::function<void(const std::string& word, bool first)>;
  Value(std::string name, unsigned words, Assign assign)
      : name_(std::move(name)), words_(words), assign_(std::move(assign)) {}

  std::string name() const override { return name_; }  // "N", "auto|always|never"; flags: ""
  unsigned min_tokens() const override { return words_; }
  unsigned max_tokens() const override { return words_; }
  bool is_composing() const override { return false; }
  bool is_required() const override { return false; }
  // `seen` is empty at the first call for a source. A flag without a word means "yes".
  void parse(boost::any& seen, const std::vector<std::string>& words, bool utf8) const override;
  bool apply_default(boost::any&) const override { return false; }
  void notify(const boost::any&) const override {}

 private:
  std::string name_;
  unsigned words_;
  Assign assign_;
};

[[nodiscard]] Value* text(std::string* target, std::string name);
// Twice in one place is an error: for what a slip can turn into another value, as the -a of
// "wheat -athens" would.
[[nodiscard]] Value* once(std::string* target, std::string name);
[[nodiscard]] Value* list(std::vector<std::string>* target, std::string name);
[[nodiscard]] Value* flag(bool* target);    // in files and environment: yes/no, true/false, on/off
[[nodiscard]] Value* counter(int* target);  // -v -v, -vv; in files and environment a number

// Whole numbers, without signs or blanks; throws BadValue.
[[nodiscard]] std::uint64_t parse_number(std::string_view word, std::uint64_t low,
                                         std::uint64_t high);

template <std::unsigned_integral T>
[[nodiscard]] Value* number(T* target, T low, T high, std::string name = "N") {
  return new Value(std::move(name), 1, [=](const std::string& word, bool) {
    *target = static_cast<T>(parse_number(word, low, high));
  });
}

// One of a few names; the option's help shows them as "auto|always|never".
template <class E>
[[nodiscard]] Value* choice(E* target, std::initializer_list<std::pair<const char*, E>> names) {
  std::string all;
  for (const auto& [name, value] : names) all += (all.empty() ? "" : "|") + std::string(name);
  std::vector<std::pair<std::string, E>> table(names.begin(), names.end());
  return new Value(all, 1, [=](const std::string& word, bool) {
    for (const auto& [name, value] : table)
      if (name == word) return static_cast<void>(*target = value);
    throw BadValue("'" + word + "' is none of " + all);
  });
}

}  // namespace morgue::cli
