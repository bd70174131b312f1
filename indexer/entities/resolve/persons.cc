#include "indexer/entities/resolve/persons.h"

#include <algorithm>

#include "indexer/entities/resolve/steps.h"

namespace morgue::entities::resolve {
namespace {

constexpr std::size_t kMaxNamesakes = 64;
constexpr float kSureOrg = 0.8F;  // a firm named after its founder stays a firm

bool is_particle(const Work& work, std::string_view word) {
  return (work.classes.of(word) & kParticle) != 0;
}

bool is_initial(std::string_view word) {
  return word.size() == 1 || (word.size() >= 2 && word[1] == '.');
}

// Are the words of `bare` the last words of `full`?
bool ends_with_words(const Work& work, const Form& full, const Form& bare) {
  if (bare.word_count >= full.word_count) return false;
  for (std::uint32_t i = 1; i < bare.word_count; ++i)
    if (work.word(full, full.word_count - 1 - i) != work.word(bare, bare.word_count - 1 - i))
      return false;
  return work.last_word(full) == work.last_word(bare);
}

// The same name, written with more or fewer middle names or with initials. False for "George
// W. Bush" and "George H.W. Bush", and for father and son ("Jr").
bool same_person(const Work& work, const Form& a, const Form& b) {
  if (work.last_word(a) != work.last_word(b)) return false;
  const auto generation = [&](const Form& form) {
    const std::string_view last = work.word(form, form.word_count - 1);
    return (work.classes.of(last) & kGeneration) != 0 ? last : std::string_view();
  };
  if (generation(a) != generation(b)) return false;
  const std::string_view first_a = work.word(a, 0);
  const std::string_view first_b = work.word(b, 0);
  const bool initial = (is_initial(first_a) || is_initial(first_b)) && first_a[0] == first_b[0];
  if (first_a != first_b && !initial) return false;
  const Form& shorter = a.word_count <= b.word_count ? a : b;
  const Form& longer = a.word_count <= b.word_count ? b : a;
  if (shorter.word_count == longer.word_count)  // "Mike R. Pompeo", "M. R. Pompeo"
    return initial && a.word_count == 2;
  return shorter.word_count == 2;
}

// Does the text name somebody in full who has that surname and another given name with the same
// first letter? "Mike" of the provider's tag, "Michael" of the text: no two to choose between.
bool is_called_otherwise(const Work& work, const Form& tag) {
  const std::string_view given = work.word(tag, 0);
  return std::any_of(work.forms.begin(), work.forms.end(), [&](const Form& form) {
    if (form.outside || !is_full_name(work, form)) return false;
    const std::string_view other = work.word(form, 0);
    return work.last_word(form) == work.last_word(tag) && !same_person(work, form, tag) &&
           given != other && given.front() == other.front();
  });
}

// "Ben Bernanke". "Ben Ali" is taken for one, too, and still joins a longer name that ends so.
bool is_son_by_given_name(const Work& work, const Form& form) {
  return form.word_count == 2 && work.word(form, 0) == "ben" && form.written.starts_with("Ben");
}

}  // namespace

bool is_full_name(const Work& work, const Form& form) {
  if (form.type != EntityType::person) return false;
  return form.royal || (form.word_count > 1 && !is_bare_name(work, form));
}

bool is_bare_name(const Work& work, const Form& form) {
  if (form.royal || is_son_by_given_name(work, form)) return false;
  for (std::uint32_t i = 0; i + 1 < form.word_count; ++i)
    if (!is_particle(work, work.word(form, i))) return false;
  return form.word_count > 0;
}

PersonIndex::PersonIndex(const Work& work) {
  for (std::uint32_t i = 0; i < work.forms.size(); ++i) {
    const Form& form = work.forms[i];
    if (!is_full_name(work, form)) continue;
    if (form.outside && is_called_otherwise(work, form)) continue;
    if (form.first == kNone && !form.outside) continue;  // another one has all that was called so
    entries_.push_back({hash64(work.last_word(form)), i, Part::surname});
    const std::string_view first = work.word(form, 0);
    if (!is_initial(first) && !form.royal && !form.outside)
      entries_.push_back({hash64(first), i, Part::given});
  }
  std::stable_sort(entries_.begin(), entries_.end(),
                   [](const Entry& a, const Entry& b) { return a.hash < b.hash; });
}

std::span<const PersonIndex::Entry> PersonIndex::with(std::string_view word) const {
  const std::uint64_t hash = hash64(word);
  const auto less = [](const Entry& entry, std::uint64_t value) { return entry.hash < value; };
  const auto begin = std::lower_bound(entries_.begin(), entries_.end(), hash, less);
  auto end = begin;
  while (end != entries_.end() && end->hash == hash &&
         static_cast<std::size_t>(end - begin) < kMaxNamesakes)
    ++end;
  return {begin, end};
}

std::uint32_t PersonIndex::person_named(const Work& work, const Form& bare, std::uint32_t before,
                                        bool& several) const {
  several = false;
  for (const Part part : {Part::surname, Part::given}) {
    std::uint32_t person = kNone;
    for (const Entry& entry : with(work.last_word(bare))) {
      const Form& full = work.forms[entry.form];
      if (entry.part != part || (!full.outside && full.first >= before)) continue;
      if (part == Part::surname && !ends_with_words(work, full, bare)) continue;
      if (part == Part::given && (bare.word_count != 1 || work.word(full, 0) != work.word(bare, 0)))
        continue;
      const std::uint32_t root = work.root(entry.form);
      if (work.is_different(EntityType::person, work.view(bare.key), root)) continue;
      if (person != kNone && person != root) {
        several = true;
        return kNone;
      }
      person = root;
    }
    if (person != kNone) return person;
  }
  return kNone;
}

namespace {

// The desk's name is longer than the text's: "George H. W. Bush", whom it calls George Bush.
bool says_more(const Form& tag, const Form& other) {
  return tag.outside && !other.outside && tag.word_count > other.word_count;
}

// The form that names the person best becomes the root: the desk's longer one, the more frequent,
// the longer.
void join_full(Work& work, std::uint32_t a, std::uint32_t b) {
  a = work.root(a);
  b = work.root(b);
  const Form& first = work.forms[a];
  const Form& second = work.forms[b];
  const bool keep_first = first.fixed() != second.fixed() ? first.fixed()
                          : says_more(first, second)      ? true
                          : says_more(second, first)      ? false
                          : first.count != second.count   ? first.count > second.count
                                                          : first.word_count >= second.word_count;
  work.join(keep_first ? b : a, keep_first ? a : b, MergeRule::normalised);
}

// Says a name less than another one? An initial less than a first name, two words less than three.
bool less_specific(const Work& work, const Form& a, const Form& b) {
  if (a.word_count != b.word_count) return a.word_count < b.word_count;
  return is_initial(work.word(a, 0)) && !is_initial(work.word(b, 0));
}

bool is_short_for(const Work& work, const Form& shorter, const Form& longer) {
  if (!less_specific(work, shorter, longer)) return false;
  return same_person(work, shorter, longer) ||
         (shorter.word_count > 1 && ends_with_words(work, longer, shorter));
}

// The longer name that a full name is short for; kNone: none, or some that are different persons.
std::uint32_t longer_name(const Work& work, const PersonIndex& persons, std::uint32_t form) {
  std::uint32_t found = kNone;
  for (const PersonIndex::Entry& entry : persons.with(work.last_word(work.forms[form]))) {
    if (entry.part != PersonIndex::Part::surname || entry.form == form) continue;
    const Form& candidate = work.forms[entry.form];
    if (!is_short_for(work, work.forms[form], candidate)) continue;
    if (found != kNone && work.root(found) != work.root(entry.form) &&
        !same_person(work, work.forms[found], candidate))
      return kNone;
    if (found == kNone || less_specific(work, work.forms[found], candidate)) found = entry.form;
  }
  return found;
}

void join_full_names(Work& work, const PersonIndex& persons) {
  for (std::uint32_t i = 0; i < work.forms.size(); ++i) {
    if (!is_full_name(work, work.forms[i]) || work.forms[i].royal) continue;
    if (const std::uint32_t longer = longer_name(work, persons, i); longer != kNone)
      join_full(work, i, longer);
  }
}

// An office of his own, before the other one was named: "President Bush ... his wife Laura Bush".
bool is_somebody_else(const Work& work, const Form& bare, const Form& full) {
  return bare.titled > 0 && full.titled == 0 && !full.outside && bare.first < full.first &&
         work.occurrences[bare.first].begin >= work.document.headline.end;
}

bool could_be_person(const Form& form) {
  if (form.fixed())  // Jordan, beside Michael Jordan
    return form.ambiguous && form.word_count == 1 && !form.datelined;
  if (form.type == EntityType::person) return true;
  return form.word_count == 1 && form.best < kSureOrg;
}

}  // namespace

void join_persons(Work& work) {
  PersonIndex persons(work);
  join_full_names(work, persons);
  const auto count = static_cast<std::uint32_t>(work.forms.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    Form& form = work.forms[i];
    if (!could_be_person(form) || !is_bare_name(work, form)) continue;
    bool several = false;
    const std::uint32_t person = persons.person_named(work, form, kNone, several);
    if (several) {
      form.open = !form.fixed();
      continue;
    }
    if (person == kNone || is_somebody_else(work, form, work.forms[person])) continue;
    if (form.fixed() && work.forms[person].outside) continue;  // Washington is not the tag's Denzel
    if (work.join(i, person, MergeRule::surname)) form.type = EntityType::person;
  }
  for (std::uint32_t i = 0; i < work.occurrences.size(); ++i) {
    Occurrence& occurrence = work.occurrences[i];
    const Form& form = work.forms[occurrence.form];
    if (!form.open) continue;
    bool several = false;
    const std::uint32_t person = persons.person_named(work, form, i, several);
    const bool named = person != kNone && !work.forms[person].outside;
    occurrence.chosen = named ? person : kNone;
  }
}

}  // namespace morgue::entities::resolve
