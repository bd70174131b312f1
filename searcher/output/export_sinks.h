// The sinks of --export, one a format (export.h).
#pragma once

#include <string>

#include "searcher/output/export.h"

namespace morgue::output {

// The members that morgue-index knows, exactly as stored, so that it makes the same article of
// them; and `named`, which it passes over: entities as readers are shown them.
class JsonLinesExport : public ExportSink {
 public:
  using ExportSink::ExportSink;
  void article(const search::WholeArticle& whole) override;
};

// RFC 4180: CR LF after each row, quotation marks where needed, paragraphs kept. Lists are joined
// by "; ". Cells that begin with = + - @ are left as they are.
class CsvExport : public ExportSink {
 public:
  using ExportSink::ExportSink;
  void begin() override;
  void article(const search::WholeArticle& whole) override;
};

// An @article an article, UTF-8; braces and what TeX obeys are escaped.
class BibtexExport : public ExportSink {
 public:
  using ExportSink::ExportSink;
  void article(const search::WholeArticle& whole) override;
};

// A NEWS reference an article; lines end in CR LF.
class RisExport : public ExportSink {
 public:
  using ExportSink::ExportSink;
  void article(const search::WholeArticle& whole) override;
};

// The key of a BibTeX entry: the id where it is lower-case letters, digits, "-", "." and "_", else
// what is left of it and eight digits of its hash; never two alike, and the same in every export.
[[nodiscard]] std::string citation_key(std::string_view id);

// What a citation tells of the text: the lead, else the first paragraph of the body.
[[nodiscard]] std::string_view abstract_of(const Article& article);

}  // namespace morgue::output
