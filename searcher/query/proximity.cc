#include "searcher/query/proximity.h"

#include "searcher/query/digits.h"
#include "searcher/query/scopes.h"

namespace morgue::query {
namespace {

bool same_letters(std::string_view text, std::string_view lower) {
  return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                    [](char a, char b) { return (a | 0x20) == b; });
}

bool is_foreign(std::string_view word) {
  for (const std::string_view other : {"w", "within", "near", "onear", "adj"})
    if (same_letters(word, other)) return true;
  return false;
}

}  // namespace

ProximityWord read_proximity(std::string_view text, Proximity& out) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos || slash + 1 == text.size()) return ProximityWord::none;
  const std::string_view before = text.substr(0, slash), after = text.substr(slash + 1);
  out = {};
  out.ordered = same_letters(before, "pre");
  out.negated = same_letters(before, "not");
  const bool ours = before.empty() || out.ordered || out.negated;
  if (!ours && !is_foreign(before)) return ProximityWord::none;
  if (after == "s" || after == "S") {
    out.reach = Reach::sentence;
  } else if (after == "p" || after == "P") {
    out.reach = Reach::paragraph;
  } else {
    if (!all_digits(after)) return ProximityWord::none;
    out.words = small_number(after, kMaxReach);
    if (ours && out.words == 0) return ProximityWord::bad_number;
  }
  return ours ? ProximityWord::proximity : ProximityWord::foreign;
}

std::string write_proximity(const Proximity& proximity) {
  std::string text = proximity.negated ? "NOT" : "";
  if (proximity.ordered) text += proximity.negated ? " pre" : "pre";
  switch (proximity.reach) {
    case Reach::sentence:
      return text + "/s";
    case Reach::paragraph:
      return text + "/p";
    case Reach::words:
      break;
  }
  return text + '/' + std::to_string(proximity.words);
}

}  // namespace morgue::query
