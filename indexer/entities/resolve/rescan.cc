#include <algorithm>

#include "indexer/entities/resolve/persons.h"
#include "indexer/entities/resolve/steps.h"

namespace morgue::entities::resolve {
namespace {

constexpr float kRescanned = 0.7F;  // of what only stands where a known name could
constexpr float kSureForm = 0.8F;   // an organisation is looked for when the tagger was so sure
constexpr int kMaxTextSearches = 32;

class Rescan {
 public:
  explicit Rescan(Work& work) : work_(work), persons_(work) {}

  void run() {
    const std::size_t before = work_.occurrences.size();
    for (const Loose& loose : work_.loose) look_at(loose);
    if (work_.occurrences.size() == before) return;
    // Forms know their first occurrence by number: only what comes before rescan() asks for it.
    std::stable_sort(work_.occurrences.begin(), work_.occurrences.end(),
                     [](const Occurrence& a, const Occurrence& b) { return a.begin < b.begin; });
  }

 private:
  void look_at(const Loose& loose) {
    const std::string_view key = work_.view(loose.key);
    const std::uint32_t known = work_.find_form(key, false);
    if (known != kNone) {
      const Form& form = work_.forms[known];
      if (form.open || !wanted(form, work_.root(known) != known)) return;
      if (stands_alone(loose, form.type)) add(loose, known);
      return;
    }
    Form bare;  // only to ask with
    bare.key = loose.key;
    bare.word_count = 1;
    bare.words = static_cast<std::uint32_t>(work_.words.size());
    const auto namesakes = persons_.with(key);
    if (namesakes.empty()) return;
    work_.words.push_back(loose.key);
    bool several = false;
    const std::uint32_t person = persons_.person_named(work_, bare, kNone, several);
    work_.words.pop_back();
    if (person == kNone || namesakes.front().part != PersonIndex::Part::surname) return;
    if (work_.forms[person].outside && work_.known.find_any_case(key) != nullptr) return;
    if (!stands_alone(loose, EntityType::person)) return;
    const std::uint32_t form = work_.form_of(loose.key, work_.text(loose.token), {});
    work_.forms[form].type = EntityType::person;
    if (work_.join(form, person, MergeRule::surname)) add(loose, form);
  }

  bool wanted(const Form& form, bool joined) const {
    if (form.word_count != 1) return false;
    if (form.type == EntityType::person) return joined;
    return form.type == EntityType::org && (form.best >= kSureForm || joined);
  }

  // No other capitals beside it, which would make it a part of something else; at the beginning of
  // a sentence it must not be a word that the document also writes small.
  bool stands_alone(const Loose& loose, EntityType type) {
    const std::uint32_t token = loose.token;
    if (work_.in_headline(token)) return true;
    if (token + 1 < work_.tokens.size() && work_.adjacent(token, token + 1) &&
        work_.capital(token + 1))
      return false;
    if ((work_.token_classes(token) & kStopWord) != 0) return false;
    if (work_.tokens[token].sentence_start) return !occurs_small(work_.view(loose.key));
    if (token == 0 || !work_.adjacent(token - 1, token) || !work_.capital(token - 1)) return true;
    const std::uint32_t before = work_.token_classes(token - 1);
    if (work_.tokens[token - 1].sentence_start && (before & kStopWord) != 0) return true;
    return type == EntityType::person && (before & (kTitle | kTitleName)) != 0;
  }

  bool occurs_small(std::string_view key) {
    if (++searches_ > kMaxTextSearches) return true;
    for (std::size_t at = 0; (at = work_.document.text.find(key, at)) != std::string_view::npos;
         at += key.size()) {
      const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
      const bool begins = at == 0 || !letter(work_.document.text[at - 1]);
      const std::size_t end = at + key.size();
      if (begins && (end == work_.document.text.size() || !letter(work_.document.text[end])))
        return true;
    }
    return false;
  }

  void add(const Loose& loose, std::uint32_t form) {
    Occurrence occurrence;
    occurrence.first = loose.token;
    occurrence.last = loose.token + 1;
    occurrence.begin = work_.tokens[loose.token].begin;
    occurrence.end = work_.tokens[loose.token].end;
    occurrence.form = form;
    occurrence.type = work_.forms[form].type;
    occurrence.p = kRescanned;
    work_.add(occurrence);
  }

  Work& work_;
  PersonIndex persons_;
  int searches_ = 0;
};

}  // namespace

void rescan(Work& work) {
  Rescan(work).run();
}

}  // namespace morgue::entities::resolve
