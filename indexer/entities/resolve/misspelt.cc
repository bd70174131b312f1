// Misspelt surnames. Dangerous ground: the rule that makes "Mark Esper" of "Mark Esber" must not
// make "Donald Reagan" of Donald Regan. So only two cases are taken, both within one document:
// a rare full name with the same first name as a frequent one, and a full name whose surname never
// stands alone beside a lone surname that nobody bears in full.
#include <algorithm>
#include <array>

#include "indexer/entities/resolve/persons.h"
#include "indexer/entities/resolve/steps.h"

namespace morgue::entities::resolve {
namespace {

constexpr std::size_t kMinLetters = 5;
constexpr std::uint32_t kRatio = 3;  // the right one is at least so many times as frequent
constexpr std::size_t kMaxPersons = 64;

// Sounds that one script or ear takes for the other; vowels but one are left out on purpose.
constexpr std::string_view kAlike[] = {"bp", "dt", "gk", "ck", "sz", "iy", "vw", "fv", "cs", "kq"};

bool alike(char a, char b) {
  return std::any_of(std::begin(kAlike), std::end(kAlike), [=](std::string_view pair) {
    return (pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a);
  });
}

// The same but for one letter; `sounds`: which must sound alike.
bool one_letter_apart(std::string_view a, std::string_view b, bool sounds) {
  if (a.size() != b.size() || a.size() < kMinLetters || a[0] != b[0]) return false;
  std::size_t different = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    if (static_cast<unsigned char>(a[i]) >= 0x80 || (sounds && !alike(a[i], b[i]))) return false;
    ++different;
  }
  return different == 1;
}

// One letter more, less or exchanged.
bool nearly_equal(std::string_view a, std::string_view b) {
  if (one_letter_apart(a, b, false)) return true;
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() + 1 != b.size() || a.size() < kMinLetters || a[0] != b[0]) return false;
  const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin());
  return std::equal(left, a.end(), right + 1);
}

// How often a person is named, by whatever form.
std::uint32_t mentions_of(const Work& work, std::uint32_t person) {
  std::uint32_t count = 0;
  for (std::uint32_t i = 0; i < work.forms.size(); ++i)
    if (work.root(i) == person) count += work.forms[i].count;
  return count;
}

// "Mike Pompoe" once beside "Mike Pompeo" and three Pompeos.
void join_rare_full_names(Work& work, const std::vector<std::uint32_t>& persons) {
  for (const std::uint32_t rare : persons) {
    if (work.forms[rare].count > 1) continue;
    for (const std::uint32_t right : persons) {
      if (rare == right || work.root(rare) != rare || work.root(right) != right) continue;
      const Form& a = work.forms[rare];
      const Form& b = work.forms[right];
      if (a.fixed() || work.word(a, 0) != work.word(b, 0)) continue;
      if (a.word_count != b.word_count) continue;
      if (!nearly_equal(work.last_word(a), work.last_word(b))) continue;
      if (mentions_of(work, rare) > 1 || mentions_of(work, right) < kRatio) continue;
      work.join(rare, right, MergeRule::spelling);
      break;
    }
  }
}

constexpr float kSure = 0.8F;  // an organisation or place is one, when the tagger was so sure

// The lone surname that a full name's surname is a misspelling of; kNone: none or several.
std::uint32_t lone_surname_of(const Work& work, const Form& full) {
  std::uint32_t found = kNone;
  for (std::uint32_t i = 0; i < work.forms.size(); ++i) {
    const Form& bare = work.forms[i];
    if (bare.type != EntityType::person && bare.best >= kSure) continue;
    if (bare.word_count != 1 || work.root(i) != i) continue;
    if (bare.fixed() || bare.royal || bare.titled > 0 || bare.first < full.first) continue;
    if (!one_letter_apart(work.last_word(full), work.last_word(bare), true)) continue;
    if (found != kNone) return kNone;
    found = i;
  }
  return found;
}

// The same among the capitals that the tagger passed over; rescan() adds their occurrences. Makes a
// form; `count`: how many there are.
std::uint32_t loose_surname_of(Work& work, std::uint32_t full, std::uint32_t& count) {
  const std::uint32_t after = work.occurrences[work.forms[full].first].last;
  const Loose* found = nullptr;
  count = 0;
  for (const Loose& loose : work.loose) {
    if (loose.token < after || work.tokens[loose.token].sentence_start) continue;
    const std::string_view key = work.view(loose.key);
    if (!one_letter_apart(work.last_word(work.forms[full]), key, true)) continue;
    if (found != nullptr && work.view(found->key) != key) return kNone;
    found = &loose;
    ++count;
  }
  if (found == nullptr) return kNone;
  return work.form_of(found->key, work.text(found->token), {});
}

// The right name, made of the first names of the one and the surname of the other, becomes a form
// that both are joined to.
void join_to_lone(Work& work, std::uint32_t full, std::uint32_t bare, std::uint32_t count) {
  const std::string_view written = work.forms[full].written;
  const std::size_t surname = work.last_word(work.forms[full]).size();
  if (written.size() <= surname || work.forms[full].count > count) return;
  const std::string_view given = written.substr(0, written.size() - surname);
  const std::string_view right_surname = work.forms[bare].written;
  Key key = work.append_key(given);
  work.keys.push_back(' ');
  key.length += 1 + work.append_key(right_surname).length;
  const std::uint32_t right = work.form_of(key, given, {});
  for (const std::uint32_t form : {full, bare})
    if (work.are_different(EntityType::person, form, right)) return;
  if (work.are_different(EntityType::person, full, bare)) return;
  work.forms[right].type = EntityType::person;
  work.forms[right].tail = right_surname;
  work.forms[right].first = std::min(work.forms[full].first, work.forms[bare].first);
  work.join(full, right, MergeRule::spelling);
  work.forms[bare].type = EntityType::person;
  work.join(bare, right, MergeRule::surname);
}

}  // namespace

void join_misspelt(Work& work) {
  std::vector<std::uint32_t> persons;
  for (std::uint32_t i = 0; i < work.forms.size() && persons.size() < kMaxPersons; ++i)
    if (work.root(i) == i && is_full_name(work, work.forms[i]) && !work.forms[i].royal &&
        work.forms[i].count > 0)
      persons.push_back(i);
  join_rare_full_names(work, persons);
  for (const std::uint32_t full : persons) {
    const Form& form = work.forms[full];
    if (work.root(full) != full || form.fixed() || form.count > 1) continue;
    if (mentions_of(work, full) != form.count) continue;
    if (const std::uint32_t bare = lone_surname_of(work, form); bare != kNone) {
      join_to_lone(work, full, bare, work.forms[bare].count);
      continue;
    }
    std::uint32_t count = 0;
    if (const std::uint32_t bare = loose_surname_of(work, full, count); bare != kNone)
      join_to_lone(work, full, bare, count);
  }
}

}  // namespace morgue::entities::resolve
