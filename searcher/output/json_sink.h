// --format json: one object on one line a query; --format jsonl: one object a hit.
#pragma once

#include <optional>
#include <string>

#include "common/cli/json.h"
#include "searcher/output/sink.h"

namespace morgue::output {

class JsonSink : public ResultSink {
 public:
  JsonSink(cli::Output& out, const Settings& settings) : out_(out), many_(settings.many) {}
  void begin(const Summary& summary) override;
  void hit(const search::Hit& hit) override;
  void counts(const search::SearchResult& result) override;
  void end() override;

 private:
  cli::Output& out_;
  std::optional<cli::JsonWriter> json_;  // of the query at hand
  bool many_;
  double took_ms_ = 0;
};

class JsonLinesSink : public ResultSink {
 public:
  JsonLinesSink(cli::Output& out, const Settings& settings) : out_(out), many_(settings.many) {}
  void begin(const Summary& summary) override { query_id_ = summary.query_id; }
  void hit(const search::Hit& hit) override;

 private:
  cli::Output& out_;
  bool many_;
  std::string query_id_;
};

}  // namespace morgue::output
