#include "indexer/formats/article_fields.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/finish.h"
#include "indexer/formats/language.h"
#include "indexer/formats/pub_status.h"
#include "indexer/formats/sgml_tags.h"
#include "indexer/formats/wire_date.h"

namespace morgue::formats {
namespace {

constexpr std::size_t kMaxDates = 32;

// Whether tags in a text are markup and not the writer's: paragraphs, divisions, line breaks.
bool is_html(std::string_view text) {
  TagScanner tags(text);
  Tag tag;
  while (tags.next(tag))
    for (const std::string_view name : {"p", "br", "div"})
      if (same_word(tag.name, name)) return true;
  return false;
}

std::optional<Published> date_of(std::string_view text) {
  text = trimmed(text);
  if (const auto date = parse_date(text)) return date;
  if (text.size() < 9 || text.size() > 24) return std::nullopt;  // too short for a count of seconds
  const std::string number(text);
  char* end = nullptr;
  const double value = std::strtod(number.c_str(), &end);
  return end == number.c_str() + number.size() ? parse_date_number(value) : std::nullopt;
}

std::int64_t number_of(std::string_view text) {
  std::int64_t value = 0;
  text = trimmed(text);
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  return result.ec == std::errc() && result.ptr == text.data() + text.size() ? value : 0;
}

void split(std::string_view text, char separator, std::vector<std::string_view>& out) {
  for (;;) {
    const std::size_t end = text.find(separator);
    out.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

bool FieldValues::open(FieldMatch match) {
  if (match.field == ArticleField::published) {
    date_rank_ = match.rank;
    return dates_.size() < kMaxDates;
  }
  Values& values = values_[static_cast<std::size_t>(match.field)];
  if (!values.texts.empty() && values.rank <= match.rank) return false;
  values.texts.clear();
  values.rank = match.rank;
  return true;
}

void FieldValues::add(ArticleField field, std::string_view value) {
  if (trimmed(value).empty()) return;
  if (field != ArticleField::published) {
    values_[static_cast<std::size_t>(field)].texts.push_back(value);
  } else if (dates_.size() < kMaxDates) {
    dates_.emplace_back(date_rank_, value);
  }
}

std::string FieldValues::line(ArticleField field) const {
  const Values& values = of(field);
  return values.texts.empty() ? std::string() : clean_line(values.texts.front());
}

std::string FieldValues::names(ArticleField field) const {
  std::string all;
  for (const std::string_view text : of(field).texts) {
    if (!all.empty()) all.append(", ");
    all.append(without_by(cleaned(text)));
  }
  return all;
}

std::string FieldValues::paragraphs(ArticleField field) const {
  std::string all;
  for (const std::string_view text : of(field).texts) {
    if (!all.empty()) all.append("\n\n");
    all.append(is_html(text) ? tidied(cleaned(strip_markup(text))) : tidied(cleaned(text)));
  }
  return all;
}

// A single text may be a list: "wheat; corn", for topics also with commas.
std::vector<std::string> FieldValues::tags(ArticleField field) const {
  std::vector<std::string_view> texts = of(field).texts;
  if (texts.size() == 1) {
    const std::string_view text = texts.front();
    const char separator = text.find(';') != std::string_view::npos ? ';' : ',';
    texts.clear();
    if (separator == ';' || field == ArticleField::topics) {
      split(text, separator, texts);
    } else {
      texts.push_back(text);
    }
  }
  std::vector<std::string> tags;
  for (const std::string_view text : texts)
    if (std::string tag = clean_line(text); !tag.empty()) tags.push_back(std::move(tag));
  return tags;
}

Parsed FieldValues::article(const Context& context) && {
  using enum ArticleField;
  Article article;
  if (!of(id).texts.empty()) {
    const std::string_view given = trimmed(of(id).texts.front());
    if (auto skip = check_id(given)) return *skip;
    article.id = cleaned(given);
  }
  article.headline = line(headline);
  article.dateline = line(dateline);
  article.lead = paragraphs(lead);
  article.body = paragraphs(body);
  article.author = names(author);
  article.source = line(source);
  article.language = language_code(line(language));
  article.section = line(section);
  article.type = line(type);
  article.url = line(url);
  article.topics = tags(topics);
  article.persons = tags(persons);
  article.orgs = tags(orgs);
  article.places = tags(places);
  article.exchanges = tags(exchanges);
  if (!of(revision).texts.empty()) article.revision = number_of(of(revision).texts.front());
  const std::string until = line(embargo);
  set_status(line(status), until, date_of(until), article);
  // A date with a time of day tells more than one without, whatever it is called.
  std::ranges::stable_sort(dates_, {}, &std::pair<int, std::string_view>::first);
  for (const auto& [rank, text] : dates_) {
    const auto date = date_of(text);
    if (date && (!article.published || (article.published->day_only && !date->day_only)))
      article.published = date;
  }
  return finish(std::move(article), context);
}

}  // namespace morgue::formats
