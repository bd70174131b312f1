#include "indexer/build/preparer.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "common/archive/article_column.h"
#include "common/archive/case_column.h"
#include "common/archive/facet_column.h"
#include "common/archive/visibility.h"
#include "common/text/byline.h"
#include "common/text/calendar.h"
#include "common/text/possible_name.h"
#include "common/text/utf8.h"
#include "indexer/build/code_writer.h"
#include "indexer/entities/prominence.h"

namespace morgue::build {
namespace {

constexpr std::size_t kMaxFormTableBytes = std::size_t{96} << 20;
constexpr std::size_t kMaxFacetName = 200;  // bytes
constexpr std::uint32_t kNoFacet = 0xFFFFFFFF;
static_assert(entities::kMostProminent == kMaxProminence);

Dimension dimension_of(entities::EntityType type) {
  switch (type) {
    case entities::EntityType::person:
      return Dimension::person;
    case entities::EntityType::org:
      return Dimension::org;
    case entities::EntityType::place:
      return Dimension::place;
  }
  return Dimension::none;
}

// One bit a language with a stemmer, in order of appearance; more than 32 share the last.
std::uint32_t bit_of(const std::string& language) {
  thread_local std::vector<std::string> seen;
  if (!Stemmer::knows(language)) return 0;
  auto found = std::find(seen.begin(), seen.end(), language);
  if (found == seen.end()) found = seen.insert(seen.end(), language);
  return std::uint32_t{1} << std::min<std::ptrdiff_t>(found - seen.begin(), 31);
}

// One blank for each run of white space, at most kMaxFacetName bytes. Appends to `out`.
void tidy_name(std::string_view name, std::string& out) {
  const std::size_t begin = out.size();
  bool blank = false;
  for (const char c : name) {
    if (c == ' ' || c == '\t' || c == '\n') {
      blank = out.size() > begin;
      continue;
    }
    if (blank) out.push_back(' ');
    blank = false;
    out.push_back(c);
  }
  const std::string_view tidy = std::string_view(out).substr(begin);
  out.resize(begin + utf8_prefix(tidy, kMaxFacetName).size());
}

// The key of a value: its dimension and name. Only what possible_names.h finds may look like it.
void append_key(Dimension dimension, std::string_view name, std::string& out) {
  out.push_back(static_cast<char>(dimension));
  const std::size_t begin = out.size();
  tidy_name(name, out);
  const std::string_view tidy = std::string_view(out).substr(begin);
  if (const std::string_view bare = possible_name(dimension, tidy); !bare.empty())
    out.resize(begin + bare.size());
}

std::string hit_data(const Article& article) {
  std::string data = article.id + "\n" + article.headline + "\n";
  if (article.published) data += std::to_string(article.published->seconds);
  return data + "\n" + article.source;
}

}  // namespace

void PreparedBatch::clear() {
  terms.clear();
  postings.clear();
  codes.clear();
  cases.clear();
  facet_names.clear();
  facets.clear();
  notes.clear();
  variants.clear();
  frames.clear();
  forms_of_stems.clear();
  documents.clear();
  text_bytes = 0;
  words = 0;
}

Preparer::Preparer(const WordDictionary& words, const TextDictionaries& texts)
    : words_(words), codec_(texts) {}

void Preparer::start_batch() {
  batch_.clear();
  batch_forms_.clear();
  if (forms_.bytes() + facet_values_.bytes() > kMaxFormTableBytes) {
    forms_.clear();
    facet_values_.clear();
  }
  ++batch_number_;
  finished_ = false;
}

void Preparer::add(const Article& article, const entities::Entities* found,
                   const Hash128& record_hash, std::uint64_t order) {
  if (finished_) start_batch();
  ++document_;
  document_words_ = 0;
  document_text_words_ = 0;
  language_ = article.language;
  language_bit_ = bit_of(language_);
  words_of(article.headline, kCodeHeadline, true, kHeadlineWeight);
  words_of(article.dateline, kCodeDateline, true, 0);
  words_of(article.lead, kCodeLead, true, 0);
  words_of(article.body, kCodeBody, true, 0);
  words_of(article.author, kCodeAuthor, false, 0);
  if (found == nullptr)
    tagged(article);
  else
    named(*found);
  facets_of(article);
  store(article);

  PreparedDocument document;
  document.day = article.published ? local_day(*article.published) : kUndated;
  day_terms(document.day);
  DocumentRow& row = document.row;
  row.id = hash128(article.id);
  row.record = record_hash;
  if (article.published) row.published = article.published->seconds;
  row.revision = article.revision;
  row.order = order;
  row.words = document_text_words_;
  row.held_until = held_until(article);
  document.data = hit_data(article);
  document.postings_end = batch_.postings.size();
  document.codes_end = batch_.codes.size();
  document.cases_end = batch_.cases.size();
  document.facets_end = batch_.facets.size();
  document.variants_end = batch_.variants.size();
  document.frame_end = batch_.frames.size();
  batch_.documents.push_back(std::move(document));
}

// The words of one field. Words of the author are terms of their own and no part of the text.
void Preparer::words_of(std::string_view text, std::uint8_t field, bool is_text,
                        std::uint32_t extra_wdf) {
  if (text.empty()) return;
  analyzer_.analyze(text, list_);
  if (list_.words.empty()) return;
  CodeWriter codes(batch_.codes, list_.words.size());
  codes.structure(field);
  if (is_text) batch_.text_bytes += text.size();
  note_cases();
  if (is_text) document_text_words_ += static_cast<std::uint32_t>(list_.words.size());
  forms_.intern_words(list_, indexes_);
  for (std::size_t i = 0; i < indexes_.size(); ++i) {
    const Word& word = list_.words[i];
    if (word.before != Break::none)
      codes.structure(word.before == Break::paragraph ? kCodeParagraph : kCodeSentence);
    Form& form = forms_.at(indexes_[i]);
    if (form.code.size == 0) form.code = words_.code(forms_.text(form));
    codes.word(form.code);
    if (!word.indexed || !is_text) continue;
    note_posting(indexes_[i], 1 + extra_wdf);
    note_stem(form);
    ++batch_.words;
  }
  if (field != kCodeHeadline && field != kCodeAuthor) return;
  const char prefix = field == kCodeHeadline ? 'S' : 'A';
  for (const Word& word : list_.words) {
    if (!word.indexed) continue;
    scratch_.assign(1, prefix);
    scratch_ += list_.form(word);
    note_posting(scratch_, 0);
  }
}

// Those of the words of list_, after those of the document's fields before.
void Preparer::note_cases() {
  const std::size_t begin = batch_.documents.empty() ? 0 : batch_.documents.back().cases_end;
  const auto words = static_cast<std::uint32_t>(list_.words.size());
  batch_.cases.resize(begin + case_bytes(document_words_ + words));
  std::uint8_t* const cases = batch_.cases.data() + begin;
  for (const Word& word : list_.words) {
    set_capitals(cases[document_words_ / kCasesPerByte], document_words_, word.capitals);
    ++document_words_;
  }
}

void Preparer::note_posting(std::string_view term, std::uint32_t wdf) {
  note_posting(forms_.intern(term), wdf);
}

void Preparer::note_posting(std::uint32_t index, std::uint32_t wdf) {
  Form& form = forms_.at(index);
  if (form.document == document_) {
    batch_.postings[form.posting].wdf += wdf;
    return;
  }
  if (form.batch != batch_number_) {
    form.batch = batch_number_;
    form.batch_index = static_cast<std::uint32_t>(batch_forms_.size());
    batch_forms_.push_back(index);
  }
  form.document = document_;
  form.posting = static_cast<std::uint32_t>(batch_.postings.size());
  batch_.postings.push_back({form.batch_index, wdf});
}

// Forms are noted under their stem once a part and language; a form that is its own stem is found
// without.
void Preparer::note_stem(Form& form) {
  if (language_bit_ == 0) return;
  if (form.part != part_) {
    form.part = part_;
    form.languages = 0;
  }
  if ((form.languages & language_bit_) != 0) return;
  form.languages |= language_bit_;
  const std::string_view text = forms_.text(form);
  const std::string stem = stemmer_.stem(language_, text);
  if (!stem.empty() && stem != text)
    batch_.forms_of_stems.emplace_back(stem_key(language_, stem), text);
}

// Returns the value's number in the batch, kNoFacet if the name is empty. What an article says of
// one value in two places is taken together.
std::uint32_t Preparer::facet(Dimension dimension, std::string_view name, ValueNote note) {
  scratch_.clear();
  append_key(dimension, name, scratch_);
  return facet(facet_values_.intern(scratch_), note);
}

// The same for the index of a value in facet_values_.
std::uint32_t Preparer::facet(std::uint32_t index, ValueNote note) {
  FacetValue& value = facet_values_.at(index);
  if (value.length == 1) return kNoFacet;
  if (value.document == document_) {
    add_to(batch_.notes[value.note], note);
    return value.number;
  }
  value.document = document_;
  const auto dimension = static_cast<Dimension>(facet_values_.text(value).front());
  const std::string_view tidy = facet_values_.text(value).substr(1);
  if (value.batch != batch_number_) {
    value.batch = batch_number_;
    value.number = static_cast<std::uint32_t>(batch_.facet_names.size());
    batch_.facet_names.push_back({dimension, std::string(tidy)});
  }
  if (value.form == kNoForm)
    value.form = forms_.intern(filter_term(field_of(dimension)->filter_prefix, tidy));
  value.note = static_cast<std::uint32_t>(batch_.notes.size());
  batch_.facets.push_back(value.number);
  batch_.notes.push_back(note);
  note_posting(value.form, 0);
  return value.number;
}

void Preparer::add_to(ValueNote& note, const ValueNote& more) {
  note.mentions = static_cast<std::uint8_t>(std::min(note.mentions + more.mentions, 255));
  note.confidence = std::max(note.confidence, more.confidence);
  note.prominence = std::max(note.prominence, more.prominence);
}

// All values are looked up together: one alone is mostly waiting for memory.
void Preparer::named(const entities::Entities& found) {
  std::string& keys = scratch_;
  keys.clear();
  key_ends_.assign(1, 0);
  for (const entities::Entity& entity : found.entities) {
    append_key(dimension_of(entity.type), entities::value_name(entity), keys);
    key_ends_.push_back(keys.size());
  }
  const auto key_of = [&](std::size_t i) {
    return std::string_view(keys).substr(key_ends_[i], key_ends_[i + 1] - key_ends_[i]);
  };
  facet_values_.intern_all(found.entities.size(), key_of, values_);
  for (std::size_t i = 0; i < values_.size(); ++i) entity(found.entities[i], values_[i]);
  for (const entities::Entity& possible : found.possible) {
    scratch_.assign(1, static_cast<char>(Dimension::person));
    tidy_name(possible.name, scratch_);
    entity(possible, facet_values_.intern(scratch_));
  }
}

void Preparer::entity(const entities::Entity& entity, std::uint32_t value) {
  const ValueNote note{static_cast<std::uint8_t>(std::min<std::uint32_t>(entity.mentions, 255)),
                       static_cast<std::uint8_t>(std::lround(std::clamp(entity.p, 0.F, 1.F) * 255)),
                       entity.prominence};
  const bool again = facet_values_.at(value).document == document_;
  const std::uint32_t number = facet(value, note);
  if (number == kNoFacet) return;
  for (const entities::Variant& variant : entity.variants) {
    if (variant.form == entity.name) continue;
    const auto rule = static_cast<std::uint32_t>(variant.rule);
    if (again && note_again(number, rule, variant)) continue;
    batch_.variants.push_back({number, variant.mentions, rule, variant.form});
  }
  constexpr auto kOffice = static_cast<std::uint32_t>(entities::MergeRule::office);
  for (const std::string& office : entity.offices)
    batch_.variants.push_back({number, 0, kOffice, office});
}

// A value that the article has given already may have the form already, too. Names that are long
// enough are one value by the thousand, so each variant is looked at once.
bool Preparer::note_again(std::uint32_t value, std::uint32_t rule, const entities::Variant& form) {
  const std::size_t begin = batch_.documents.empty() ? 0 : batch_.documents.back().variants_end;
  if (noted_document_ != document_) {
    noted_document_ = document_;
    noted_ = {};
    noted_end_ = begin;
  }
  for (; noted_end_ < batch_.variants.size(); ++noted_end_) {
    const PreparedVariant& next = batch_.variants[noted_end_];
    noted_.try_emplace({next.facet, next.rule, next.form}, noted_end_);
  }
  const auto found = noted_.find({value, rule, form.form});
  if (found == noted_.end()) return false;
  batch_.variants[found->second].mentions += form.mentions;
  return true;
}

// What the provider says of persons, organisations and places, where nobody looked for more.
void Preparer::tagged(const Article& article) {
  constexpr ValueNote kSaid{0, 255, kMaxProminence};
  for (const std::string& name : article.persons) facet(Dimension::person, name, kSaid);
  for (const std::string& name : article.orgs) facet(Dimension::org, name, kSaid);
  for (const std::string& name : article.places) facet(Dimension::place, name, kSaid);
}

void Preparer::facets_of(const Article& article) {
  for (const std::string& name : article.topics) facet(Dimension::topic, name);
  for (const std::string& name : article.exchanges) facet(Dimension::exchange, name);
  for (const std::string& name : author_names(article.author)) facet(Dimension::author, name);
  facet(Dimension::source, article.source);
  facet(Dimension::lang, article.language);
  facet(Dimension::section, article.section);
  facet(Dimension::type, article.type);
}

void Preparer::day_terms(std::int32_t day) {
  if (day == kUndated) {
    note_posting(kUndatedTerm, 0);
    return;
  }
  const Civil date = civil_of(day);
  note_posting(day_term(day), 0);
  note_posting(month_term(date.year, date.month), 0);
  note_posting(year_term(date.year), 0);
}

void Preparer::store(const Article& article) {
  scratch_.clear();
  encode_article(article, scratch_);
  codec_.compress(scratch_, frame_);
  batch_.frames += frame_;
}

const PreparedBatch& Preparer::finish() {
  if (finished_) {
    batch_.clear();
    return batch_;
  }
  finished_ = true;
  batch_.terms.reserve(batch_forms_.size());
  for (const std::uint32_t index : batch_forms_)
    batch_.terms.emplace_back(forms_.text(forms_.at(index)));
  return batch_;
}

}  // namespace morgue::build
