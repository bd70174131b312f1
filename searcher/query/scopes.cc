#include "searcher/query/scopes.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "searcher/query/digits.h"
#include "searcher/query/field_names.h"

namespace morgue::query {
namespace {

struct Named {
  std::string_view name;
  Region region = Region::anywhere;
  LetterCase letters = LetterCase::any;
};
constexpr Named kFunctions[] = {
    {"headline", Region::headline},
    {"dateline", Region::dateline},
    {"lead", Region::lead},
    {"hlead", Region::headline_lead},
    {"author", Region::author},
    {"caps", Region::anywhere, LetterCase::capitals},
    {"allcaps", Region::anywhere, LetterCase::all_capitals},
    {"nocaps", Region::anywhere, LetterCase::no_capitals},
};
constexpr std::string_view kAtLeast = "atleast";
constexpr std::string_view kFirst = "first";

// What others, and users, call them.
constexpr std::pair<std::string_view, std::string_view> kOtherNames[] = {
    {"title", "headline"}, {"head", "headline"},  {"hd", "headline"},  {"byline", "author"},
    {"cap", "caps"},       {"allcap", "allcaps"}, {"nocap", "nocaps"}, {"leads", "lead"},
};

std::string lower(std::string_view name) {
  std::string out(name);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return out;
}

// "100" of "first100".
std::optional<std::string_view> number_after(std::string_view word, std::string_view name) {
  if (!name.starts_with(word)) return std::nullopt;
  name.remove_prefix(word.size());
  return all_digits(name) ? std::optional(name) : std::nullopt;
}

std::optional<Region> common_region(Region a, Region b) {
  if (a == b || b == Region::anywhere) return a;
  if (a == Region::anywhere) return b;
  const auto part = [](Region region) {
    return region == Region::headline || region == Region::lead;
  };
  if (a == Region::headline_lead && part(b)) return b;
  if (b == Region::headline_lead && part(a)) return a;
  return std::nullopt;
}

std::optional<LetterCase> common_letters(LetterCase a, LetterCase b) {
  if (a == b || b == LetterCase::any) return a;
  if (a == LetterCase::any) return b;
  if (a != LetterCase::no_capitals && b != LetterCase::no_capitals) return LetterCase::all_capitals;
  return std::nullopt;
}

}  // namespace

std::uint32_t small_number(std::string_view digits, std::uint32_t most) {
  std::uint32_t number = 0;
  const char* end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, number);
  return read.ec == std::errc{} && read.ptr == end && number <= most ? number : 0;
}

Function find_function(std::string_view written) {
  Function function;
  const std::string name = lower(written);
  if (const auto number = number_after(kAtLeast, name)) {
    function.times = small_number(*number, kMaxTimes);
    if (function.times > 0) function.kind = Function::Kind::at_least;
    return function;
  }
  if (const auto number = number_after(kFirst, name)) {
    function.scope.first_words = small_number(*number, kMaxFirstWords);
    if (function.scope.first_words > 0) function.kind = Function::Kind::scope;
    return function;
  }
  for (const Named& known : kFunctions) {
    if (known.name != name) continue;
    function.kind = Function::Kind::scope;
    function.scope.region = known.region;
    function.scope.letters = known.letters;
  }
  return function;
}

std::uint32_t bound_of(std::string_view written) {
  const std::string name = lower(written);
  if (number_after(kAtLeast, name)) return kMaxTimes;
  return number_after(kFirst, name) ? kMaxFirstWords : 0;
}

std::string_view guess_function(std::string_view written) {
  const std::string name = lower(written);
  if (number_after(kAtLeast, name)) return "atleast5";
  if (const auto number = number_after(kFirst, name); number && !number->empty()) return "first100";
  for (const auto& [other, ours] : kOtherNames)
    if (other == name) return ours;
  if (name.size() < 5 || name.size() > 10) return "";
  for (const Named& known : kFunctions)
    if (known.name.size() > 4 && edit_distance(known.name, name) == 1) return known.name;
  return "";
}

std::optional<Scope> combine(const Scope& outer, const Scope& inner) {
  const std::optional<Region> region = common_region(outer.region, inner.region);
  const std::optional<LetterCase> letters = common_letters(outer.letters, inner.letters);
  if (!region || !letters) return std::nullopt;
  Scope scope;
  scope.region = *region;
  scope.letters = *letters;
  scope.first_words = outer.first_words == 0   ? inner.first_words
                      : inner.first_words == 0 ? outer.first_words
                                               : std::min(outer.first_words, inner.first_words);
  // First words are those of the running text.
  if (scope.first_words > 0 && (scope.region == Region::headline || scope.region == Region::author))
    return std::nullopt;
  return scope;
}

std::string in_scope(const Scope& scope, std::string leaf) {
  const auto wrap = [&leaf](std::string_view name) {
    leaf.insert(0, std::string(name) + '(');
    leaf += ')';
  };
  const bool bare = scope.letters == LetterCase::any && scope.first_words == 0;
  if (bare && scope.region == Region::headline) return "headline:" + leaf;
  if (bare && scope.region == Region::author) return "author:" + leaf;
  for (const Named& named : kFunctions)
    if (named.letters != LetterCase::any && named.letters == scope.letters) wrap(named.name);
  if (scope.first_words > 0) wrap(std::string(kFirst) + std::to_string(scope.first_words));
  for (const Named& named : kFunctions)
    if (named.region != Region::anywhere && named.region == scope.region) wrap(named.name);
  return leaf;
}

}  // namespace morgue::query
