#include "searcher/output/json_sink.h"

#include <cmath>

#include "searcher/output/json_counts.h"
#include "searcher/output/json_hit.h"

namespace morgue::output {

void JsonSink::begin(const Summary& summary) {
  took_ms_ = summary.took_ms;
  json_.emplace(out_.buffer());
  json_->begin_object();
  json_->key("format_version").number(kFormatVersion);
  if (many_) json_->key("query_id").string(summary.query_id);
  json_->key("query").string(summary.query);
  json_->key("understood").string(summary.understood);
  json_->key("total").number(summary.total);
  json_->key("total_is").string(summary.total_exact ? "exact" : "estimate");
  if (summary.changes) {
    json_->key("changes").begin_object();
    json_->key("since").string(summary.changes->since);
    json_->key("new").number(summary.changes->added);
    json_->key("changed").number(summary.changes->changed);
    json_->key("withdrawn").number(summary.changes->withdrawn);
    json_->end_object();
  }
  json_->key("hits").begin_array();
}

void JsonSink::hit(const search::Hit& hit) {
  json_->begin_object();
  write_hit_members(*json_, hit);
  json_->end_object();
  out_.written();
}

void JsonSink::counts(const search::SearchResult& result) {
  json_->end_array();  // of hits
  write_counts(*json_, result);
  out_.written();
}

void JsonSink::end() {
  json_->key("took_ms").number(std::round(took_ms_ * 1000) / 1000);
  json_->end_object();
  out_.write("\n");
}

void JsonLinesSink::hit(const search::Hit& hit) {
  cli::JsonWriter json(out_.buffer());
  json.begin_object();
  if (many_) json.key("query_id").string(query_id_);
  write_hit_members(json, hit);
  json.end_object();
  out_.write("\n");
}

}  // namespace morgue::output
