// A guess at the language of a text, by its script and, for Latin script, by its commonest short
// words. Cheap and cautious: it looks at the beginning only and says nothing when unsure. Also
// what providers write for a language, brought to ISO 639-1.
#pragma once

#include <string>
#include <string_view>

namespace morgue::formats {

// ISO 639-1 of UTF-8 text; empty: unsure.
std::string_view guess_language(std::string_view text);

// "en-GB", "eng", "English" -> "en"; empty: not known.
std::string language_code(std::string_view given);

}  // namespace morgue::formats
