#include "common/cli/article_json.h"

#include "common/text/iso_date.h"

namespace morgue::cli {

void write_members(const Article& article, JsonWriter& json) {
  json.key("id").string(article.id);
  json.key("headline").string(article.headline);
  json.key("published").string_or_null(iso_date(article.published));
  json.key("source").string_or_null(article.source);
  json.key("author").string_or_null(article.author);
  json.key("language").string_or_null(article.language);
  json.key("section").string_or_null(article.section);
  json.key("type").string_or_null(article.type);
  json.key("url").string_or_null(article.url);
  json.key("revision").number(article.revision);
  json.key("dateline").string_or_null(article.dateline);
  json.key("lead").string_or_null(article.lead);
  json.key("body").string(article.body);
  json.key("persons").strings(article.persons);
  json.key("orgs").strings(article.orgs);
  json.key("places").strings(article.places);
  json.key("topics").strings(article.topics);
  json.key("exchanges").strings(article.exchanges);
}

}  // namespace morgue::cli
