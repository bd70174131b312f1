// The formats for other programs that are one plain line a hit: ids, trec. Values lose what
// would break the line: tabs, line ends and control characters (cli::sanitize).
#pragma once

#include <string>

#include "searcher/output/sink.h"

namespace morgue::output {

// What they have in common with tables: which query a line belongs to.
class LineSink : public ResultSink {
 public:
  LineSink(cli::Output& out, const Settings& settings) : out_(out), settings_(settings) {}
  void begin(const Summary& summary) override { query_id_ = summary.query_id; }

 protected:
  cli::Output& out_;
  Settings settings_;
  std::string query_id_;
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
