#include "searcher/output/json_hit.h"

#include "common/text/utf8.h"
#include "searcher/output/dates.h"
#include "searcher/output/passage.h"
#include "searcher/output/sink.h"

namespace morgue::output {
namespace {

// Counts code points from where it stood: marks come in ascending order, so one pass does.
class CodePointCounter {
 public:
  explicit CodePointCounter(std::string_view text) : text_(text) {}
  std::size_t at(std::size_t byte) {
    while (byte_ < byte && byte_ < text_.size()) {
      byte_ += decode_utf8(text_, byte_).length;
      ++count_;
    }
    return count_;
  }

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  std::size_t count_ = 0;
};

// Marks count code points, not bytes: that is what most languages index strings by.
void write_snippet(cli::JsonWriter& json, const search::Snippet& snippet) {
  json.key("snippet").string_or_null(snippet.text);
  json.key("marks").begin_array();
  CodePointCounter counter(snippet.text);
  for (const search::Mark& mark : snippet.marks) {
    json.begin_array();
    json.number(counter.at(mark.begin)).number(counter.at(mark.end));
    json.end_array();
  }
  json.end_array();
}

}  // namespace

void write_hit_members(cli::JsonWriter& json, const search::Hit& hit) {
  json.key("rank").number(hit.rank);
  json.key("id").string(hit.id);
  if (!hit.archive.empty()) json.key("archive").string(hit.archive);
  if (hit.change != search::Change::none) json.key("change").string(change_name(hit.change));
  json.key("score").number(hit.score);
  json.key("headline").string(hit.headline);
  json.key("published").string_or_null(iso_date(hit.published));
  json.key("source").string_or_null(hit.source);
  json.key("author").string_or_null(hit.author);
  json.key("language").string_or_null(hit.language);
  json.key("section").string_or_null(hit.section);
  json.key("type").string_or_null(hit.type);
  json.key("url").string_or_null(hit.url);
  write_snippet(json, hit.snippet);
  if (hit.snippets) {
    json.key("snippets").begin_array();
    for (const search::Snippet& snippet : *hit.snippets) {
      json.begin_object();
      write_snippet(json, snippet);
      json.end_object();
    }
    json.end_array();
  }
  if (hit.context) {
    json.key("context").begin_array();
    for (const search::Passage& passage : *hit.context) write_passage(json, passage);
    json.end_array();
  }
  json.key("persons").strings(hit.persons);
  json.key("orgs").strings(hit.orgs);
  json.key("places").strings(hit.places);
  json.key("topics").strings(hit.topics);
  json.key("exchanges").strings(hit.exchanges);
}

}  // namespace morgue::output
