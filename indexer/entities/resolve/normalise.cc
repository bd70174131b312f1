#include "indexer/entities/resolve/normalise.h"

#include <algorithm>

#include "indexer/entities/letters.h"

namespace morgue::entities::resolve {
namespace {

// Below these probabilities a given name decides that a place or a firm is a person.
constexpr float kDoubtfulPlace = 0.9F;
constexpr float kDoubtfulOrg = 0.6F;

constexpr std::uint32_t kPlaces = kKnownCountry | kKnownLargeCity | kKnownCity | kKnownRegion |
                                  kKnownPlaceWord | kKnownOrg | kKnownFirm | kKnownAgency;

constexpr std::uint32_t kOftenCapital = 4U << kKnownShareShift;
constexpr std::uint32_t kSeldomCapital = 2;

bool is_possessive(std::string_view text) {
  return text == "'s" || text == "'" || text == "\u2019s" || text == "\u2019" || text == "'S";
}

bool is_demonym(Work& work, std::uint32_t token) {
  const KnownName* known = work.known.find(work.token_key(token), work.text(token));
  return known != nullptr && (known->demonym || known->country);
}

bool is_word(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

// "With Wall Street closed", "Besides Bernanke", "Retailer Home Depot", but "As Roma".
bool is_opened(Work& work, const Normalised& name) {
  if (name.first + 1 >= name.last || !work.document.is_english()) return false;
  const std::uint32_t bits = work.token_classes(name.first);
  const bool place =
      name.type == EntityType::place || (work.token_classes(name.last - 1) & kPlaceEnding) != 0;
  const bool opens = (bits & kOpener) != 0 || (place && (bits & kPlaceOpener) != 0) ||
                     (place && (bits & kStopWord) != 0 && work.tokens[name.first].sentence_start);
  const bool of = place && name.first + 2 < name.last && work.text(name.first + 1) == "of";
  const std::uint32_t next = name.first + (of ? 2 : 1);  // "Most of Wall Street"
  if (!opens || !has_small_letter(work.text(name.first)) || !work.capital(next)) return false;
  const bool word_of_sentence = (bits & (kStopWord | kPlaceOpener)) != 0;
  if (!word_of_sentence && name.first > 0 && work.adjacent(name.first - 1, name.first) &&
      is_word(work.text(name.first - 1)))
    return false;  // "with Brewer Investment Group"
  if (work.gazetteer == nullptr) return true;
  constexpr std::uint32_t kNames = kPlaces | kKnownPerson;
  const std::string_view written =
      work.slice(work.tokens[name.first].begin, work.tokens[name.last - 1].end);
  return (work.gazetteer->look_up(work.names.key(written)) & kNames) == 0;
}

// Small words, possessives and marks at both ends.
void trim(Work& work, Normalised& name) {
  const auto strange = [&](std::uint32_t token) {
    const std::string_view text = work.text(token);
    return is_possessive(text) ||
           (!is_word(text) && text.size() < 3 && !(text[0] >= '0' && text[0] <= '9'));
  };
  while (name.first + 1 < name.last && is_share_code(work, name.last - 1)) --name.last;
  while (name.first < name.last && strange(name.first)) ++name.first;
  while (name.first < name.last && strange(name.last - 1)) --name.last;
  const auto article = [&] {
    const std::string_view text = work.text(name.first);
    return text == "the" || text == "The" || text == "THE" || text == "a" || text == "A";
  };
  while (name.first + 1 < name.last && article()) ++name.first;
  if (!is_opened(work, name)) return;
  ++name.first;
  if (work.text(name.first) == "of") ++name.first;
}

// "Afghan President Ashraf Ghani" -> "Ashraf Ghani": everything up to the last title that stands
// before the name.
void strip_titles(Work& work, Normalised& name) {
  std::uint32_t after = name.first;
  for (std::uint32_t i = name.first; i + 1 < name.last; ++i) {
    const std::uint32_t bits = work.token_classes(i);
    const bool title = is_title(work, i);
    const bool title_name = (bits & kTitleName) != 0 && i + 2 < name.last;
    if (title || title_name) {
      after = i + 1;
      name.titled = true;
      const std::string_view text = work.text(i);
      name.office |= text.size() > 3 && text != "Mrs." && text != "Miss";
    } else if ((bits & (kTitleModifier | kStopWord)) == 0 && !is_demonym(work, i)) {
      break;
    }
  }
  name.first = after;
}

void look_before(Work& work, Normalised& name) {
  if (name.first == 0 || !work.adjacent(name.first - 1, name.first)) return;
  const std::uint32_t before = name.first - 1;
  const std::uint32_t bits = work.token_classes(before);
  if (!is_title(work, before) && (bits & kTitleName) == 0) return;
  name.titled = true;
  const std::string_view text = work.text(before);
  name.office |= text.size() > 3 && text != "Mrs." && text != "Miss";
  name.royal = (bits & kRoyal) != 0 && work.capital(before);
  if (name.royal) name.key_first = before;
}

bool has_ampersand(const Work& work, const Normalised& name) {
  for (std::uint32_t i = name.first; i < name.last; ++i)
    if (work.text(i) == "&") return true;
  return false;
}

// "Exxon Corp" is compared as "Exxon", "Tiffany & Co" as "Tiffany"; "News Corp" stays.
void strip_suffixes(Work& work, Normalised& name) {
  std::uint32_t last = name.last;
  while (last > name.first + 1 && (work.token_classes(last - 1) & kCompanySuffix) != 0) --last;
  if (last == name.last) return;
  while (last > name.first + 1 && !is_word(work.text(last - 1))) --last;  // "&", ","
  if (last == name.first + 1 &&
      (work.token_classes(name.first) & (kGenericOrg | kOrgEnding | kStopWord)) != 0)
    return;
  name.key_last = last;
}

// Between commas, with an office before them in the sentence.
bool is_introduced(Work& work, const Normalised& name) {
  constexpr std::uint32_t kNear = 10;  // tokens
  if (name.first < 2 || name.last >= work.tokens.size()) return false;
  if (work.text(name.first - 1) != "," || work.text(name.last) != ",") return false;
  for (std::uint32_t i = name.first - 1; i > 0 && name.first - i < kNear; --i) {
    if ((work.token_classes(i) & kTitle) != 0) return true;
    if (work.tokens[i].sentence_start) return false;
  }
  return false;
}

// "Defense Mark Esber" after "Secretary of", "General Wesley Clark": an office and two names.
bool is_person_in_office(Work& work, const Normalised& name) {
  Normalised person = name;
  strip_titles(work, person);
  const bool office_before =
      name.first >= 2 &&
      (work.text(name.first - 1) == "of" || work.text(name.first - 1) == "for") &&
      (work.token_classes(name.first - 2) & kTitle) != 0 &&
      (work.token_classes(name.first) & kTitleModifier) != 0;
  if (office_before && person.first == name.first) ++person.first;
  if (person.first == name.first || person.last - person.first < 2 ||
      person.last - person.first > 4)
    return false;
  if (is_title(work, person.first - 1) && is_full_name(work, person.first, person.last))
    return true;
  for (std::uint32_t i = person.first; i < person.last; ++i) {
    constexpr std::uint32_t kNoName = kOrgEnding | kGenericOrg | kStopWord | kTitleModifier |
                                      kCompanySuffix | kPlaceEnding | kOtherEnding;
    if (!work.capital(i) || (work.token_classes(i) & kNoName) != 0) return false;
  }
  return has_small_letter(work.text(person.last - 1));
}

// The tagger took two or three words for a place that no gazetteer has, or for a doubtful firm: a
// person, if the first is a given name, or if an office introduces them ("the envoy to Kabul,
// Zalmay Khalilzad, has").
bool is_mistaken_person(Work& work, const Normalised& name, float p) {
  const std::uint32_t count = name.last - name.first;
  if (work.gazetteer == nullptr || count < 2 || count > 3) return false;
  constexpr std::uint32_t kNoName = kOrgEnding | kGenericOrg | kStopWord | kTitleModifier |
                                    kCompanySuffix | kPlaceEnding | kOtherEnding;
  for (std::uint32_t i = name.first; i < name.last; ++i)
    if (!work.capital(i) || (work.token_classes(i) & kNoName) != 0) return false;
  const std::string_view written =
      work.slice(work.tokens[name.first].begin, work.tokens[name.last - 1].end);
  if ((work.gazetteer->look_up(work.names.key(written)) & kPlaces) != 0) return false;
  if (name.type == EntityType::place && is_introduced(work, name)) return true;
  return is_given_name(work, name.first) &&
         p < (name.type == EntityType::place ? kDoubtfulPlace : kDoubtfulOrg);
}

// What the last word says about a name of several words, whatever the tagger thinks. False: it is
// no entity.
bool mind_last_word(Work& work, Normalised& name) {
  const std::uint32_t end = work.token_classes(name.last - 1);
  if (name.type != EntityType::person && (end & kOtherEnding) != 0) return false;
  if ((end & (kOrgEnding | kCompanySuffix)) != 0 || has_ampersand(work, name))
    name.type = EntityType::org;
  else if (name.type == EntityType::org && (end & kPlaceEnding) != 0)
    name.type = EntityType::place;
  return true;
}

// The parts of a person's name that are none.
void read_person(Work& work, Normalised& name) {
  const std::uint32_t first = name.first;
  strip_titles(work, name);
  if (name.first == first && name.last - name.first > 2 && name.first >= 2 &&
      work.text(name.first - 1) == "of" && (work.token_classes(name.first) & kTitleModifier) != 0)
    ++name.first;
  trim(work, name);
  name.key_first = name.first;
  name.key_last = name.last;
  if (name.first < name.last) look_before(work, name);
  const std::uint32_t count = name.last - name.first;
  const bool numbered =
      count == 2 && (work.token_classes(name.last - 1) & kGeneration) != 0;  // "Benedict XVI"
  if (name.royal && count > 1 && !numbered) {
    name.royal = false;
    name.key_first = name.first;
  }
}

}  // namespace

bool is_share_code(const Work& work, std::uint32_t token) {
  const std::string_view text = work.document.text;
  const std::uint32_t begin = work.tokens[token].begin;
  const std::uint32_t end = work.tokens[token].end;
  if (end - begin == 3 && text[begin + 1] == '.' && is_capital(text[begin + 2])) return true;
  if (end + 1 < text.size() && text[end] == '.' && is_capital(text[end + 1])) return true;
  if (begin < 2 || text[begin - 1] != '.') return false;
  const char before = text[begin - 2];  // of "XOM.N", "600600.SS", "( .DJI )"
  return is_capital(before) || (before >= '0' && before <= '9') || before == ' ' || before == '(';
}

bool is_title(Work& work, std::uint32_t token) {
  if ((work.token_classes(token) & kTitle) != 0) return true;
  return token > 0 && work.token_key(token) == "executive" && work.token_key(token - 1) == "chief";
}

bool is_given_name(Work& work, std::uint32_t token) {
  if (work.gazetteer == nullptr) return false;
  const std::uint32_t bits = work.gazetteer->look_up(work.token_key(token));
  return (bits & kKnownGivenName) != 0 && (bits & kPlaces) == 0;
}

bool is_only_given_name(Work& work, std::uint32_t token) {
  constexpr std::uint32_t kOffice = kTitle | kTitleModifier | kTitleName | kStopWord;
  if (work.gazetteer == nullptr) return false;
  const bool faith = work.text(token) == "Christian";
  if (!faith && (work.token_classes(token) & kOffice) != 0) return false;
  if (is_given_name(work, token)) return true;
  const std::uint32_t bits = work.gazetteer->look_up(work.token_key(token));
  constexpr std::uint32_t kSmallPlaces = kKnownCity | kKnownRegion;  // "Charles", "David"
  return (bits & kKnownGivenName) != 0 && (bits & kPlaces & ~kSmallPlaces) == 0 &&
         (bits & kKnownShare) >= kOftenCapital &&
         work.known.find(work.token_key(token), work.text(token)) == nullptr;
}

bool is_plain_given_name(Work& work, std::uint32_t token) {
  if (!is_only_given_name(work, token)) return false;
  const std::uint32_t bits = work.gazetteer->look_up(work.token_key(token));
  const std::uint32_t share = (bits & kKnownShare) >> kKnownShareShift;  // 0: unknown
  return (bits & kKnownLowerCase) == 0 || share == 0 || share > kSeldomCapital;
}

bool is_full_name(Work& work, std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t kNoName = kStopWord | kCompanySuffix | kPlaceEnding;
  return last - first == 2 && is_only_given_name(work, first) && work.adjacent(first, first + 1) &&
         work.capital(first + 1) && (work.token_classes(first + 1) & kNoName) == 0 &&
         has_small_letter(work.text(first + 1));
}

Normalised normalise(Work& work, const Mention& mention) {
  Normalised name;
  name.first = mention.first;
  name.last = mention.last;
  name.type = mention.type;
  trim(work, name);
  name.key_first = name.first;
  name.key_last = name.last;
  if (name.first == name.last) return name;
  if (name.last - name.first > 1) {
    if (name.type != EntityType::person &&
        (is_person_in_office(work, name) || is_mistaken_person(work, name, mention.p))) {
      name.type = EntityType::person;
    } else if (!mind_last_word(work, name)) {
      name.last = name.first;
      return name;
    }
  }
  if (name.type == EntityType::person) read_person(work, name);
  if (name.type == EntityType::org) strip_suffixes(work, name);
  return name;
}

}  // namespace morgue::entities::resolve
