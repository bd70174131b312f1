#include "indexer/entities/resolve/office.h"

#include <algorithm>

namespace morgue::entities::resolve {
namespace {

constexpr std::uint32_t kMaxOffice = 6;      // tokens
constexpr std::size_t kMaxOfficeBytes = 64;  // what is longer is none; a text may be hostile

// "TREASURY'S BAKER": the body's token; kNone: no body stands so before the name.
std::uint32_t body_before(Work& work, std::uint32_t first) {
  if (first < 2 || work.token_key(first - 1) != "'s") return kNone;
  if (work.tokens[first - 2].end != work.tokens[first - 1].begin) return kNone;
  return (work.token_classes(first - 2) & kPossessor) != 0 ? first - 2 : kNone;
}

// The token of the title that is nearest before the name; kNone: there is none. "Secretary of
// State" has it before two other words.
std::uint32_t title_before(Work& work, std::uint32_t first) {
  if (first == 0 || !work.adjacent(first - 1, first)) return kNone;
  if ((work.token_classes(first - 1) & kTitle) != 0) return first - 1;
  if (first < 3 || !work.adjacent(first - 2, first - 1) || !work.adjacent(first - 3, first - 2))
    return kNone;
  if (work.token_key(first - 2) != "of") return kNone;
  return (work.token_classes(first - 3) & kTitle) != 0 ? first - 3 : kNone;
}

// Words with hyphens are several: "vice-president". "Sen." is as good as "Sen".
void add_words(std::string_view key, std::string& office) {
  if (key.ends_with('.')) key.remove_suffix(1);
  while (!key.empty()) {
    const std::size_t end = std::min(key.find('-'), key.size());
    if (!office.empty()) office.push_back(' ');
    office += key.substr(0, end);
    key.remove_prefix(std::min(end + 1, key.size()));
  }
}

}  // namespace

std::string office_before(Work& work, std::uint32_t first) {
  if (const std::uint32_t body = body_before(work, first); body != kNone)
    return std::string(work.token_key(body));
  std::uint32_t begin = title_before(work, first);
  if (begin == kNone) return {};
  constexpr std::uint32_t kOfOffice = kTitle | kTitleModifier | kPossessor | kOtherOffice;
  while (begin > 0 && first - begin < kMaxOffice && work.adjacent(begin - 1, begin) &&
         (work.token_classes(begin - 1) & kOfOffice) != 0)
    --begin;
  std::uint32_t classes = 0;
  std::string office;
  for (std::uint32_t i = begin; i < first; ++i) {
    const std::uint32_t of_word = work.token_classes(i);
    classes |= of_word;
    if ((of_word & kNotOfOffice) == 0) add_words(work.token_key(i), office);
  }
  if (office.size() > kMaxOfficeBytes) return {};
  const bool head_of_body = (classes & kHead) != 0 && (classes & kPossessor) != 0;
  return (classes & kOffice) != 0 || head_of_body ? office : std::string();
}

}  // namespace morgue::entities::resolve
