// What is said of values beside the answer: who else has a name, which longer name was meant.
#include <algorithm>
#include <cstdint>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "common/text/fold.h"
#include "searcher/query/field_names.h"
#include "searcher/search/value_lookup.h"

namespace morgue::search {
namespace {

constexpr std::size_t kNotedNames = 5;    // of those who have a name, too
constexpr std::size_t kLongerBy = 5;      // words that an unquoted name may go on for
constexpr std::size_t kSurnameWords = 3;  // at the end of a name, that may be a surname

// Mistakes that a word may have and still be taken for another one.
std::size_t slips_allowed(std::size_t length) {
  return length > 5 ? 2 : length > 2 ? 1 : 0;
}

std::size_t slips(std::string_view a, std::string_view b) {
  const std::size_t longer = std::max(a.size(), b.size()), shorter = std::min(a.size(), b.size());
  const std::size_t none = longer + 1;
  if (a.empty() || b.empty() || a.front() != b.front()) return none;
  if (longer - shorter > slips_allowed(a.size())) return none;
  return query::edit_distance(a, b);
}

// Of the whole name or of one of its words.
std::size_t slips_of_a_word(std::string_view text, std::string_view name) {
  std::size_t fewest = slips(text, name);
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    fewest = std::min(fewest, slips(text, name.substr(begin, end - begin)));
    begin = end + 1;
  }
  return fewest;
}

// Whether a longer name has that surname: its last word, but for Jr and the like.
bool ends_in(std::string_view name, std::string_view surname) {
  std::string folded = fold_value(name);
  for (const std::string_view after : {" jr", " jr.", " sr", " sr.", " ii", " iii"})
    if (folded.ends_with(after)) folded.resize(folded.size() - after.size());
  return folded.size() > surname.size() + 1 && folded.ends_with(surname) &&
         folded[folded.size() - surname.size() - 1] == ' ';
}

// Whether a name has some text, which is folded.
bool has_text(std::string_view name, std::string_view text) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (!std::all_of(name.begin(), name.end(), is_ascii))
    return fold_value(name).find(text) != std::string::npos;
  const auto same = [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a + 32 == b); };
  return std::search(name.begin(), name.end(), text.begin(), text.end(), same) != name.end();
}

std::string articles(std::uint64_t count, std::string_view one, std::string_view many) {
  return count == 1 ? fmt::format("1 article{}", one) : fmt::format("{} articles{}", count, many);
}

// What stands side by side in the query, in its order: --match any has put words together, and
// what options added has no place.
void add_neighbours(const query::Node& all, std::vector<const query::Node*>& found) {
  for (const query::Node& child : all.children) {
    if (child.kind == query::Kind::any_of && !child.bracketed)
      add_neighbours(child, found);
    else if (child.place.end > child.place.begin)
      found.push_back(&child);
  }
}

// The words of a word or phrase without a field; empty: it is something else.
std::string plain_words(const query::Node& node) {
  std::string words;
  if ((node.kind != query::Kind::word && node.kind != query::Kind::phrase) ||
      node.scope != query::Scope{})
    return words;
  for (const query::QueryWord& word : node.words) words += ' ' + word.form;
  return words;
}

}  // namespace

// The value that `text` may be a slip for, or one with a word that it may be a slip for.
std::optional<ValueLookup::Candidate> ValueLookup::nearest(std::span<const Dimension> dimensions,
                                                           std::string_view text) {
  const std::string folded = fold_value(text);
  const std::size_t allowed = slips_allowed(folded.size());
  DimensionSet wanted;
  for (const Dimension dimension : dimensions) wanted.add(dimension);
  // Slips, commonest first.
  using Rank = std::tuple<std::size_t, std::uint64_t, std::string_view, Dimension>;
  Rank best{allowed + 1, 0, "", Dimension::none};
  const ValueCounts& counts = counts_.of(wanted);
  for (const Dimension dimension : dimensions)
    for (const ValueCount& value : counts.of(dimension))
      best = std::min(best, Rank{slips_of_a_word(folded, fold_value(value.name)), ~value.count,
                                 value.name, dimension});
  if (std::get<0>(best) > allowed) return std::nullopt;
  return Candidate{std::get<3>(best), std::string(std::get<2>(best)), ~std::get<1>(best)};
}

// Whoever has its last words for a surname: of "President Obama".
std::optional<ValueLookup::Candidate> ValueLookup::of_that_surname(std::string_view text) {
  constexpr Dimension kPerson = Dimension::person;
  std::string surname = fold_value(text);
  std::size_t begin = surname.size();
  for (std::size_t words = 0; words < kSurnameWords && begin != surname.npos; ++words)
    begin = begin == 0 ? surname.npos : surname.rfind(' ', begin - 1);
  if (begin != surname.npos) surname.erase(0, begin);
  for (std::size_t blank; (blank = surname.find(' ')) != std::string::npos;) {
    surname.erase(0, blank + 1);
    for (Candidate& candidate : candidates({&kPerson, 1}, surname))
      if (ends_in(candidate.name, surname) || fold_value(candidate.name) == surname)
        return std::move(candidate);
  }
  return std::nullopt;
}

std::string ValueLookup::suggestion(std::span<const Dimension> dimensions, std::string_view text) {
  std::optional<Candidate> meant = nearest(dimensions, text);
  const bool persons =
      std::find(dimensions.begin(), dimensions.end(), Dimension::person) != dimensions.end();
  if (!meant && persons) meant = of_that_surname(text);
  return meant ? "; did you mean " + written(*meant) + "?" : std::string();
}

// Whether longer names with the word may have more articles. Looks at the names alone, since to
// count all values takes longer than most searches. `word`: a folded value.
bool ValueLookup::may_be_commoner(Dimension dimension, std::string_view word,
                                  std::uint64_t count) const {
  const std::string_view begin = word.substr(0, word.find_first_of("-.'&/"));
  const auto is_commoner = [&](std::string_view name) {
    if (name.size() <= word.size() || !has_text(name, begin)) return false;
    std::uint64_t most = 0;  // articles that were replaced are among them
    for (const std::string& term : terms(dimension, name)) most += vocabulary_.articles(term);
    return most > count;
  };
  for (std::size_t part = 0; part < archive_.part_count(); ++part) {
    const FacetColumn& facets = archive_.part(part).facets;
    const FacetColumn::Range range = facets.range(dimension);
    for (std::uint32_t value = range.first; value < range.last; ++value)
      if (is_commoner(facets.name(value))) return true;
  }
  return false;
}

void ValueLookup::note_others(const Found& found, const std::string& text,
                              std::vector<std::string>& notes) {
  const std::string folded = fold_value(found.value);
  if (!names_entities(found.dimension) || folded.find(' ') != std::string::npos) return;
  // Who has a surname is told however few articles name them; of other names only the commoner.
  const bool is_surname = found.dimension == Dimension::person;
  std::vector<Candidate> itself{{found.dimension, found.value, 0}};
  count_again(itself);
  const std::uint64_t count = itself.front().count;
  if (!is_surname && !may_be_commoner(found.dimension, folded, count)) return;
  std::vector<Candidate> others =
      candidates({&found.dimension, 1}, found.value, is_surname ? 0 : count);
  std::erase_if(others, [&](const Candidate& other) {
    return is_surname ? !ends_in(other.name, folded) : fold_value(other.name) == folded;
  });
  if (others.empty()) return;
  const std::size_t more = others.size() - std::min(others.size(), kNotedNames);
  others.resize(others.size() - more);
  count_again(others);
  std::string note =
      fmt::format("{} is the value \"{}\" ({}); {} ", written({found.dimension, text, 0}),
                  spelled(found.dimension, found.value),
                  is_surname ? articles(count, " that does not say which", " that do not say which")
                             : articles(count, "", ""),
                  is_surname ? "also" : "more have");
  for (std::size_t i = 0; i < others.size(); ++i)
    note += fmt::format("{}{} ({})", i > 0 ? ", " : "", others[i].name, others[i].count);
  if (more > 0) note += fmt::format(" and {} more", more);
  add_once(notes, note + ": name one in full");
}

// The longest whole value that begins as `value` does and goes on with words behind it.
std::optional<ValueLookup::Candidate> ValueLookup::longer_name(
    const query::Node& value, std::span<const query::Node* const> behind) const {
  const Dimension dimension = value.field->dimension;
  std::string name = value.value;
  std::optional<Candidate> longest;
  for (const query::Node* node : behind.first(std::min(behind.size(), kLongerBy))) {
    const std::string words = plain_words(*node);
    if (words.empty()) break;
    name += words;
    if (std::vector<Candidate> found = whole_values({&dimension, 1}, name); !found.empty())
      longest = std::move(found.front());
  }
  return longest;
}

// org:Goldman Sachs, which is org:Goldman and a word.
void ValueLookup::note_longer_names(const query::Node& all, std::vector<std::string>& notes) {
  std::vector<const query::Node*> parts;
  add_neighbours(all, parts);
  std::sort(parts.begin(), parts.end(), [](const query::Node* a, const query::Node* b) {
    return a->place.begin < b->place.begin;
  });
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const query::Node& value = *parts[i];
    if (value.kind != query::Kind::value || !names_entities(value.field->dimension)) continue;
    const std::optional<Candidate> longer = longer_name(value, std::span(parts).subspan(i + 1));
    if (!longer) continue;
    const Found alone = find({&value.field->dimension, 1}, value.value);
    std::vector<Candidate> both{*longer};
    if (alone.dimension != Dimension::none)
      both.insert(both.begin(), {alone.dimension, alone.value, 0});
    count_again(both);
    if (both.front().name == alone.value) continue;
    add_once(notes,
             fmt::format("{} ends at the blank; did you mean {} ({})?",
                         written({value.field->dimension, value.value, 0}),
                         written({longer->dimension, spelled(longer->dimension, longer->name), 0}),
                         articles(both.front().count, "", "")));
  }
}

}  // namespace morgue::search
