#include "indexer/entities/resolve/listed_firm.h"

#include <algorithm>

#include "indexer/entities/share_code.h"

namespace morgue::entities::resolve {
namespace {

constexpr float kListedP = 0.75F;

// "Shares", "Rival" at the beginning of a sentence: it has its capital from there.
bool is_plain_word(Work& work, std::uint32_t token) {
  return work.gazetteer != nullptr &&
         (work.gazetteer->look_up(work.token_key(token)) & kKnownLowerCase) != 0;
}

// "Dean" of "Dean Foods", which the tagger began with Foods.
bool may_begin_firm(Work& work, std::uint32_t token) {
  constexpr std::uint32_t kNoPart = kTitle | kTitleModifier | kStopWord;
  return work.capital(token) && (work.token_classes(token) & kNoPart) == 0 &&
         !(work.tokens[token].sentence_start && is_plain_word(work, token));
}

}  // namespace

Mention listed_firm(Work& work, const Mention& mention, std::uint32_t from) {
  if (mention.type != EntityType::org) return mention;
  if (!is_before_share_code(work.document.text, work.tokens[mention.last - 1].end)) return mention;
  Mention firm = mention;
  firm.p = std::max(firm.p, kListedP);
  while (firm.first > from && work.adjacent(firm.first - 1, firm.first)) {
    std::uint32_t before = firm.first - 1;
    if (work.text(before) == "&" && before > from && work.adjacent(before - 1, before)) --before;
    if (!may_begin_firm(work, before)) break;
    firm.first = before;
  }
  return firm;
}

}  // namespace morgue::entities::resolve
