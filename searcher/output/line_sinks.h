// The formats for other programs that are one plain line a hit: tsv, ids, trec. Values lose what
// would break the line: tabs, line ends and control characters (cli::sanitize).
#pragma once

#include <string>

#include "searcher/output/sink.h"

namespace morgue::output {

// What the three have in common: facets have no place in them.
class LineSink : public ResultSink {
 public:
  LineSink(cli::Output& out, const Settings& settings) : out_(out), settings_(settings) {}
  void begin(const Summary& summary) override { query_id_ = summary.query_id; }
  void facet(const search::FacetResult&) override {}
  void end() override {}

 protected:
  cli::Output& out_;
  Settings settings_;
  std::string query_id_;
};

// A line of column names, then a line a hit.
class TsvSink : public LineSink {
 public:
  using LineSink::LineSink;
  void begin(const Summary& summary) override;
  void hit(const search::Hit& hit) override;

 private:
  bool has_header_ = false;
};

// The id; of --queries: the query's id, a tab, the id.
class IdsSink : public LineSink {
 public:
  using LineSink::LineSink;
  void hit(const search::Hit& hit) override;
};

// qid Q0 id rank score tag, as trec_eval reads it. Blanks in ids become '_'.
class TrecSink : public LineSink {
 public:
  using LineSink::LineSink;
  void hit(const search::Hit& hit) override;
};

}  // namespace morgue::output
