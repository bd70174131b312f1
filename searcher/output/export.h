// --export: whole articles, one after another, for other programs. A sink is given one article at a
// time and keeps none. docs/output-format.md says what each writes. Not for lists of hits (sink.h)
// nor for one article to be read (article.h).
#pragma once

#include <cstdint>
#include <memory>

#include "common/cli/output.h"
#include "searcher/search/result.h"

namespace morgue::output {

enum class ExportFormat : std::uint8_t {
  jsonl,   // as morgue-index reads it again
  csv,     // RFC 4180
  bibtex,  // citations
  ris,
};

class ExportSink {
 public:
  explicit ExportSink(cli::Output& out) : out_(out) {}
  virtual ~ExportSink() = default;
  ExportSink(const ExportSink&) = delete;
  ExportSink& operator=(const ExportSink&) = delete;

  virtual void begin() {}
  virtual void article(const search::WholeArticle& whole) = 0;

 protected:
  cli::Output& out_;
};

[[nodiscard]] std::unique_ptr<ExportSink> make_export(ExportFormat format, cli::Output& out);

}  // namespace morgue::output
