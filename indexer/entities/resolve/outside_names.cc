// Names of persons and organisations in full that are known from elsewhere than the text, so that
// what the text calls them shortly goes to them: those that the provider's tags write, and those
// that the user's file calls by another name.
#include <algorithm>

#include "indexer/entities/resolve/persons.h"
#include "indexer/entities/resolve/steps.h"

namespace morgue::entities::resolve {
namespace {

constexpr std::size_t kMaxTags = 64;  // of a document
constexpr float kSureBearer = 0.5F;   // of a surname: who is named in full so surely

// A name in full as texts write it: no code, no list, no remark in brackets.
bool is_written_in_full(std::string_view name) {
  return name.find(' ') != name.npos && name.find_first_of(",;:/()[]\"0123456789") == name.npos;
}

// As the user calls whom the tag names; empty: he has not said.
std::string_view users_name(Work& work, const OutsideName& tag) {
  const auto name = work.aliases->canonical(EntityType::person, work.names.key(tag.tag));
  if (!name.empty()) return name;
  return work.aliases->canonical(EntityType::person, work.names.key(tag.name));
}

// The user says that the tag is nobody's, or not that of whom it seems to name.
bool is_nobody(Work& work, const OutsideName& tag) {
  const std::string written(work.names.key(tag.tag));
  if (work.aliases->different(EntityType::person, written, work.names.key(tag.name))) return true;
  return work.aliases->never(EntityType::person, work.names.key(tag.tag)) ||
         work.aliases->never(EntityType::person, work.names.key(tag.name));
}

// The form of a name in full; kNone: it is none.
std::uint32_t add_name(Work& work, const OutsideName& tag, std::string_view name,
                       std::string_view canonical) {
  if (!is_written_in_full(name)) return kNone;
  const std::uint32_t number = work.form_of(work.append_key(name), name, canonical);
  Form& form = work.forms[number];
  if (form.fixed() && form.first != kNone && form.type != EntityType::person) return kNone;
  form.tag = &tag;
  form.type = EntityType::person;  // the desk knows better than the tagger
  form.outside = form.first == kNone;
  form.by_user |= form.fixed();
  work.note_spelling(tag.tag, number);
  return number;
}

void add_tag(Work& work, const OutsideName& tag) {
  std::string_view users;
  if (work.aliases != nullptr) {
    if (is_nobody(work, tag)) return;
    users = users_name(work, tag);
  }
  if (users.empty()) {
    add_name(work, tag, tag.name, {});
    return;
  }
  const std::uint32_t root = add_name(work, tag, users, users);
  if (root == kNone) return;
  const std::uint32_t number = add_name(work, tag, tag.name, {});
  if (number != kNone && work.root(number) == number) {
    work.forms[number].root = root;
    work.forms[number].rule = MergeRule::user;
  }
}

bool is_in_full(Work& work, const Occurrence& occurrence) {
  return is_written_in_full(work.slice(occurrence.begin, occurrence.end));
}

// Does the text name somebody in full whose surname that is?
bool has_bearer(Work& work, const PersonIndex& persons, std::string_view written) {
  const std::string surname(work.names.key(written));
  const auto bearers = persons.with(surname);
  return std::any_of(bearers.begin(), bearers.end(), [&](const PersonIndex::Entry& entry) {
    const Form& form = work.forms[entry.form];
    return entry.part == PersonIndex::Part::surname && !form.fixed() && form.best >= kSureBearer &&
           work.last_word(form) == surname;
  });
}

// "Keller", whom the user calls Anna Keller, in a text that names only Tom Keller: his surname.
void leave_surnames(Work& work) {
  std::vector<bool> in_full(work.forms.size());
  std::vector<std::uint32_t> surnames;
  for (std::uint32_t i = 0; i < work.occurrences.size(); ++i) {
    const Occurrence& occurrence = work.occurrences[i];
    if (occurrence.rule != MergeRule::user || occurrence.type != EntityType::person) continue;
    if (is_in_full(work, occurrence))
      in_full[occurrence.form] = true;
    else
      surnames.push_back(i);
  }
  if (surnames.empty()) return;
  const PersonIndex persons(work);
  bool left = false;
  for (const std::uint32_t i : surnames) {
    Occurrence& occurrence = work.occurrences[i];
    const std::string_view written = work.slice(occurrence.begin, occurrence.end);
    if (in_full[occurrence.form] || !has_bearer(work, persons, written)) continue;
    occurrence.form = work.form_of(work.append_key(written), written, {});
    occurrence.rule = MergeRule::same;
    occurrence.p = kSureBearer;
    left = true;
  }
  if (!left) return;
  work.count_again();
  settle_types(work);
}

// "Cassius Clay", where the user calls him Muhammad Ali: Clay is he, too.
void add_replaced_names(Work& work) {
  for (std::uint32_t i = 0; i < work.occurrences.size(); ++i) {
    const Occurrence& occurrence = work.occurrences[i];
    if (occurrence.rule != MergeRule::user || occurrence.type != EntityType::person) continue;
    const std::string_view written = work.slice(occurrence.begin, occurrence.end);
    if (!is_written_in_full(written)) continue;
    Form& form = work.forms[work.form_of(work.append_key(written), written, {})];
    if (form.first != kNone) continue;
    form.type = EntityType::person;
    form.first = i;
    form.root = occurrence.form;
    form.rule = MergeRule::user;
  }
}

}  // namespace

void add_outside_names(Work& work, std::span<const OutsideName> tags) {
  if (work.aliases != nullptr) {
    leave_surnames(work);
    add_replaced_names(work);
  }
  for (const OutsideName& tag : tags.first(std::min(tags.size(), kMaxTags))) add_tag(work, tag);
}

}  // namespace morgue::entities::resolve
