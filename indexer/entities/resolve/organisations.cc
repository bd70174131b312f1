#include <algorithm>

#include "indexer/entities/letters.h"
#include "indexer/entities/resolve/firm_or_place.h"
#include "indexer/entities/resolve/steps.h"
#include "indexer/entities/share_code.h"

namespace morgue::entities::resolve {
namespace {

constexpr std::size_t kMaxAcronym = 10;  // bytes, dots included
constexpr std::size_t kMaxLonger = 32;   // longer names looked at for one

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool looks_like_acronym(std::string_view text) {
  const auto capitals =
      std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return capitals >= 2 && text.size() <= kMaxAcronym && text.front() >= 'A' && text.front() <= 'Z';
}

// Are the letters of the acronym those of the name, in order, and the first ones the same?
bool abbreviates(std::string_view acronym, std::string_view name) {
  std::size_t at = 0;
  for (const char c : acronym) {
    if (c == '.' || c == '-' || c == '&') continue;
    while (at < name.size() && lower(name[at]) != lower(c)) ++at;
    if (at == name.size()) return false;
    ++at;
  }
  return lower(acronym.front()) == lower(name.front());
}

class Acronyms {
 public:
  explicit Acronyms(Work& work) : work_(work) {}

  // After each organisation of several words: "(NATO)".
  void run() {
    const std::size_t count = work_.occurrences.size();  // join_bracketed() may add some
    for (std::size_t i = 0; i < count; ++i) {
      const Occurrence long_form = work_.occurrences[i];
      if (long_form.type != EntityType::org || long_form.last - long_form.first < 2) continue;
      const std::uint32_t open = long_form.last;
      if (open + 2 >= work_.tokens.size() || work_.text(open) != "(") continue;
      if (work_.text(open + 2) != ")") continue;
      const std::string_view acronym = work_.text(open + 1);
      if (looks_like_acronym(acronym) &&
          abbreviates(acronym, work_.slice(long_form.begin, long_form.end)))
        join_bracketed(long_form, open + 1, i + 1);
    }
  }

 private:
  void join_bracketed(const Occurrence& long_form, std::uint32_t token, std::size_t next) {
    std::uint32_t form;
    if (next < work_.occurrences.size() && work_.occurrences[next].first == token) {
      form = work_.occurrences[next].form;
    } else {  // the tagger has not seen it: rescan() adds its occurrences
      const Key key = work_.append_key(work_.text(token));
      form = work_.form_of(key, work_.text(token), {});
    }
    work_.forms[form].type = EntityType::org;
    if (work_.forms[form].fixed() && work_.forms[long_form.form].fixed()) return;
    if (work_.forms[form].fixed())
      work_.join(long_form.form, form, MergeRule::acronym);
    else
      work_.join(form, long_form.form, MergeRule::acronym);
  }

  Work& work_;
};

// Organisations by their first word.
struct ByFirstWord {
  std::uint64_t hash = 0;
  std::uint32_t form = 0;
};

bool is_prefix(const Work& work, const Form& shorter, const Form& longer) {
  if (shorter.word_count >= longer.word_count) return false;
  for (std::uint32_t i = 0; i < shorter.word_count; ++i)
    if (work.word(shorter, i) != work.word(longer, i)) return false;
  return true;
}

// "Exxon" may stand for "Exxon Mobil", but not "Senate" for its committee, "Bank" for the Bank of
// England, or a place for the club that bears its name.
bool may_be_short(const Work& work, const Form& form) {
  if (form.fixed() || form.firm) return false;  // "Time Warner Inc" is not Time Warner Cable
  const bool lone_surname =
      form.type == EntityType::person && form.word_count == 1 && form.titled == 0 && !form.open;
  if (form.type != EntityType::org && !lone_surname && !may_be_firm(form)) return false;
  const std::string_view last = work.word(form, form.word_count - 1);
  if ((work.classes.of(last) & (kGenericOrg | kOrgEnding | kTitle | kTitleModifier)) != 0)
    return false;
  const KnownName* known = work.known.find(work.view(form.key), form.written);
  return known == nullptr || (known->ambiguous && known->type == EntityType::org);
}

// "Berkshire" of Berkshire Hathaway, by the tables: whatever else is called so, and whether it
// stands before the name in full or after it.
bool is_known_short(const Work& work, const Form& shorter, const Form& longer) {
  const KnownName* known = work.known.find(work.view(shorter.key), shorter.written);
  return known != nullptr && known->name == longer.canonical;
}

// "KFC Japan" beside "KFC": of letters and a country, which the firm itself has not.
bool is_branch(const Work& work, const Form& shorter, const Form& longer) {
  if (shorter.word_count != 1 || has_small_letter(shorter.written)) return false;
  if (longer.word_count != 2) return false;
  const std::string_view place = work.word(longer, 1);
  const KnownName* known = work.known.find_any_case(place);
  return known != nullptr && known->type == EntityType::place;
}

// What follows the short name in the long one: of a part of it ("Taliban Council", "BBC Radio"),
// of something of which the short name is only a part ("Ford of Britain"), or more of its name.
bool may_be_long(const Work& work, const Form& shorter, const Form& longer) {
  const std::uint32_t bits = work.classes.of(work.word(longer, longer.word_count - 1));
  if ((bits & kOrgEnding) != 0 && (bits & kFirmEnding) == 0) return false;
  const std::string_view next = work.word(longer, shorter.word_count);
  if (is_branch(work, shorter, longer)) return false;
  return next != "of" && next != "and" && next != "for" && next != "&" && next != "/" &&
         next != "-";
}

std::uint32_t longer_of(const Work& work, const std::vector<ByFirstWord>& orgs,
                        const Form& shorter) {
  const std::uint64_t hash = hash64(work.word(shorter, 0));
  auto at = std::lower_bound(orgs.begin(), orgs.end(), hash,
                             [](const ByFirstWord& a, std::uint64_t b) { return a.hash < b; });
  std::uint32_t found = kNone;
  for (std::size_t n = 0; at != orgs.end() && at->hash == hash; ++at, ++n) {
    if (n == kMaxLonger) return kNone;
    const Form& longer = work.forms[at->form];
    if (longer.type == EntityType::place || !is_prefix(work, shorter, longer)) continue;
    if (!may_be_long(work, shorter, longer)) return kNone;
    const std::uint32_t root = work.root(at->form);
    if (found != kNone && found != root) return kNone;  // Ford Motor or Ford Foundation?
    found = root;
  }
  return found;
}

// Longest first, so that "Exxon" goes where "Exxon Mobil" has gone. Places among them are only ever
// the shorter.
void join_prefixes(Work& work) {
  mark_located(work);
  std::vector<ByFirstWord> orgs;
  for (std::uint32_t i = 0; i < work.forms.size(); ++i) {
    const Form& form = work.forms[i];  // a single name may be "Merrill" of Merrill Lynch
    const bool single = form.type == EntityType::person && form.word_count == 1;
    const bool firm = form.type == EntityType::org || may_be_firm(form);
    if (form.word_count > 0 && (firm || single)) orgs.push_back({hash64(work.word(form, 0)), i});
  }
  std::stable_sort(orgs.begin(), orgs.end(), [&](const ByFirstWord& a, const ByFirstWord& b) {
    if (a.hash != b.hash) return a.hash < b.hash;
    return work.forms[a.form].word_count > work.forms[b.form].word_count;
  });
  for (const ByFirstWord& org : orgs) {
    Form& form = work.forms[org.form];
    if (work.root(org.form) != org.form || !may_be_short(work, form)) continue;
    const std::uint32_t to = longer_of(work, orgs, form);
    if (to == kNone) continue;
    const Form& firm = work.forms[to];
    if (are_of_two_firms(form.code, firm.code)) continue;  // "Acme ( A.N )", "Acme Packet ( P.O )"
    if (may_be_firm(form) && !is_known_short(work, form, firm) && !may_be_called(work, form, firm))
      continue;
    if (work.join(org.form, to, MergeRule::prefix)) form.type = EntityType::org;
  }
}

}  // namespace

void join_organisations(Work& work) {
  Acronyms(work).run();
  join_prefixes(work);
}

}  // namespace morgue::entities::resolve
