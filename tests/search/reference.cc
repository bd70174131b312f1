#include "tests/search/reference.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/text/byline.h"
#include "common/text/calendar.h"
#include "common/text/fold.h"
#include "common/text/utf8.h"
#include "tests/search/slow_matches.h"

namespace morgue::search::test {

using query::Kind;
using query::Node;

std::vector<std::string> values_of(const Article& article, Dimension dimension) {
  const auto one = [](const std::string& value) {
    return value.empty() ? std::vector<std::string>{} : std::vector<std::string>{value};
  };
  std::string day;
  if (article.published) {
    const Civil date = civil_of(local_day(*article.published));
    day = fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
  }
  switch (dimension) {
    case Dimension::person:
      return article.persons;
    case Dimension::org:
      return article.orgs;
    case Dimension::place:
      return article.places;
    case Dimension::topic:
      return article.topics;
    case Dimension::exchange:
      return article.exchanges;
    case Dimension::source:
      return one(article.source);
    case Dimension::author:
      return author_names(article.author);
    case Dimension::lang:
      return one(article.language);
    case Dimension::section:
      return one(article.section);
    case Dimension::type:
      return one(article.type);
    case Dimension::year:
      return one(day.substr(0, 4));
    case Dimension::month:
      return one(day.substr(0, 7));
    case Dimension::day:
      return one(day);
    case Dimension::none:
      break;
  }
  return {};
}

namespace {

// * stands for any characters, ? for one.
bool fits_pattern(std::string_view word, std::string_view pattern) {
  if (pattern.empty()) return word.empty();
  if (pattern.front() == '*') {
    for (std::size_t i = 0; i <= word.size(); ++i)
      if ((i == word.size() || !is_utf8_continuation(word[i])) &&
          fits_pattern(word.substr(i), pattern.substr(1)))
        return true;
    return false;
  }
  if (word.empty()) return false;
  if (pattern.front() == '?')
    return fits_pattern(word.substr(decode_utf8(word, 0).length), pattern.substr(1));
  return word.front() == pattern.front() && fits_pattern(word.substr(1), pattern.substr(1));
}

}  // namespace

Reference::Reference(const std::vector<Article>& live, const std::vector<Article>& dead) {
  for (const Article& article : live) live_.push_back(entry_of(article));
  for (const Entry& entry : live_) note_forms(entry);
  for (const Article& article : dead) note_forms(entry_of(article));
}

Reference::Entry Reference::entry_of(const Article& article) {
  return {article, plain_article(article, analyzer_, forms_)};
}

void Reference::note_forms(const Entry& entry) {
  const std::string& language = entry.article.language;
  if (!Stemmer::knows(language)) return;
  for (const std::size_t zone : {kHeadline, kRunningText})
    for (const PlainWord& word : entry.plain.zones[zone]) seen_[language].insert(word.form);
}

// The forms of a bare word are those of one stem in a language in which they were seen, and that
// stem itself where it is one of its forms (that of willingness is not: willing has another stem).
Reference::Wanted Reference::forms_of(const Node& node, std::size_t at) {
  const query::QueryWord& word = node.words[at];
  const std::vector<std::string>& all = forms_.all();
  Wanted wanted(all.size());
  for (std::size_t form = 0; form < all.size(); ++form)
    wanted[form] = word.wildcard ? all[form] != "'s" && fits_pattern(all[form], word.form)
                                 : all[form] == word.form;
  if (node.kind != Kind::word || node.exact || node.scope.region == query::Region::author)
    return wanted;
  for (const auto& [language, seen] : seen_) {
    const std::string stem(stemmer_.stem(language, word.form));
    const bool is_form = stemmer_.stem(language, stem) == stem;
    for (std::size_t form = 0; form < all.size(); ++form)
      if (is_form && all[form] == stem) wanted[form] = true;
    for (const std::uint32_t form : seen)
      if (stemmer_.stem(language, all[form]) == stem) wanted[form] = true;
  }
  return wanted;
}

bool Reference::has_words(const Node& node, const Entry& entry) {
  const IsForm is_form = [&](const Node& leaf, std::size_t at, std::uint32_t form) {
    const query::QueryWord* key = &leaf.words[at];
    const auto found = wanted_.find(key);
    return found != wanted_.end() ? found->second[form]
                                  : wanted_.emplace(key, forms_of(leaf, at)).first->second[form];
  };
  return !slow_matches(node, entry.plain, is_form).empty();
}

bool Reference::matches(const Node& node, const Entry& entry) {
  const auto child_matches = [&](const Node& child) { return matches(child, entry); };
  switch (node.kind) {
    case Kind::all:
      return true;
    case Kind::word:
    case Kind::wildcard:
    case Kind::phrase:
    case Kind::near:
    case Kind::at_least:
      return has_words(node, entry);
    case Kind::value: {
      const auto values = values_of(entry.article, node.field->dimension);
      return std::any_of(values.begin(), values.end(), [&](const std::string& value) {
        return fold_value(value) == fold_value(node.value);
      });
    }
    case Kind::date: {
      if (!entry.article.published) return node.dates.undated;
      const std::int32_t day = local_day(*entry.article.published);
      return !node.dates.undated && node.dates.first <= day && day <= node.dates.last;
    }
    case Kind::length: {
      const auto& zones = entry.plain.zones;
      const std::size_t words = zones[kHeadline].size() + zones[kRunningText].size();
      return node.length.first <= words && words <= node.length.last;
    }
    case Kind::all_of:
      return std::all_of(node.children.begin(), node.children.end(), child_matches);
    case Kind::any_of:
      return std::any_of(node.children.begin(), node.children.end(), child_matches);
    case Kind::none_of:
      return !child_matches(node.children.front());
  }
  return false;
}

std::set<std::string> Reference::search(const Node& root) {
  std::set<std::string> ids;
  wanted_.clear();
  for (const Entry& entry : live_)
    if (matches(root, entry)) ids.insert(entry.article.id);
  return ids;
}

std::map<std::string, std::uint64_t> Reference::facets(const std::set<std::string>& ids,
                                                       Dimension dimension) const {
  std::map<std::string, std::uint64_t> counts;
  for (const Entry& entry : live_) {
    if (!ids.contains(entry.article.id)) continue;
    const auto values = values_of(entry.article, dimension);
    for (const std::string& value : std::set<std::string>(values.begin(), values.end()))
      ++counts[value];
  }
  return counts;
}

}  // namespace morgue::search::test
