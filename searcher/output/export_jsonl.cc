#include "common/cli/article_json.h"
#include "common/cli/json.h"
#include "searcher/output/export_sinks.h"

namespace morgue::output {

void JsonLinesExport::article(const search::WholeArticle& whole) {
  cli::JsonWriter json(out_.buffer());
  json.begin_object();
  cli::write_members(whole.article, json);
  json.key("named").begin_object();
  json.key("persons").strings(whole.persons);
  json.key("orgs").strings(whole.orgs);
  json.key("places").strings(whole.places);
  json.end_object();
  json.end_object();
  out_.write("\n");
}

}  // namespace morgue::output
