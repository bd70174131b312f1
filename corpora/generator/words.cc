#include "generator/words.h"

#include <array>

namespace morgue::generator {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array kFunctionWords = {
    "the"sv,     "of"sv,      "to"sv,      "in"sv,     "a"sv,       "and"sv,    "on"sv,
    "for"sv,     "that"sv,    "was"sv,     "with"sv,   "is"sv,      "by"sv,     "at"sv,
    "from"sv,    "it"sv,      "as"sv,      "be"sv,     "he"sv,      "were"sv,   "an"sv,
    "have"sv,    "his"sv,     "but"sv,     "has"sv,    "are"sv,     "not"sv,    "which"sv,
    "will"sv,    "would"sv,   "had"sv,     "their"sv,  "they"sv,    "who"sv,    "been"sv,
    "this"sv,    "its"sv,     "after"sv,   "or"sv,     "more"sv,    "about"sv,  "she"sv,
    "her"sv,     "also"sv,    "than"sv,    "when"sv,   "up"sv,      "out"sv,    "over"sv,
    "there"sv,   "all"sv,     "could"sv,   "into"sv,   "other"sv,   "some"sv,   "before"sv,
    "against"sv, "no"sv,      "between"sv, "if"sv,     "under"sv,   "can"sv,    "because"sv,
    "while"sv,   "most"sv,    "since"sv,   "during"sv, "only"sv,    "such"sv,   "so"sv,
    "what"sv,    "them"sv,    "we"sv,      "both"sv,   "through"sv, "where"sv,  "may"sv,
    "now"sv,     "still"sv,   "any"sv,     "did"sv,    "until"sv,   "among"sv,  "many"sv,
    "should"sv,  "off"sv,     "down"sv,    "then"sv,   "without"sv, "him"sv,    "these"sv,
    "each"sv,    "those"sv,   "very"sv,    "just"sv,   "being"sv,   "around"sv, "you"sv,
    "within"sv,  "however"sv, "our"sv,     "across"sv, "despite"sv, "toward"sv,
};

constexpr std::array kNewsWords = {
    "said"sv,       "new"sv,        "year"sv,      "government"sv,  "people"sv,
    "two"sv,        "first"sv,      "last"sv,      "percent"sv,     "million"sv,
    "officials"sv,  "state"sv,      "company"sv,   "president"sv,   "years"sv,
    "world"sv,      "week"sv,       "country"sv,   "police"sv,      "told"sv,
    "three"sv,      "minister"sv,   "party"sv,     "market"sv,      "billion"sv,
    "time"sv,       "group"sv,      "leaders"sv,   "war"sv,         "talks"sv,
    "city"sv,       "court"sv,      "economic"sv,  "day"sv,         "election"sv,
    "military"sv,   "expected"sv,   "national"sv,  "trade"sv,       "month"sv,
    "foreign"sv,    "made"sv,       "one"sv,       "bank"sv,        "plan"sv,
    "aid"sv,        "members"sv,    "security"sv,  "shares"sv,      "law"sv,
    "report"sv,     "public"sv,     "political"sv, "part"sv,        "oil"sv,
    "prices"sv,     "parliament"sv, "statement"sv, "forces"sv,      "take"sv,
    "workers"sv,    "capital"sv,    "called"sv,    "vote"sv,        "deal"sv,
    "team"sv,       "troops"sv,     "high"sv,      "support"sv,     "agreement"sv,
    "rate"sv,       "money"sv,      "added"sv,     "home"sv,        "house"sv,
    "opposition"sv, "earlier"sv,    "business"sv,  "hospital"sv,    "international"sv,
    "power"sv,      "local"sv,      "companies"sv, "growth"sv,      "sales"sv,
    "second"sv,     "attack"sv,     "reporters"sv, "killed"sv,      "rights"sv,
    "tax"sv,        "decision"sv,   "work"sv,      "south"sv,       "north"sv,
    "leader"sv,     "west"sv,       "east"sv,      "budget"sv,      "policy"sv,
    "meeting"sv,    "season"sv,     "game"sv,      "investors"sv,   "former"sv,
    "case"sv,       "months"sv,     "early"sv,     "long"sv,        "industry"sv,
    "chief"sv,      "energy"sv,     "four"sv,      "children"sv,    "school"sv,
    "health"sv,     "office"sv,     "return"sv,    "won"sv,         "match"sv,
    "players"sv,    "victory"sv,    "lost"sv,      "final"sv,       "goal"sv,
    "union"sv,      "council"sv,    "border"sv,    "sources"sv,     "crisis"sv,
    "campaign"sv,   "number"sv,     "end"sv,       "cut"sv,         "likely"sv,
    "issue"sv,      "problems"sv,   "change"sv,    "strong"sv,      "major"sv,
    "peace"sv,      "led"sv,        "debt"sv,      "exchange"sv,    "stock"sv,
    "profits"sv,    "quarter"sv,    "interest"sv,  "process"sv,     "research"sv,
    "study"sv,      "scientists"sv, "water"sv,     "food"sv,        "land"sv,
    "system"sv,     "service"sv,    "program"sv,   "press"sv,       "conference"sv,
    "visit"sv,      "accused"sv,    "charges"sv,   "trial"sv,       "prison"sv,
    "lawyer"sv,     "judge"sv,      "evidence"sv,  "found"sv,       "near"sv,
    "fire"sv,       "air"sv,        "flight"sv,    "ship"sv,        "storm"sv,
    "damage"sv,     "residents"sv,  "families"sv,  "several"sv,     "hundreds"sv,
    "thousands"sv,  "increase"sv,   "fell"sv,      "rose"sv,        "announced"sv,
    "agreed"sv,     "began"sv,      "continue"sv,  "reached"sv,     "rejected"sv,
    "warned"sv,     "demand"sv,     "supply"sv,    "production"sv,  "farmers"sv,
    "weapons"sv,    "nuclear"sv,    "rebels"sv,    "ceasefire"sv,   "envoy"sv,
    "sanctions"sv,  "reform"sv,     "spokesman"sv, "spokeswoman"sv, "analysts"sv,
};

constexpr std::array kUnits = {
    "percent"sv, "people"sv, "million dollars"sv, "million"sv, "kilometers"sv,
    "years"sv,   "points"sv, "billion dollars"sv, "days"sv,    "tons"sv,
};

// What is listed several times is drawn more often; clusters and long vowels are rare in English.
constexpr std::array kOnsets = {
    "b"sv,  "c"sv,  "d"sv,  "f"sv,  "g"sv,  "h"sv, "k"sv,  "l"sv,  "m"sv,  "n"sv,
    "p"sv,  "r"sv,  "s"sv,  "t"sv,  "v"sv,  "w"sv, "b"sv,  "c"sv,  "d"sv,  "l"sv,
    "m"sv,  "n"sv,  "p"sv,  "r"sv,  "s"sv,  "t"sv, "br"sv, "cl"sv, "dr"sv, "gr"sv,
    "pr"sv, "sh"sv, "st"sv, "th"sv, "tr"sv, "z"sv, "j"sv,  "ch"sv,
};
constexpr std::array kVowels = {
    "a"sv, "e"sv, "i"sv, "o"sv, "u"sv,  "a"sv,  "e"sv,
    "i"sv, "o"sv, "a"sv, "e"sv, "ai"sv, "ea"sv, "ou"sv,
};
constexpr std::array kCodas = {
    ""sv,  ""sv,  ""sv,  ""sv,  ""sv,  ""sv,  ""sv,  ""sv,   ""sv,   ""sv,   ""sv,
    "n"sv, "r"sv, "l"sv, "s"sv, "m"sv, "t"sv, "n"sv, "nd"sv, "rt"sv, "st"sv,
};
constexpr std::array kEndings = {"s"sv,  "ed"sv,   "ing"sv,  "er"sv,
                                 "ly"sv, "tion"sv, "ment"sv, "al"sv};

template <typename List>
std::string_view pick(Random& random, const List& list) {
  return list[random.below(static_cast<std::uint32_t>(list.size()))];
}

}  // namespace

std::span<const std::string_view> function_words() {
  return kFunctionWords;
}

std::span<const std::string_view> news_words() {
  return kNewsWords;
}

std::span<const std::string_view> units() {
  return kUnits;
}

void append_syllables(Random& random, unsigned count, std::string& word) {
  for (unsigned i = 0; i < count; ++i) {
    word += pick(random, kOnsets);
    word += pick(random, kVowels);
    word += pick(random, kCodas);
  }
}

std::string make_word(Random& random, unsigned syllables) {
  std::string word;
  append_syllables(random, 1 + random.below(syllables), word);
  if (word.size() < 4 || random.chance(1, 3)) word += pick(random, kEndings);
  return word;
}

}  // namespace morgue::generator
