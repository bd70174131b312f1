#include "indexer/entities/archive_offices.h"

#include "indexer/entities/join_key.h"
#include "indexer/entities/office_words.h"
#include "indexer/entities/votes.h"
#include "indexer/entities/word_classes.h"

namespace morgue::entities {
namespace {

// An office tells more than the surname alone does: fewer articles are enough.
constexpr double kAgreement = 0.95;
constexpr std::uint32_t kMinHeld = 5;  // articles

// The key of "Holt" of "Ann Holt Jr", "van den Berg" of "Jan van den Berg", "Maliki" of "Nuri
// al-Maliki"; "Lloyd-George" is whole. `bare`: the name has no given name before it.
std::string surname_of(std::string_view name, bool bare) {
  const WordClasses& classes = WordClasses::get();
  std::vector<std::string_view> words = words_of(name);
  const auto is = [&](std::string_view word, WordClass which) {
    return (classes.of(join_key(EntityType::person, word)) & which) != 0;
  };
  while (words.size() > 1 && is(words.back(), kGeneration)) words.pop_back();
  if (words.empty()) return {};
  std::string_view last = words.back();
  if (last.size() > 3 && (last.starts_with("al-") || last.starts_with("el-")))
    last.remove_prefix(3);
  std::string surname(last);
  for (std::size_t i = words.size() - 1; i-- > (bare ? 0U : 1U) && is(words[i], kParticle);)
    surname = std::string(words[i]) + " " + surname;
  return join_key(EntityType::person, surname);
}

// "Baker" of "Baker (treasury)"; empty: the value has no such end.
std::string_view before_office(std::string_view value, std::string_view office) {
  if (!value.ends_with(')')) return {};
  value.remove_suffix(1);
  if (!value.ends_with(office)) return {};
  value.remove_suffix(office.size());
  if (!value.ends_with(" (")) return {};
  return value.substr(0, value.size() - 2);
}

}  // namespace

ArchiveOffices::ArchiveOffices(const std::vector<NameCount>& names,
                               const std::vector<FormCount>& forms) {
  std::vector<bool> is_held(names.size());
  const auto is_office = [&](const FormCount& form) {
    return form.rule == MergeRule::office && !is_held[form.name];
  };
  for (const FormCount& form : forms) {
    if (!is_office(form)) continue;
    const std::string_view bare = before_office(names[form.name].name, form.form);
    if (bare.empty()) continue;
    is_held[form.name] = true;
    held_.push_back({form.name, std::string(bare), form.form});
    by_surname_[surname_of(bare, true)];
  }
  for (const FormCount& form : forms) {
    if (!is_office(form)) continue;
    const std::string& name = names[form.name].name;
    if (name.find(' ') == std::string::npos) continue;
    const auto found = by_surname_.find(surname_of(name, false));
    if (found != by_surname_.end()) found->second.push_back({form.name, form.form, form.articles});
  }
}

std::uint32_t ArchiveOffices::holder(
    const HeldName& name, const std::function<std::uint32_t(std::uint32_t)>& root) const {
  Votes votes;
  for (const Holder& other : by_surname_.at(surname_of(name.surname, true))) {
    const std::uint32_t person = root(other.person);
    if (person != kNotAnEntity && is_office_within(name.office, other.office))
      votes.add(person, other.articles);
  }
  return votes.winner(kMinHeld, kAgreement);
}

}  // namespace morgue::entities
