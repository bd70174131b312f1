#include "indexer/entities/resolve/work.h"

#include <algorithm>
#include <numeric>

#include "indexer/entities/capital.h"

namespace morgue::entities::resolve {
namespace {

constexpr std::size_t kFirstSlots = 256;

std::uint64_t hash_of(std::string_view key, bool fixed) {
  return hash64(key) + (fixed ? 0x9E3779B97F4A7C15U : 0);
}

}  // namespace

void Work::start(const Document& next, std::span<const Token> its_tokens,
                 const TokenForms& its_forms) {
  document = next;
  tokens = its_tokens;
  foreign = CountryNames::of(next.language);
  occurrences.clear();
  forms.clear();
  words.clear();
  loose.clear();
  disputed_.clear();
  keys.clear();
  take_forms(its_forms);
  slots_.assign(std::min(std::max(slots_.size(), kFirstSlots), kFirstSlots * 4), 0);
}

Key Work::append_key(std::string_view name) {
  const auto start = static_cast<std::uint32_t>(keys.size());
  names.append(name, keys);
  return {start, static_cast<std::uint32_t>(keys.size()) - start};
}

Key Work::append_token_key(std::uint32_t token) {
  const auto start = static_cast<std::uint32_t>(keys.size());
  keys += token_key(token);
  return {start, static_cast<std::uint32_t>(keys.size()) - start};
}

void Work::take_forms(const TokenForms& given) {
  if (given.of.size() == tokens.size() && !tokens.empty()) {
    if (numbering_ != given.numbering) known_facts_.clear();
    numbering_ = given.numbering;
    known_facts_.of.resize(given.count);
    facts_ = &known_facts_;
    forms_ = given.of;
    return;
  }
  own_facts_.clear();
  own_facts_.of.resize(tokens.size());
  own_forms_.resize(tokens.size());
  std::iota(own_forms_.begin(), own_forms_.end(), 0U);
  facts_ = &own_facts_;
  forms_ = own_forms_;
}

void Work::work_out(std::uint32_t token, TokenFacts& facts) {
  std::string& all = facts_->keys;
  facts.key.start = static_cast<std::uint32_t>(all.size());
  names.append(text(token), all);
  const std::string_view key = std::string_view(all).substr(facts.key.start);
  facts.key.length = static_cast<std::uint32_t>(key.size());
  const std::uint64_t hash = hash64(key);
  facts.classes = classes.of(key, hash);
  facts.longest = known.longest_from(key, hash);
}

std::uint32_t& Work::slot(std::string_view key, bool fixed) {
  if (forms.size() * 2 >= slots_.size()) {
    slots_.assign(slots_.size() * 2, 0);
    for (std::uint32_t i = 0; i < forms.size(); ++i)
      slot(view(forms[i].key), forms[i].fixed()) = i + 1;
  }
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash_of(key, fixed) & mask;
  for (; slots_[at] != 0; at = (at + 1) & mask) {
    const Form& form = forms[slots_[at] - 1];
    if (form.fixed() == fixed && view(form.key) == key) break;
  }
  return slots_[at];
}

std::uint32_t Work::find_form(std::string_view key, bool fixed) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash_of(key, fixed) & mask; slots_[at] != 0; at = (at + 1) & mask) {
    const Form& form = forms[slots_[at] - 1];
    if (form.fixed() == fixed && view(form.key) == key) return slots_[at] - 1;
  }
  return kNone;
}

std::uint32_t Work::form_of(Key key, std::string_view written, std::string_view canonical) {
  std::uint32_t& taken = slot(view(key), !canonical.empty());
  if (taken != 0) return taken - 1;
  const auto number = static_cast<std::uint32_t>(forms.size());
  taken = number + 1;
  Form& form = forms.emplace_back();
  form.key = key;
  form.written = written;
  form.canonical = canonical;
  form.root = number;
  split_words(form);
  note_disputed(key, number);
  return number;
}

// What a form was not made of ("Ford Motor Co" of Ford Motor, "Fed" of Federal Reserve) may be
// disputed, too.
std::uint32_t Work::form_of(const Occurrence& spelling, Key key, std::string_view written,
                            std::string_view canonical, std::string_view name) {
  if (aliases == nullptr || spelling.rule == MergeRule::user)
    return form_of(key, written, canonical);
  const std::string_view spelt = slice(spelling.begin, spelling.end);
  const Key own = append_key(spelt);
  if (view(own) == view(key)) return form_of(key, written, canonical);
  const std::uint32_t known_form = find_form(view(key), !canonical.empty());
  const bool different = known_form == kNone
                             ? aliases->different(spelling.type, view(own), view(key))
                             : is_different(spelling.type, view(own), known_form);
  if (different || aliases->never(spelling.type, view(own)))
    return form_of(own, spelt, names.key(name) == view(own) ? name : std::string_view());
  const std::uint32_t form = form_of(key, written, canonical);
  note_disputed(own, form);
  return form;
}

void Work::note_disputed(Key key, std::uint32_t form) {
  if (aliases == nullptr || !aliases->is_disputed(view(key))) return;
  for (const Disputed& noted : disputed_)
    if (noted.form == form && view(noted.key) == view(key)) return;
  disputed_.push_back({key, form});
}

void Work::split_words(Form& form) {
  form.words = static_cast<std::uint32_t>(words.size());
  const std::string_view key = view(form.key);
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t end = std::min(key.find(' ', at), key.size());
    words.push_back(
        {form.key.start + static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end - at)});
    at = end + 1;
  }
  form.word_count = static_cast<std::uint32_t>(words.size()) - form.words;
}

void Work::add(const Occurrence& occurrence) {
  occurrences.push_back(occurrence);
  count(static_cast<std::uint32_t>(occurrences.size() - 1));
}

void Work::count(std::uint32_t number) {
  const Occurrence& occurrence = occurrences[number];
  Form& form = forms[occurrence.form];
  if (form.first == kNone) form.first = number;
  ++form.count;
  form.titled += occurrence.office ? 1 : 0;
  form.votes[static_cast<std::size_t>(occurrence.type)] += occurrence.p;
  form.best = std::max(form.best, occurrence.p);
  form.datelined |= occurrence.rule == MergeRule::dateline;
}

void Work::count_again() {
  for (Form& form : forms) {
    form.first = kNone;
    form.count = 0;
    form.titled = 0;
    std::fill(std::begin(form.votes), std::end(form.votes), 0.F);
    form.best = 0;
  }
  for (std::uint32_t i = 0; i < occurrences.size(); ++i) count(i);
}

std::uint32_t Work::root(std::uint32_t form) const {
  while (forms[form].root != form) form = forms[form].root;
  return form;
}

bool Work::join(std::uint32_t form, std::uint32_t to, MergeRule rule) {
  to = root(to);
  if (root(form) == to || forms[form].root != form) return false;
  if (aliases != nullptr) {
    if (forms[form].by_user || are_different(forms[to].type, form, to)) return false;
    if (aliases->never(forms[to].type, view(forms[form].key))) return false;
  }
  forms[form].root = to;
  forms[form].rule = rule;
  return true;
}

bool Work::are_different(EntityType type, std::uint32_t form, std::uint32_t other) const {
  return std::any_of(disputed_.begin(), disputed_.end(), [&](const Disputed& disputed) {
    return root(disputed.form) == root(form) && is_different(type, view(disputed.key), other);
  });
}

bool Work::is_different(EntityType type, std::string_view key, std::uint32_t form) const {
  return std::any_of(disputed_.begin(), disputed_.end(), [&](const Disputed& disputed) {
    const std::string_view its = view(disputed.key);
    return root(disputed.form) == root(form) && its != key && aliases->different(type, key, its);
  });
}

std::string_view Work::last_word(const Form& form) const {
  std::uint32_t count = form.word_count;
  if (count > 2 && (classes.of(word(form, count - 1)) & kGeneration) != 0) --count;
  if (count == 0) return {};
  std::string_view last = word(form, count - 1);
  if (last.size() > 4 && (last.starts_with("al-") || last.starts_with("el-")))
    last.remove_prefix(3);
  return last;
}

bool Work::adjacent(std::uint32_t token, std::uint32_t next) const {
  if (next >= tokens.size() || tokens[next].sentence_start) return false;
  const std::uint32_t end = tokens[token].end;
  const std::uint32_t begin = tokens[next].begin;
  return begin > end && begin <= end + 4;
}

bool Work::capital(std::uint32_t token) const {
  return is_capital_at(document.text, tokens[token].begin);
}

}  // namespace morgue::entities::resolve
