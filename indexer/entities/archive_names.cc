#include "indexer/entities/archive_names.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "indexer/entities/archive_offices.h"
#include "indexer/entities/archive_possible.h"
#include "indexer/entities/join_key.h"
#include "indexer/entities/known_names.h"
#include "indexer/entities/letters.h"
#include "indexer/entities/name_key.h"
#include "indexer/entities/votes.h"

namespace morgue::entities {
namespace {

// An abbreviation is joined to its long name if so many of the articles that explain it agree, and
// a name changes its type if so many of the articles that have it do.
constexpr double kAgreement = 0.9;
constexpr std::uint32_t kMinExplained = 2;  // articles
constexpr std::size_t kMinSpoken = 4;       // letters that are written as a word: "Nato", not "Kia"

// Letters that so many times the articles know as know the long name are the name: "Fiat".
constexpr std::uint64_t kMuchCommoner = 10;

// A surname alone is the one person who nearly all articles with that surname mean.
constexpr double kFame = 0.95;
constexpr std::uint32_t kMinFamous = 20;  // articles

class Joiner {
 public:
  Joiner(std::vector<NameCount>& names, const Aliases& aliases)
      : names_(names),
        aliases_(aliases),
        canonical_(names.size()),
        is_chosen_(names.size()),
        held_(names.size()),
        is_possible_(names.size()) {
    for (std::uint32_t i = 0; i < names_.size(); ++i) {
      is_possible_[i] = !possible_name_of(names_[i]).empty();
      note_disputed(i);
    }
  }

  void user_rules();
  void surnames_with_offices(const ArchiveOffices& offices);
  void equal_keys();
  void initials();
  void surnames();
  void holders(const ArchiveOffices& offices);
  void abbreviations(const std::vector<FormCount>& forms);
  void types();
  void lone_places(const std::vector<FormCount>& forms);
  void possible_names();
  std::vector<Canonical> result();

 private:
  using Key = std::pair<EntityType, std::string>;

  std::uint32_t root(std::uint32_t name) const;
  std::string key_of(std::uint32_t name) { return std::string(keys_.key(names_[name].name)); }
  bool is_free(std::uint32_t name) const { return canonical_[name].name == kItself; }
  // Names that only dead articles have join nothing: what an archive calls somebody must not depend
  // on which old versions it still holds.
  bool is_open(std::uint32_t name) const {
    return is_free(name) && !is_possible_[name] && (articles(name) > 0 || is_chosen_[name]);
  }
  // The user says that the two are different; of two types, as either.
  bool is_apart(std::uint32_t a, std::uint32_t b) {
    if (!aliases_.has_different()) return false;
    const std::string key = key_of(a);
    const std::string other = key_of(b);
    const EntityType type = names_[a].type;
    const EntityType its = names_[b].type;
    if (type == its && key == other) return false;
    return aliases_.different(type, key, other) || aliases_.different(its, key, other);
  }
  // With those that have it beside an office.
  std::uint32_t articles(std::uint32_t name) const {
    return names_[name].articles + held_[name].articles;
  }
  void join(std::uint32_t name, std::uint32_t to, MergeRule rule);
  void note_disputed(std::uint32_t name) {
    if (aliases_.has_different() && aliases_.is_disputed(key_of(name))) disputed_.push_back(name);
  }
  bool part_disputed(std::uint32_t name, std::uint32_t to);
  std::uint32_t known(EntityType type, std::string_view name);
  std::uint32_t add_name(EntityType type, std::string name);

  std::vector<NameCount>& names_;
  const Aliases& aliases_;
  NameKeys keys_;
  std::vector<Canonical> canonical_;
  std::vector<bool> is_chosen_;  // by the user, as the name of an entity
  struct Held {
    bool with_office = false;    // the name is a surname and an office
    std::uint32_t articles = 0;  // that have this surname and an office
  };
  std::vector<Held> held_;
  std::vector<bool> is_possible_;        // archive_possible.h
  std::vector<std::uint32_t> disputed_;  // names that the user says to differ from something
  std::map<Key, std::vector<std::uint32_t>> by_key_;  // free names, the commonest first
};

std::uint32_t Joiner::root(std::uint32_t name) const {
  while (canonical_[name].name < kNotAnEntity) name = canonical_[name].name;
  return name;
}

// Never against the user's word that the two are different.
void Joiner::join(std::uint32_t name, std::uint32_t to, MergeRule rule) {
  to = root(to);
  if (to == name || !is_free(name) || is_chosen_[name]) return;
  if (canonical_[to].name == kNotAnEntity) return;
  if (rule != MergeRule::user && !part_disputed(name, to)) return;
  canonical_[name] = {to, rule};
}

// Leaves behind what has been joined to a name and is not what the name is to be joined to. False:
// the name itself is not that, or not what has been joined to that.
bool Joiner::part_disputed(std::uint32_t name, std::uint32_t to) {
  const auto is_of_another = [&](std::uint32_t one) {
    return is_apart(one, to) ||
           std::any_of(disputed_.begin(), disputed_.end(), [&](std::uint32_t other) {
             return other != to && root(other) == to && is_apart(one, other);
           });
  };
  if (disputed_.empty()) return true;
  if (is_of_another(name)) return false;
  for (const std::uint32_t other : disputed_)
    if (other != name && root(other) == name && is_of_another(other)) canonical_[other] = {};
  return true;
}

// The number of a name that the user has chosen, which may be a new one.
std::uint32_t Joiner::known(EntityType type, std::string_view name) {
  for (std::uint32_t i = 0; i < names_.size(); ++i) {
    if (names_[i].type != type || names_[i].name != name) continue;
    is_chosen_[i] = true;
    return i;
  }
  const std::uint32_t added = add_name(type, std::string(name));
  is_chosen_[added] = true;
  return added;
}

std::uint32_t Joiner::add_name(EntityType type, std::string name) {
  names_.push_back({type, std::move(name), 0});
  canonical_.emplace_back();
  is_chosen_.push_back(false);
  held_.emplace_back();
  is_possible_.push_back(false);
  const auto added = static_cast<std::uint32_t>(names_.size() - 1);
  note_disputed(added);
  return added;
}

void Joiner::user_rules() {
  if (aliases_.empty()) return;
  for (std::uint32_t i = 0; i < names_.size(); ++i) {
    const EntityType type = names_[i].type;
    const std::string key = key_of(i);
    const std::string_view canonical = aliases_.canonical(type, key);
    if (aliases_.never(type, key))
      canonical_[i] = {kNotAnEntity, MergeRule::user};
    else if (canonical == names_[i].name)
      is_chosen_[i] = true;
    else if (!canonical.empty())
      join(i, known(type, canonical), MergeRule::user);
  }
}

// "Baker (treasury)" is Baker to begin with, whose articles it has too.
void Joiner::surnames_with_offices(const ArchiveOffices& offices) {
  if (offices.held().empty()) return;
  std::unordered_map<std::string, std::uint32_t> persons;
  for (std::uint32_t i = 0; i < names_.size(); ++i)
    if (names_[i].type == EntityType::person) persons.emplace(names_[i].name, i);
  for (const HeldName& name : offices.held()) {
    if (!is_free(name.value) || is_chosen_[name.value]) continue;
    const auto [surname, fresh] = persons.try_emplace(name.surname, 0);
    if (fresh) surname->second = add_name(EntityType::person, name.surname);
    held_[name.value].with_office = true;
    if (is_apart(name.value, surname->second)) continue;
    held_[surname->second].articles += names_[name.value].articles;
    canonical_[name.value] = {surname->second, MergeRule::same};
  }
}

void Joiner::equal_keys() {
  for (std::uint32_t i = 0; i < names_.size(); ++i)
    if (is_open(i))
      by_key_[{names_[i].type, join_key(names_[i].type, names_[i].name)}].push_back(i);
  for (auto& [key, same] : by_key_) {
    std::stable_sort(same.begin(), same.end(), [this](std::uint32_t a, std::uint32_t b) {
      if (is_chosen_[a] != is_chosen_[b]) return bool{is_chosen_[a]};
      if (articles(a) != articles(b)) return articles(a) > articles(b);
      return names_[a].name < names_[b].name;
    });
    for (std::size_t i = 1; i < same.size(); ++i)
      join(same[i], same.front(), MergeRule::normalised);
  }
}

// "George Bush" is "George W. Bush" where no other initials are known; the commoner form names
// both.
void Joiner::initials() {
  struct Known {
    std::uint32_t person = 0;  // the last one
    std::size_t persons = 0;   // of any initials
    bool single = false;       // the last one has one initial
  };
  std::map<std::string, Known> with_initials;
  for (const auto& [key, same] : by_key_) {
    if (key.first != EntityType::person) continue;
    const InitialName name = without_initials(key.second);
    if (name.without.empty()) continue;
    Known& known = with_initials[name.without];
    known = {same.front(), known.persons + 1, name.initials.size() == 1};
  }
  for (const auto& [without, known] : with_initials) {
    const auto plain = by_key_.find({EntityType::person, without});
    if (known.persons != 1 || !known.single || plain == by_key_.end()) continue;
    std::uint32_t from = known.person;
    std::uint32_t to = plain->second.front();
    if (is_chosen_[from] || names_[from].articles > names_[to].articles) std::swap(from, to);
    join(from, to, MergeRule::initial);
  }
}

// "Obama", in articles that name nobody of that name in full. Several persons, or few articles, and
// it stays alone.
void Joiner::surnames() {
  std::unordered_map<std::string, Votes> by_surname;
  for (std::uint32_t i = 0; i < names_.size(); ++i) {
    if (names_[i].type != EntityType::person || canonical_[i].name == kNotAnEntity) continue;
    if (held_[i].with_office || is_possible_[i]) continue;
    const std::string key = join_key(EntityType::person, names_[i].name);
    const std::size_t blank = key.rfind(' ');
    if (blank == key.npos) continue;
    by_surname[key.substr(blank + 1)].add(root(i), names_[i].articles);
  }
  for (const auto& [key, same] : by_key_) {
    if (key.first != EntityType::person || key.second.find(' ') != std::string::npos) continue;
    const auto found = by_surname.find(key.second);
    if (found == by_surname.end()) continue;
    const std::uint32_t person = found->second.winner(kMinFamous, kFame);
    if (person != kItself) join(same.front(), person, MergeRule::surname);
  }
}

// "President Bush", where surnames() knows too many of that name.
void Joiner::holders(const ArchiveOffices& offices) {
  const auto root_of = [this](std::uint32_t name) { return root(name); };
  for (const HeldName& name : offices.held()) {
    if (!held_[name.value].with_office || is_free(name.value)) continue;
    const Canonical surname = canonical_[name.value];
    const bool is_spelling = canonical_[surname.name].rule == MergeRule::normalised;
    if (!is_free(surname.name) && !is_spelling) {
      canonical_[name.value].rule = canonical_[surname.name].rule;
      if (is_apart(name.value, root(surname.name))) canonical_[name.value] = {};
      continue;
    }
    const std::uint32_t person = offices.holder(name, root_of);
    if (person == kItself || person == root(surname.name)) continue;
    if (is_apart(surname.name, person)) continue;
    canonical_[name.value] = {};
    join(name.value, person, MergeRule::office);
    if (is_free(name.value)) canonical_[name.value] = surname;
  }
}

void Joiner::abbreviations(const std::vector<FormCount>& forms) {
  std::map<std::string, Votes> by_letters;  // keys of organisations
  for (const FormCount& form : forms) {
    if (form.rule != MergeRule::acronym || names_[form.name].type != EntityType::org) continue;
    by_letters[join_key(EntityType::org, form.form)].add(root(form.name), form.articles);
  }
  for (const auto& [letters, votes] : by_letters) {
    const auto short_name = by_key_.find({EntityType::org, letters});
    if (short_name == by_key_.end()) continue;
    const std::uint32_t long_form = votes.winner(kMinExplained, kAgreement);
    if (long_form == kItself) continue;
    const std::uint32_t short_form = short_name->second.front();
    if (letters.size() < kMinSpoken && has_small_letter(names_[short_form].name)) continue;
    if (names_[short_form].articles > kMuchCommoner * names_[long_form].articles)
      join(long_form, short_form, MergeRule::acronym);
    else
      join(short_form, long_form, MergeRule::acronym);
  }
}

// Names of two or more words only: "Jordan" is a country and a player.
void Joiner::types() {
  std::map<std::string, std::vector<std::uint32_t>> by_name;
  for (std::uint32_t i = 0; i < names_.size(); ++i)
    if (is_open(i) && names_[i].name.find(' ') != std::string::npos)
      by_name[join_key(EntityType::person, names_[i].name)].push_back(i);
  for (const auto& [key, same] : by_name) {
    std::uint64_t all = 0;
    std::uint32_t most = same.front();
    for (const std::uint32_t i : same) {
      all += names_[i].articles;
      if (names_[i].articles > names_[most].articles) most = i;
    }
    if (names_[most].articles < kAgreement * static_cast<double>(all)) continue;
    for (const std::uint32_t i : same)
      if (names_[i].type != names_[most].type) join(i, most, MergeRule::other_type);
  }
}

// A single name that was taken for a place's, but is in no table, where nearly all articles that
// have it mean one organisation by it, be that its name or short for it: "Toyota", a city too.
void Joiner::lone_places(const std::vector<FormCount>& forms) {
  const KnownNames& known = KnownNames::get();
  std::vector<std::pair<std::uint32_t, std::string>> places;  // and their keys
  std::unordered_map<std::string, Votes> by_form;             // by those keys
  const auto is_single = [](const std::string& name) { return name.find(' ') == name.npos; };
  for (std::uint32_t i = 0; i < names_.size(); ++i) {
    const std::string& name = names_[i].name;
    if (names_[i].type != EntityType::place || !is_open(i) || !is_single(name)) continue;
    if (known.find(key_of(i), name) != nullptr) continue;
    places.emplace_back(i, join_key(EntityType::org, name));
    by_form[places.back().second];
  }
  const auto vote = [&](std::uint32_t name, const std::string& form, std::uint32_t articles) {
    if (!is_single(form) || canonical_[name].name == kNotAnEntity) return;
    const auto found = by_form.find(join_key(EntityType::org, form));
    if (found != by_form.end()) found->second.add(root(name), articles);
  };
  for (std::uint32_t i = 0; i < names_.size(); ++i) vote(i, names_[i].name, names_[i].articles);
  for (const FormCount& form : forms)
    if (form.form != names_[form.name].name) vote(form.name, form.form, form.articles);
  for (const auto& [place, key] : places) {
    const std::uint32_t firm = by_form.at(key).winner(kMinFamous, kFame);
    if (firm != kItself && names_[firm].type == EntityType::org)
      join(place, firm, MergeRule::other_type);
  }
}

// Whom nobody knows is no entity.
void Joiner::possible_names() {
  const auto root_of = [this](std::uint32_t name) { return root(name); };
  for (const PossibleName& name : look_up_possible(names_, root_of)) {
    if (name.known != kItself) join(name.value, name.known, MergeRule::known);
    if (is_free(name.value) && !is_chosen_[name.value])
      canonical_[name.value] = {kNotAnEntity, MergeRule::known};
  }
}

std::vector<Canonical> Joiner::result() {
  for (std::uint32_t i = 0; i < names_.size(); ++i) {
    if (canonical_[i].name >= kNotAnEntity) continue;
    const std::uint32_t to = root(i);
    canonical_[i].name = canonical_[to].name == kNotAnEntity ? kNotAnEntity : to;
  }
  return std::move(canonical_);
}

}  // namespace

std::vector<Canonical> canonical_names(std::vector<NameCount>& names,
                                       const std::vector<FormCount>& forms,
                                       const Aliases& aliases) {
  Joiner joiner(names, aliases);
  const ArchiveOffices offices(names, forms);
  joiner.user_rules();
  joiner.surnames_with_offices(offices);
  joiner.equal_keys();
  joiner.initials();
  joiner.surnames();
  joiner.holders(offices);
  joiner.abbreviations(forms);
  joiner.types();
  joiner.lone_places(forms);
  joiner.possible_names();
  return joiner.result();
}

}  // namespace morgue::entities
