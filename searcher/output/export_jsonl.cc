#include "common/cli/json.h"
#include "searcher/output/dates.h"
#include "searcher/output/export_sinks.h"

namespace morgue::output {

void JsonLinesExport::article(const search::WholeArticle& whole) {
  const Article& article = whole.article;
  cli::JsonWriter json(out_.buffer());
  json.begin_object();
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
  json.key("topics").strings(article.topics);
  json.key("persons").strings(article.persons);
  json.key("orgs").strings(article.orgs);
  json.key("places").strings(article.places);
  json.key("exchanges").strings(article.exchanges);
  json.key("named").begin_object();
  json.key("persons").strings(whole.persons);
  json.key("orgs").strings(whole.orgs);
  json.key("places").strings(whole.places);
  json.end_object();
  json.end_object();
  out_.write("\n");
}

}  // namespace morgue::output
