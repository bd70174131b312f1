#include "common/text/stemmer.h"

#include <algorithm>

namespace morgue {
namespace {

// Those of Xapian 1.4 that are a language's usual stemmer (no Lovins, no early English).
constexpr std::string_view kLanguages[] = {"ar", "ca", "da", "de", "en", "es", "eu", "fi",
                                           "fr", "ga", "hu", "hy", "id", "it", "lt", "ne",
                                           "nl", "no", "pt", "ro", "ru", "sv", "ta", "tr"};

}  // namespace

bool Stemmer::knows(std::string_view language) {
  return std::find(std::begin(kLanguages), std::end(kLanguages), language) != std::end(kLanguages);
}

std::string Stemmer::stem(std::string_view language, std::string_view word) {
  const bool digits =
      std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (digits || word.find('.') != std::string_view::npos || !knows(language))
    return std::string(word);
  auto found = stems_.find(language);
  if (found == stems_.end()) {
    std::string name(language);
    found = stems_.emplace(name, Xapian::Stem(name)).first;
  }
  return found->second(std::string(word));
}

std::string stem_key(std::string_view language, std::string_view stem) {
  std::string key(language);
  key += ':';
  key += stem;
  return key;
}

}  // namespace morgue
