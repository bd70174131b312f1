// The functions of the language, headline(…), caps(…), first100(…), atleast5(…): which there are,
// how scopes inside each other combine, how a scope is written out. Not how they are evaluated.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "searcher/query/scope.h"

namespace morgue::query {

inline constexpr std::uint32_t kMaxFirstWords = 10'000;  // first10000(…)
inline constexpr std::uint32_t kMaxTimes = 1'000;        // atleast1000(…)

struct Function {
  enum class Kind : std::uint8_t { none, scope, at_least };
  Kind kind = Kind::none;
  Scope scope;
  std::uint32_t times = 0;  // at_least
};

// `name`: what is written before the parenthesis, ASCII in any case. Kind::none: no function.
Function find_function(std::string_view name);

// The largest number that a function takes which is written with one, "atleast1001": 0 for others.
std::uint32_t bound_of(std::string_view name);

// The function that a name which is none was probably meant for; "" if it looks like a plain word.
std::string_view guess_function(std::string_view name);

// What is in both; none: nothing can be (caps(nocaps(…)), headline(lead(…))).
std::optional<Scope> combine(const Scope& outer, const Scope& inner);

// The leaf with its scope around it: "headline:us", "lead(allcaps(us))".
std::string in_scope(const Scope& scope, std::string leaf);

// A number from 1 to `most` in digits and nothing else; 0 if it is none.
std::uint32_t small_number(std::string_view digits, std::uint32_t most);

}  // namespace morgue::query
