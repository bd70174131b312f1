#include <algorithm>

#include "indexer/entities/letters.h"
#include "indexer/entities/office_words.h"
#include "indexer/entities/resolve/office.h"
#include "indexer/entities/resolve/persons.h"
#include "indexer/entities/resolve/steps.h"

namespace morgue::entities::resolve {
namespace {

// Probability from which on an entity is one: of its surest mention. Wrong facet values cost more
// than missed ones; organisations are what taggers err on most.
constexpr float kLeast[kEntityTypes] = {0.5F, 0.6F, 0.5F};
constexpr std::size_t kMaxVariants = 64;    // of an entity; a text may be hostile
constexpr std::size_t kMaxOffices = 4;      // of a person
constexpr float kLeastBarePerson = 0.9F;    // a single name that belongs to nobody named in full
constexpr float kLeastTitledPerson = 0.6F;  // the same, after an office: "President Bush"

// "KABUL" -> "Kabul", "DONALD TRUMP" -> "Donald Trump"; ASCII letters only.
std::string in_title_case(std::string_view name) {
  std::string out;
  bool inside = false;
  for (const char c : name) {
    const bool letter = (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    out.push_back(inside && c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    inside = letter || c == '\'';
  }
  return out;
}

bool is_long_word(std::string_view name) {
  return name.size() > 5 || name.find(' ') != std::string_view::npos;
}

// Nearly all names are written as on_one_line() would have them.
bool is_on_one_line(std::string_view text) {
  bool blank = true;
  for (const char c : text) {
    if (c == '\n' || c == '\t' || c == '\r' || (c == ' ' && blank)) return false;
    blank = c == ' ';
  }
  return !blank;
}

// One blank for each run of white space: names run over the ends of lines.
std::string on_one_line(std::string_view text) {
  std::string out;
  bool blank = false;
  for (const char c : text) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      blank = true;
      continue;
    }
    if (blank && !out.empty()) out.push_back(' ');
    blank = false;
    out.push_back(c);
  }
  return out;
}

std::string name_of(const Form& form) {
  if (form.fixed()) return std::string(form.canonical);
  std::string name = on_one_line(form.written);
  if (!form.tail.empty()) name.append(" ").append(form.tail);
  const bool capitals = !has_small_letter(name);
  if (capitals && (form.type != EntityType::org || is_long_word(name))) return in_title_case(name);
  return name;
}

class Emitter {
 public:
  Emitter(Work& work, Entities& out) : work_(work), out_(out) {}

  void run() {
    out_.clear();
    out_.dateline = work_.dateline;
    weigh();
    entity_.assign(work_.forms.size(), kNoEntity);
    out_.mentions.reserve(work_.occurrences.size());
    out_.entities.reserve(work_.forms.size());
    for (const Occurrence& occurrence : work_.occurrences) emit(occurrence);
    for (std::uint32_t i = 0; i < work_.forms.size(); ++i)
      if (work_.forms[i].tag != nullptr) note_tag(i);
  }

 private:
  struct Weight {
    float best = 0;
    bool joined = false;  // more than one form
    bool office = false;
    bool known_person = false;
  };

  std::uint32_t root_of(const Occurrence& occurrence) const {
    if (work_.forms[occurrence.form].open) return occurrence.chosen;
    return work_.root(occurrence.form);
  }

  void weigh() {
    weights_.assign(work_.forms.size(), {});
    for (const Occurrence& occurrence : work_.occurrences) {
      const std::uint32_t root = root_of(occurrence);
      if (root == kNone) continue;
      Weight& weight = weights_[root];
      // A surname says less than the full name that it was joined to.
      if (work_.forms[occurrence.form].best > 0) weight.best = std::max(weight.best, occurrence.p);
      weight.joined |= root != occurrence.form;
      weight.office |= occurrence.office;
      weight.known_person |= occurrence.known_person;
      note_mixed_case(occurrence);
    }
  }

  // A headline in capitals comes first; the name is written as in the text.
  void note_mixed_case(const Occurrence& occurrence) {
    Form& form = work_.forms[occurrence.form];
    if (form.fixed() || has_small_letter(form.written) || occurrence.rule != MergeRule::same)
      return;
    const std::string_view written = work_.slice(occurrence.begin, occurrence.end);
    if (has_small_letter(written)) form.written = written;
  }

  bool accepted(std::uint32_t root) const {
    const Form& form = work_.forms[root];
    const Weight& weight = weights_[root];
    if (form.by_user || form.tag != nullptr) return true;
    if (work_.aliases != nullptr && work_.aliases->never(form.type, work_.view(form.key)))
      return false;
    if (form.fixed()) return true;
    const auto type = static_cast<std::size_t>(form.type);
    if (form.type == EntityType::person && !weight.joined && !weight.known_person &&
        is_bare_name(work_, form))
      return weight.best > (weight.office ? kLeastTitledPerson : kLeastBarePerson);
    if (form.type == EntityType::org && form.word_count == 1 && is_generic(form)) return false;
    return weight.best >= kLeast[type];
  }

  bool is_generic(const Form& form) const {
    return (work_.classes.of(work_.view(form.key)) & kGenericOrg) != 0;
  }

  void emit(const Occurrence& occurrence) {
    const std::uint32_t root = root_of(occurrence);
    ResolvedMention mention;
    mention.begin = occurrence.begin;
    mention.end = occurrence.end;
    mention.p = occurrence.p;
    mention.type = work_.forms[occurrence.form].type;
    if (root != kNone && accepted(root)) {
      mention.type = work_.forms[root].type;
      mention.entity = entity_for(root);
      count(occurrence, root, out_.entities[mention.entity]);
      if (mention.type == EntityType::person)
        note_office(office_before(work_, occurrence.first), out_.entities[mention.entity]);
    } else if (occurrence.p < kLeast[static_cast<std::size_t>(mention.type)]) {
      return;
    }
    out_.mentions.push_back(mention);
  }

  // Which entity the provider's tag is: ProviderTags asks for that.
  void note_tag(std::uint32_t form) {
    const std::uint32_t entity = entity_[work_.root(form)];
    if (entity == kNoEntity) return;
    std::vector<Variant>& variants = out_.entities[entity].variants;
    const std::string& tag = work_.forms[form].tag->tag;
    const bool listed = std::any_of(variants.begin(), variants.end(),
                                    [&](const Variant& variant) { return variant.form == tag; });
    if (!listed) variants.push_back({tag, MergeRule::provider, 0});
  }

  std::uint32_t entity_for(std::uint32_t root) {
    if (entity_[root] != kNoEntity) return entity_[root];
    entity_[root] = static_cast<std::uint32_t>(out_.entities.size());
    Entity& entity = out_.entities.emplace_back();
    entity.type = work_.forms[root].type;
    entity.name = name_of(work_.forms[root]);
    entity.p = weights_[root].best;
    entity.bare = entity.type == EntityType::person && is_surname(work_.forms[root]);
    return entity_[root];
  }

  // "Baker", "de Klerk", but not "Ben Bernanke", though a Ben may be a son.
  bool is_surname(const Form& form) const {
    const char first = form.written.empty() ? ' ' : form.written.front();
    const bool small = first >= 'a' && first <= 'z';
    return !form.fixed() && (form.word_count == 1 || small) && is_bare_name(work_, form);
  }

  // A surname alone with two offices may be two persons: neither is told by it.
  static void note_office(std::string office, Entity& person) {
    std::vector<std::string>& known = person.offices;
    if (office.empty() || std::find(known.begin(), known.end(), office) != known.end()) return;
    for (const std::string& other : known)
      person.bare =
          person.bare && (is_office_within(office, other) || is_office_within(other, office));
    if (!known.empty() && office.size() > known.front().size()) std::swap(office, known.front());
    if (known.size() < kMaxOffices) known.push_back(std::move(office));
  }

  void count(const Occurrence& occurrence, std::uint32_t root, Entity& entity) {
    ++entity.mentions;
    std::string_view form = work_.slice(occurrence.begin, occurrence.end);
    if (!is_on_one_line(form)) form = line_ = on_one_line(form);
    for (Variant& variant : entity.variants)
      if (variant.form == form) {
        ++variant.mentions;
        return;
      }
    if (entity.variants.size() == kMaxVariants) return;
    entity.variants.push_back({std::string(form), rule_of(occurrence, root, form, entity.name), 1});
  }

  MergeRule rule_of(const Occurrence& occurrence, std::uint32_t root, std::string_view form,
                    std::string_view name) const {
    if (form == name) return MergeRule::same;
    if (occurrence.chosen != kNone) return MergeRule::surname;
    if (occurrence.form != root) return work_.forms[occurrence.form].rule;
    return occurrence.rule == MergeRule::same ? MergeRule::normalised : occurrence.rule;
  }

  Work& work_;
  Entities& out_;
  std::string line_;                   // a form that was not on one line
  std::vector<std::uint32_t> entity_;  // of each root
  std::vector<Weight> weights_;
};

}  // namespace

void emit(Work& work, Entities& out) {
  Emitter(work, out).run();
}

}  // namespace morgue::entities::resolve
