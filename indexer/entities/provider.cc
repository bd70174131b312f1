#include "indexer/entities/provider.h"

#include <algorithm>

#include "indexer/entities/join_key.h"
#include "indexer/entities/known_names.h"
#include "indexer/entities/plain_text.h"
#include "indexer/entities/prominence.h"

namespace morgue::entities {
namespace {

constexpr std::size_t kMaxTags = 1'000;  // of a type; each is compared with all before it

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// "Pompeo, Mike" -> "Mike Pompeo"; "King, Jr." stays.
std::string uninverted(std::string_view name) {
  const std::size_t comma = name.find(',');
  if (comma == name.npos || name.find(',', comma + 1) != name.npos) return std::string(name);
  const std::string_view last = trimmed(name.substr(0, comma));
  const std::string_view first = trimmed(name.substr(comma + 1));
  const bool generation = first.starts_with("Jr") || first.starts_with("Sr") ||
                          first.find_first_not_of("IV") == first.npos;
  if (last.empty() || first.empty() || generation) return std::string(name);
  return std::string(first).append(" ").append(last);
}

constexpr std::string_view kSmall[] = {"al", "bin", "da", "de", "del", "della", "den", "der",
                                       "di", "du",  "la", "le", "van", "von",   "y"};

// "mike-pompeo" -> "Mike Pompeo", "perez-de-cuellar" -> "Perez de Cuellar"; what has a capital
// stays.
std::string written(std::string name) {
  if (std::any_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
    return name;
  if (name.find(' ') == name.npos)
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find_first_of(" -", at), name.size());
    const bool small = std::find(std::begin(kSmall), std::end(kSmall),
                                 std::string_view(name).substr(at, end - at)) != std::end(kSmall);
    if (!small && name[at] >= 'a' && name[at] <= 'z') name[at] = static_cast<char>(name[at] - 32);
    at = end + 1;
  }
  return name;
}

}  // namespace

void outside_names(std::span<const std::string> persons, std::vector<OutsideName>& out) {
  out.clear();
  for (const std::string& tag : persons) {
    const std::string plain = plain_name(tag);
    out.push_back({plain, written(uninverted(trimmed(plain)))});
  }
}

// The key with hyphens and underscores as blanks: codes write them so.
std::string ProviderTags::comparable(std::string_view name) {
  std::string key(keys_.key(name));
  std::replace_if(
      key.begin(), key.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
  return key;
}

// The user says that the tag is not that name.
bool ProviderTags::is_apart(EntityType type, const std::string& tag, const std::string& name) {
  if (aliases_ == nullptr || !aliases_->has_different()) return false;
  const std::string key(keys_.key(tag));
  const std::string_view other = keys_.key(name);
  return key != other && aliases_->different(type, key, other);
}

// Of the tables, in any case: "usa", "OTAN" in French.
const KnownName* ProviderTags::known_name(const std::string& name) {
  if (const KnownName* known = KnownNames::get().find_any_case(comparable(name))) return known;
  if (foreign_ == nullptr) return nullptr;
  if (const KnownName* known = foreign_->find_any_case(keys_.key(name))) return known;
  return foreign_->find_any_case(comparable(name));
}

// The only organisation that is called so but for case and "Inc".
Entity* ProviderTags::find_firm(const std::string& tag, const std::string& name, Entities& among) {
  const std::string wanted = join_key(EntityType::org, name);
  Entity* firm = nullptr;
  for (Entity& entity : among.entities) {
    if (entity.type != EntityType::org || join_key(EntityType::org, entity.name) != wanted)
      continue;
    if (is_apart(EntityType::org, tag, entity.name)) continue;
    if (firm != nullptr) return nullptr;
    firm = &entity;
  }
  return firm;
}

// First of the same type; else one that the tagger took for something else.
Entity* ProviderTags::find(EntityType type, const std::string& tag, const std::string& name,
                           Entities& among) {
  const std::string wanted = comparable(name);
  Entity* other = nullptr;
  for (Entity& entity : among.entities) {
    const bool same =
        comparable(entity.name) == wanted ||
        std::any_of(entity.variants.begin(), entity.variants.end(), [&](const Variant& variant) {
          if (variant.rule == MergeRule::provider)
            return comparable(uninverted(variant.form)) == wanted;
          return variant.rule <= MergeRule::table && comparable(variant.form) == wanted;
        });
    if (!same || is_apart(type, tag, entity.name)) continue;
    if (entity.type == type) return &entity;
    if (other == nullptr) other = &entity;
  }
  return other;
}

// The one person named in full whose last word it is; nullptr: none, or several.
Entity* ProviderTags::only_bearer(const std::string& tag, const std::string& surname,
                                  Entities& among) {
  const std::string end = " " + comparable(surname);
  if (end.find(' ', 1) != end.npos) return nullptr;
  Entity* bearer = nullptr;
  for (Entity& entity : among.entities) {
    if (entity.type != EntityType::person || !comparable(entity.name).ends_with(end)) continue;
    if (is_apart(EntityType::person, tag, entity.name)) continue;
    if (bearer != nullptr) return nullptr;
    bearer = &entity;
  }
  return bearer;
}

void ProviderTags::add(const Article& article, Entities& to) {
  foreign_ = CountryNames::of(article.language);
  add(EntityType::person, article.persons, to);
  add(EntityType::org, article.orgs, to);
  add(EntityType::place, article.places, to);
}

void ProviderTags::add(EntityType type, std::span<const std::string> tags, Entities& to) {
  for (const std::string& tag : tags.first(std::min(tags.size(), kMaxTags)))
    if (const std::string plain = plain_name(tag); !trimmed(plain).empty()) add(type, plain, to);
}

void ProviderTags::add(EntityType type, const std::string& tag, Entities& to) {
  std::string name = type == EntityType::person ? uninverted(tag) : tag;
  if (aliases_ != nullptr) {
    if (aliases_->never(type, keys_.key(tag))) return;
    if (const auto users = aliases_->canonical(type, keys_.key(tag)); !users.empty()) name = users;
  }
  if (type != EntityType::person) {
    const KnownName* known = known_name(name);
    if (known != nullptr && known->type == type && !known->demonym) name = known->name;
  }
  if (is_apart(type, tag, name)) name = tag;
  Entity* entity = find(type, tag, name, to);
  if (entity == nullptr && type == EntityType::person) entity = only_bearer(tag, name, to);
  if (entity == nullptr && type == EntityType::org) entity = find_firm(tag, name, to);
  if (entity == nullptr) {
    entity = &to.entities.emplace_back();
    entity->name = name;
  }
  if (entity->type != type) {
    entity->type = type;
    const auto number = static_cast<std::uint32_t>(entity - to.entities.data());
    for (ResolvedMention& mention : to.mentions)
      if (mention.entity == number) mention.type = type;
  }
  entity->p = 1;
  entity->prominence = kMostProminent;  // the desk says that the article is about it
  const bool listed = std::any_of(entity->variants.begin(), entity->variants.end(),
                                  [&](const Variant& variant) { return variant.form == tag; });
  if (!listed) entity->variants.push_back({tag, MergeRule::provider, 0});
}

}  // namespace morgue::entities
