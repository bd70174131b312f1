#include "indexer/entities/resolve/listed_firm.h"

#include <algorithm>
#include <span>

#include "indexer/entities/resolve/hyphened.h"
#include "indexer/entities/resolve/normalise.h"
#include "indexer/entities/share_code.h"

namespace morgue::entities::resolve {
namespace {

constexpr float kListedP = 0.75F;

// What agencies call firms by before the name, and names may begin with: "Airline JetBlue".
constexpr std::string_view kTrades[] = {"lender",  "airline", "broker",  "publisher",
                                        "utility", "bank",    "biotech", "builder"};

constexpr std::string_view kTimes[] = {"former", "outgoing", "incoming", "late"};
constexpr std::string_view kJoints[] = {"*", ".", "/", "&"};

bool is_one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_listed(const Work& work, const Mention& mention) {
  return mention.type == EntityType::org &&
         !share_code_behind(work.document.text, work.tokens[mention.last - 1].end).empty();
}

bool touches(const Work& work, std::uint32_t token, std::uint32_t next) {
  return work.tokens[token].end == work.tokens[next].begin;
}

// "Shares", "Retailer" at the beginning of a sentence: it has its capital from there.
bool is_plain_word(Work& work, std::uint32_t token) {
  const std::string_view key = work.token_key(token);
  if (is_one_of(kTrades, key) || (work.token_classes(token) & kOpener) != 0) return true;
  return work.gazetteer != nullptr && (work.gazetteer->look_up(key) & kKnownLowerCase) != 0;
}

// "Dean" of "Dean Foods", which the tagger began with Foods.
bool may_begin_firm(Work& work, std::uint32_t token) {
  return work.capital(token) && (work.token_classes(token) & (kTitle | kStopWord)) == 0 &&
         !is_one_of(kTimes, work.token_key(token)) && !is_share_code(work, token) &&
         participle_after(work, token) == 0 &&
         !(work.tokens[token].sentence_start && is_plain_word(work, token));
}

bool is_digit(std::string_view text) {
  return text.size() == 1 && text[0] >= '0' && text[0] <= '9';
}

// Marks within a word: "E*Trade", "LG.Philips", "A/S".
bool is_joint(const Work& work, std::uint32_t token) {
  return is_one_of(kJoints, work.text(token)) && touches(work, token - 1, token) &&
         touches(work, token, token + 1) && work.capital(token - 1);
}

// The first token of what is one word with this one.
std::uint32_t begin_of_word(const Work& work, std::uint32_t token, std::uint32_t from) {
  while (token > from + 1 && is_joint(work, token - 1) && !is_share_code(work, token - 2))
    token -= 2;
  return token;
}

// "German Axel Springer", "U.S. Alcoa", but "U.S. Steel".
bool is_home_of(Work& work, std::uint32_t token, std::uint32_t next) {
  const KnownName* known = work.known.find(work.token_key(token), work.text(token));
  if (known == nullptr || !known->country) return false;
  return known->demonym || (known->form != known->name && !is_plain_word(work, next));
}

// Is this a firm's whole name, whatever stands before it: "In London Barclays ( BARC.L )"?
bool is_whole(Work& work, const Mention& firm) {
  std::uint32_t last = firm.last;
  while (last > firm.first + 1 && (work.token_classes(last - 1) & kCompanySuffix) != 0) --last;
  const std::string_view written =
      work.slice(work.tokens[firm.first].begin, work.tokens[last - 1].end);
  const std::string_view key = work.names.key(written);
  if (work.known.find(key, written) != nullptr) return true;
  constexpr std::uint32_t kFirms = kKnownFirm | kKnownOrg | kKnownAgency;
  return work.gazetteer != nullptr && (work.gazetteer->look_up(key) & kFirms) != 0;
}

// "Chairman Rupert Murdoch ( NWSA.O )": the code is his firm's.
bool is_titled_person(Work& work, const Mention& mention) {
  if (mention.first == 0 || !work.adjacent(mention.first - 1, mention.first)) return false;
  const std::uint32_t before = mention.first - 1;
  constexpr std::size_t kShort = 3;  // "Dr Pepper Snapple"
  return is_title(work, before) && work.text(before).size() > kShort &&
         is_full_name(work, mention.first, mention.last);
}

}  // namespace

std::optional<Mention> joined_firm(Work& work, const Mention& first, const Mention& second) {
  if (first.last != second.first || !work.adjacent(first.last - 1, second.first)) return {};
  if (!is_listed(work, second) || participle_after(work, first.last - 1) != 0) return {};
  if (is_home_of(work, first.last - 1, second.first) || is_whole(work, second)) return {};
  return Mention{first.first, second.last, EntityType::org, second.p};
}

Mention listed_firm(Work& work, const Mention& mention, std::uint32_t from) {
  if (!is_listed(work, mention)) return mention;
  if (is_titled_person(work, mention))
    return {mention.first, mention.last, EntityType::person, mention.p};
  Mention firm = mention;
  firm.p = std::max(firm.p, kListedP);
  for (;;) {
    firm.first = begin_of_word(work, firm.first, from);
    if (firm.first == from || !work.adjacent(firm.first - 1, firm.first)) return firm;
    std::uint32_t before = firm.first - 1;
    const bool joint = work.text(before) == "&" || is_digit(work.text(before));  // "Pier 1 Imports"
    if (joint && before > from && work.adjacent(before - 1, before)) --before;
    if (!may_begin_firm(work, before)) return firm;
    firm.first = before;
  }
}

}  // namespace morgue::entities::resolve
