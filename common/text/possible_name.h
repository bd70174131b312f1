// How archives keep what may be a name in a language without a model: "Angela Merkel ⟨de⟩" of a
// German article, a value of the dimension person. The table of names gives it to whom the archive
// knows by that name, of whatever type, and hides it otherwise. No other value may look so.
#pragma once

#include <string>
#include <string_view>

#include "common/schema.h"

namespace morgue {

inline constexpr std::string_view kBeforeLanguage = " \u27E8";
inline constexpr std::string_view kAfterLanguage = "\u27E9";

// `language`: a code, without blanks.
inline std::string possible_value(std::string_view name, std::string_view language) {
  return std::string(name).append(kBeforeLanguage).append(language).append(kAfterLanguage);
}

// The name in such a value; empty: it is another one.
inline std::string_view possible_name(Dimension dimension, std::string_view value) {
  if (dimension != Dimension::person || !value.ends_with(kAfterLanguage)) return {};
  const std::size_t language = value.rfind(kBeforeLanguage);
  if (language == value.npos || value.find(' ', language + 1) != value.npos) return {};
  return value.substr(0, language);
}

// What the slot of facet values has of a value; empty: nothing, no server could tell it from a
// name.
inline std::string slot_hash(Dimension dimension, std::string_view value) {
  return possible_name(dimension, value).empty() ? facet_hash(dimension, value) : std::string();
}

}  // namespace morgue
