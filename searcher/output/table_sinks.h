// --format tsv and csv: a line of column names, then a line a hit, or a line a count where counts
// were asked for (a table has one kind of rows). In tsv values lose what would break a line; in csv
// they are quoted as RFC 4180 says, with control characters replaced all the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/output/line_sinks.h"

namespace morgue::output {

class Table : public LineSink {
 public:
  Table(cli::Output& out, const Settings& settings, Format format)
      : LineSink(out, settings), format_(format) {}

 protected:
  void header(const std::vector<std::string_view>& names);  // once, however many queries
  void row(const std::vector<std::string>& values);

 private:
  std::string cell(std::string_view value) const;

  Format format_;
  bool has_header_ = false;
};

class TableSink : public Table {
 public:
  using Table::Table;
  void begin(const Summary& summary) override;
  void hit(const search::Hit& hit) override;
};

class CountsSink : public Table {
 public:
  using Table::Table;
  void begin(const Summary& summary) override;
  void hit(const search::Hit&) override {}
  void counts(const search::SearchResult& result) override;

 private:
  void facet(const search::FacetResult& facet);
  void histogram(const search::Histogram& histogram);
  void unusual(const search::UnusualResult& unusual);
  void related(const search::RelatedResult& related);
  void associations(std::string_view kind, const std::vector<search::Association>& values);
};

}  // namespace morgue::output
