#include "indexer/formats/pub_status.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/formats/clean_text.h"

namespace morgue::formats {
namespace {

using enum PubStatus;

constexpr std::array<std::pair<std::string_view, PubStatus>, 8> kWords{{
    {"usable", usable},
    {"withheld", withheld},
    {"withhold", withheld},
    {"canceled", canceled},
    {"cancelled", canceled},
    {"cancel", canceled},
    {"killed", canceled},
    {"kill", canceled},
}};

constexpr std::array<std::string_view, 6> kNo{"", "false", "no", "none", "null", "0"};

}  // namespace

void set_status(std::string_view word, std::string_view embargo,
                const std::optional<Published>& until, Article& article) {
  word = trimmed(word);
  word = word.substr(word.find_last_of(":/") + 1);  // none: npos + 1 is 0
  for (const auto& [name, status] : kWords)
    if (same_word(word, name)) article.status = status;
  const std::string_view text = trimmed(embargo);
  const bool no =
      std::any_of(kNo.begin(), kNo.end(), [&](auto each) { return same_word(text, each); });
  if (!no && until)
    article.embargo = until->seconds;
  else if (article.status == usable && (!no || same_word(word, "embargoed")))
    article.status = withheld;
}

}  // namespace morgue::formats
