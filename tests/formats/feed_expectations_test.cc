// What the authors of feedparser's test feeds expect of entries, held against what we read: every
// sample of $MORGUE_CORPORA/formats/feeds_feedparser begins with a comment "Expect: …", a condition
// in Python. Those on an entry's title, text, dates, id, link, author and categories are checked
// where it says that the feed is well-formed; all others are about what an article does not have.
#include <cstdlib>
#include <map>
#include <optional>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "common/base/file.h"
#include "indexer/formats/charset.h"
#include "indexer/formats/clean_text.h"
#include "indexer/formats/html/html_text.h"
#include "indexer/formats/sgml_entities.h"
#include "indexer/formats/wire_date.h"
#include "tests/formats/reading.h"

namespace morgue::formats {
namespace {

struct Expected {
  std::size_t entry = 0;
  std::string field;  // "title", "content.0.value"
  std::string value;  // a string, or a tuple as it stands
};

// A hexadecimal escape's digits to UTF-8.
void append_escaped(std::string& out, std::string_view digits) {
  append_decoded(out, "&#x" + std::string(digits) + ";");
}

// A string literal of Python at the beginning of `text`.
std::optional<std::string> literal(std::string_view text) {
  if (text.starts_with('u')) text.remove_prefix(1);
  if (!text.starts_with('\'') && !text.starts_with('"')) return std::nullopt;
  const std::string three(3, text[0]);
  const std::string quote = text.starts_with(three) ? three : three.substr(2);
  std::string out;
  for (std::size_t i = quote.size(); i < text.size() && !text.substr(i).starts_with(quote); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      out.push_back(text[i]);
      continue;
    }
    const char escape = text[++i];
    const std::size_t digits = escape == 'x' ? 2 : escape == 'u' ? 4 : escape == 'U' ? 8 : 0;
    if (digits > 0) {
      append_escaped(out, text.substr(i + 1, digits));
      i += digits;
    } else {
      out.push_back(escape == 'n' ? '\n' : escape);
    }
  }
  return out;
}

// "entries[0]['content'][0]['value'] == 'x'" at the beginning of `text`.
std::optional<Expected> expected_at(std::string_view text) {
  Expected found;
  text.remove_prefix(std::string_view("entries[").size());
  if (text.empty() || !is_digit(text[0]) || text.substr(1, 1) != "]") return std::nullopt;
  found.entry = static_cast<std::size_t>(text[0] - '0');
  text.remove_prefix(2);
  while (text.starts_with('[')) {
    std::string_view key = text.substr(1, text.find(']') - 1);
    text.remove_prefix(std::min(key.size() + 2, text.size()));
    if (key.starts_with('\'')) key = key.substr(1, key.size() - 2);
    found.field.append(found.field.empty() ? "" : ".").append(key);
  }
  text = trimmed(text);
  if (!text.starts_with("==")) return std::nullopt;
  text = trimmed(text.substr(2));
  if (text.starts_with('('))
    found.value = text.substr(0, text.find(')'));
  else if (const auto value = literal(text))
    found.value = *value;
  else
    return std::nullopt;
  return found;
}

std::vector<Expected> expectations_of(std::string_view bytes) {
  std::vector<Expected> all;
  const std::size_t begin = bytes.find("Expect:");
  if (begin == std::string_view::npos) return all;
  std::string_view text = bytes.substr(begin, bytes.find("-->", begin) - begin);
  if (text.find("not bozo") == std::string_view::npos) return all;
  for (std::size_t at = 0; (at = text.find("entries[", at)) != std::string_view::npos; ++at)
    if (auto found = expected_at(text.substr(at))) all.push_back(std::move(*found));
  return all;
}

// An item that has neither a headline nor a text is read with a headline, for what else it has.
std::vector<Article> articles_of(const std::string& bytes) {
  std::vector<Article> articles;
  StringStream stream(bytes);
  RecordReader reader(stream, "source", [](const sources::Problem&) {},
                      {.format = find_format("feed")});
  const Options options;
  for (Record record; reader.next(record);) {
    Parsed parsed = record.format->parse(record.bytes, record.context("source", options));
    std::string completed(record.bytes);
    if (completed.ends_with("/>")) completed.replace(completed.size() - 2, 2, "></item>");
    completed.insert(completed.rfind("</"), "<title>-</title>");
    if (!std::holds_alternative<Article>(parsed))
      parsed = record.format->parse(completed, record.context("source", options));
    const auto* read = std::get_if<Article>(&parsed);
    articles.push_back(read == nullptr ? Article() : *read);
  }
  return articles;
}

std::string flat(const std::string& text) {
  return one_line(text);
}
std::string text_of(const std::string& html) {
  return flat(html.find_first_of("<&") == std::string::npos ? html : html::fragment_text(html));
}

// "(2003, 12, 31, 10, 14, 55, 2, 365, 0)", in UTC.
std::string utc(const std::string& tuple) {
  int part[6] = {};
  std::sscanf(tuple.c_str(), "(%d, %d, %d, %d, %d, %d", &part[0], &part[1], &part[2], &part[3],
              &part[4], &part[5]);
  return fmt::format("{}-{:02}-{:02}T{:02}:{:02}:{:02}Z", part[0], part[1], part[2], part[3],
                     part[4], part[5]);
}

std::string difference(const std::string& is, const std::string& expected) {
  return is == expected ? "" : fmt::format("'{}' for '{}'", is, expected);
}

// What is wrong; empty: nothing. Nothing at all: an article has no such field.
std::optional<std::string> compared(const Article& a, const Expected& expected) {
  const std::string& field = expected.field;
  const auto is = [&](std::initializer_list<const char*> names) {
    return std::ranges::find(names, field) != names.end();
  };
  if (is({"title", "title_detail.value"}))
    return a.headline == expected.value ? "" : difference(a.headline, text_of(expected.value));
  if (is({"summary", "description", "summary_detail.value", "content.0.value"})) {
    const std::string text = text_of(expected.value);
    const bool plain = a.body == expected.value;  // text that looks like markup
    return flat(a.lead) == text || plain ? "" : difference(flat(a.body), text);
  }
  if (is({"id", "guid"})) return difference(a.id, expected.value);
  if (is({"link"})) return difference(a.url, expected.value);
  if (is({"author_detail.name", "authors.0.name", "authors.1.name"}))
    return a.author.find(expected.value) != std::string::npos
               ? ""
               : difference(a.author, expected.value);
  if (is({"source.title"})) return difference(a.source, text_of(expected.value));
  if (is({"tags.0.label", "tags.0.term", "tags.1.term", "tags.2.term", "category"}))
    return std::ranges::find(a.topics, expected.value) != a.topics.end()
               ? ""
               : difference(fmt::format("{}", fmt::join(a.topics, "|")), expected.value);
  if (is({"published_parsed", "updated_parsed", "created_parsed"})) {
    const auto date = parse_date(utc(expected.value));
    return difference(a.published ? std::to_string(a.published->seconds) : "none",
                      date ? std::to_string(date->seconds) : expected.value);
  }
  if (is({"published", "updated", "created"}))
    return difference(a.published ? std::to_string(a.published->seconds) : "none",
                      std::to_string(parse_date(expected.value).value_or(Published()).seconds));
  return std::nullopt;
}

constexpr const char* kLabel = "topics are what readers are shown: the label, not the term";
constexpr const char* kFirst = "of two dates of one name the first counts, not the last";
constexpr const char* kTwice =
    "RSS escapes HTML once or twice and does not say so: what looks like markup still, is";

// Samples where we differ, and why.
const std::map<std::string, std::string> kExceptions{
    {"fp__tests_wellformed_atom10_entry_category_term.xml", kLabel},
    {"fp__tests_wellformed_atom10_entry_category_term_non_ascii.xml", kLabel},
    {"fp__tests_wellformed_atom_entry_created_multiple_values.xml", kFirst},
    {"fp__tests_wellformed_atom_entry_updated_multiple_values.xml", kFirst},
    {"fp__tests_wellformed_rss_entity_in_doctype.xml",
     "its id has an entity that the document declares: none is expanded, of whatever document"},
    {"fp__tests_wellformed_rss_item_description_code_br.xml", kTwice},
    {"fp__tests_wellformed_rss_item_description_not_a_doctype.xml", kTwice},
    {"fp__tests_wellformed_rss_item_madeup_tags_element.xml",
     "its tags are in an element that no version of RSS has"},
};

TEST(FeedExpectations, AreMetByWellFormedFeeds) {
  const char* corpora = std::getenv("MORGUE_CORPORA");
  if (corpora == nullptr) GTEST_SKIP() << "MORGUE_CORPORA is not set: there are no real samples";
  int met = 0, samples = 0;
  std::map<std::string, std::string> differences;
  for (const auto& entry :
       fs::directory_iterator(fs::path(corpora) / "formats" / "feeds_feedparser")) {
    const std::string bytes = read_file(entry.path());
    const std::string name = entry.path().filename();
    bool any = false;
    for (const Expected& expected : expectations_of(bytes)) {
      const std::vector<Article> articles = articles_of(bytes);
      const Article article =
          expected.entry < articles.size() ? articles[expected.entry] : Article();
      const auto wrong = compared(article, expected);
      if (!wrong) continue;
      any = true;
      if (wrong->empty())
        ++met;
      else
        differences[name] = expected.field + ": " + *wrong;
    }
    samples += any ? 1 : 0;
  }
  for (const auto& [name, difference] : differences)
    EXPECT_TRUE(kExceptions.contains(name)) << name << ": " << difference;
  for (const auto& [name, reason] : kExceptions)
    EXPECT_TRUE(differences.contains(name)) << name << " is no exception any more";
  EXPECT_EQ(met, 155);
  EXPECT_EQ(samples, 158);
}

}  // namespace
}  // namespace morgue::formats
