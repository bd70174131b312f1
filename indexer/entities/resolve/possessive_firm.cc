#include "indexer/entities/resolve/possessive_firm.h"

#include <algorithm>

namespace morgue::entities::resolve {
namespace {

std::uint32_t before_suffixes(Work& work, std::uint32_t first, std::uint32_t last) {
  while (last > first && (work.token_classes(last - 1) & kCompanySuffix) != 0) --last;
  return last;
}

}  // namespace

bool is_possessive_of_name(const Work& work, std::uint32_t token) {
  const std::string_view text = work.text(token);
  if (text != "'s" && text != "\u2019s" && text != "'S" && text != "\u2019S") return false;
  return token > 0 && work.tokens[token - 1].end == work.tokens[token].begin &&
         work.capital(token - 1);
}

PossessiveFirms::PossessiveFirms(Work& work, std::span<const Mention> mentions) : work_(work) {
  for (const Mention& mention : mentions) {
    const std::uint32_t end = before_suffixes(work, mention.first, mention.last);
    if (end == mention.last || end < 2 || !work.adjacent(end - 1, end)) continue;
    if (is_possessive_of_name(work, end - 1)) names_.push_back(work.append_token_key(end - 2));
  }
  const auto less = [&](const Key& a, const Key& b) { return work_.view(a) < work_.view(b); };
  const auto equal = [&](const Key& a, const Key& b) { return work_.view(a) == work_.view(b); };
  std::sort(names_.begin(), names_.end(), less);
  names_.erase(std::unique(names_.begin(), names_.end(), equal), names_.end());
}

PossessiveFirms::Name PossessiveFirms::at(std::uint32_t token) const {
  if (names_.empty() || token + 1 >= work_.tokens.size()) return {};
  if (!is_possessive_of_name(work_, token + 1)) return {};
  const std::string_view key = work_.token_key(token);
  const auto found =
      std::lower_bound(names_.begin(), names_.end(), key,
                       [&](const Key& name, std::string_view k) { return work_.view(name) < k; });
  if (found == names_.end() || work_.view(*found) != key) return {};
  Name name{token + 2, token + 2};
  while (name.last < work_.tokens.size() && work_.adjacent(name.last - 1, name.last) &&
         work_.capital(name.last) && (work_.token_classes(name.last) & kCompanySuffix) != 0)
    ++name.last;
  return name;
}

}  // namespace morgue::entities::resolve
