#include "tests/search/reference.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/text/calendar.h"
#include "common/text/fold.h"
#include "indexer/build/preparer.h"

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
      return build::author_names(article.author);
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

Reference::Reference(const std::vector<Article>& live, const std::vector<Article>& dead) {
  for (const Article& article : live) live_.push_back(entry_of(article));
  for (const Entry& entry : live_) note_forms(entry);
  for (const Article& article : dead) note_forms(entry_of(article));
}

Reference::Words Reference::words_of(const std::string& text) {
  analyzer_.analyze(text, list_);
  Words words;
  for (const Word& word : list_.words) words.emplace_back(list_.form(word));
  return words;
}

Reference::Entry Reference::entry_of(const Article& article) {
  return {article,
          {words_of(article.headline), words_of(article.dateline), words_of(article.lead),
           words_of(article.body)},
          words_of(article.author)};
}

void Reference::note_forms(const Entry& entry) {
  const std::string& language = entry.article.language;
  if (!Stemmer::knows(language)) return;
  for (const Words& field : entry.text) forms_[language].insert(field.begin(), field.end());
}

// A form of the query's word: of one stem in a language in which the form was seen; or that stem
// itself.
bool Reference::is_form(const std::string& query_word, const std::string& word) {
  if (query_word == word) return true;
  for (const auto& [language, seen] : forms_) {
    if (stemmer_.stem(language, query_word) != stemmer_.stem(language, word)) continue;
    if (seen.contains(word) || stemmer_.stem(language, word) == word) return true;
  }
  return false;
}

// The node's words stand at words[at], words[at + 1], …
bool Reference::fits(const Node& node, const Words& words, std::size_t at) {
  if (node.words.size() > words.size() - at) return false;
  const std::string& first = node.words.front().form;
  const bool author = node.scope.region == query::Region::author;
  if (node.kind == Kind::wildcard)
    return words[at].starts_with(first.substr(0, first.size() - 1)) && words[at] != "'s";
  if (node.kind == Kind::word && !node.exact && !author) return is_form(first, words[at]);
  for (std::size_t i = 0; i < node.words.size(); ++i)
    if (node.words[i].form != words[at + i]) return false;
  return true;
}

bool Reference::has_words(const Node& node, const Entry& entry) {
  const auto in = [&](const Words& words) {
    for (std::size_t at = 0; at < words.size(); ++at)
      if (fits(node, words, at)) return true;
    return false;
  };
  if (node.scope.region == query::Region::anywhere)
    return std::any_of(entry.text.begin(), entry.text.end(), in);
  return in(node.scope.region == query::Region::author ? entry.author : entry.text.front());
}

bool Reference::matches(const Node& node, const Entry& entry) {
  const auto child_matches = [&](const Node& child) { return matches(child, entry); };
  switch (node.kind) {
    case Kind::all:
      return true;
    case Kind::word:
    case Kind::wildcard:
    case Kind::phrase:
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
    case Kind::length:
    case Kind::near:
    case Kind::at_least:
      break;  // no query has them
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
