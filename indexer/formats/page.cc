#include "indexer/formats/page.h"

#include <algorithm>
#include <string>
#include <vector>

#include "indexer/formats/article_parts.h"
#include "indexer/formats/clean_text.h"
#include "indexer/formats/finish.h"
#include "indexer/formats/html/html_text.h"
#include "indexer/formats/json_ld.h"
#include "indexer/formats/language.h"
#include "indexer/formats/wire_date.h"

namespace morgue::formats {
namespace {

constexpr std::size_t kMinBody = 200;  // bytes: a shorter articleBody is a teaser

// The meta elements of a page by name, property or itemprop.
class Metas {
 public:
  explicit Metas(const std::vector<xml::Node>& elements) {
    for (const xml::Node each : elements)
      if (each.is("meta")) metas_.push_back(each);
  }

  // The content of the first that has one, of the first of these names.
  std::string of(std::initializer_list<std::string_view> names) const {
    for (const std::string_view name : names)
      for (const xml::Node each : metas_)
        if (is_called(each, name))
          if (std::string line = clean_line(each.attribute("content")); !line.empty()) return line;
    return {};
  }

  std::vector<std::string> all(std::string_view name) const {
    std::vector<std::string> found;
    for (const xml::Node each : metas_)
      if (is_called(each, name))
        if (std::string line = clean_line(each.attribute("content")); !line.empty())
          found.push_back(std::move(line));
    return found;
  }

 private:
  static bool is_called(xml::Node meta, std::string_view name) {
    return same_word(meta.attribute("property"), name) || same_word(meta.attribute("name"), name) ||
           same_word(meta.attribute("itemprop"), name);
  }

  std::vector<xml::Node> metas_;
};

std::optional<Published> date_of(const Metas& metas, const std::vector<xml::Node>& elements) {
  for (const std::string_view name :
       {"article:published_time", "og:published_time", "datePublished", "dc.date.issued", "dc.date",
        "dcterms.created", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate",
        "publication_date", "date", "article:modified_time"})
    if (const auto date = parse_date(metas.of({name}))) return date;
  for (const xml::Node each : elements) {
    const bool says = !each.attribute("pubdate").empty() ||
                      same_word(each.attribute("itemprop"), "datePublished");
    if (!each.is("time") || !says) continue;
    if (const auto date = parse_date(each.attribute("datetime"))) return date;
  }
  return std::nullopt;
}

std::string first_line(const std::vector<xml::Node>& elements, std::string_view name) {
  for (const xml::Node each : elements)
    if (each.is(name))
      if (std::string line = clean_line(each.text()); !line.empty()) return line;
  return {};
}

void read_metas(xml::Node page, const std::vector<xml::Node>& elements, Article& article) {
  const Metas metas(elements);
  fill(article.headline, metas.of({"og:title", "twitter:title", "dc.title"}));
  fill(article.headline, first_line(elements, "h1"));
  fill(article.headline, first_line(elements, "title"));
  fill(article.lead, metas.of({"og:description", "description"}));
  const std::string author = metas.of({"author", "article:author", "parsely-author", "dc.creator"});
  if (!author.starts_with("http")) fill(article.author, without_by(author));
  fill(article.source, metas.of({"og:site_name", "application-name", "dc.publisher"}));
  fill(article.section, metas.of({"article:section"}));
  fill(article.language, language_code(clean_line(page.attribute("lang"))));
  fill(article.language, language_code(metas.of({"og:locale", "language"})));
  if (article.topics.empty()) article.topics = metas.all("article:tag");
  if (!article.published) article.published = date_of(metas, elements);
}

}  // namespace

Article page_article(xml::Node page) {
  Article article;
  if (!page) return article;
  const std::vector<xml::Node> elements = page.descendants("");
  for (const xml::Node each : elements)
    if (each.is("script") && same_word(trimmed(each.attribute("type")), "application/ld+json"))
      if (read_json_ld(each.text(), article)) break;
  read_metas(page, elements, article);
  if (article.body.size() < kMinBody) {
    const xml::Node text = html::article_of(page);
    if (std::string body = text ? html::text_of(text) : std::string(); !body.empty())
      article.body = std::move(body);
  }
  return article;
}

}  // namespace morgue::formats
