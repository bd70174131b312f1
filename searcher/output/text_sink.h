// --format text: for people. Hits with their snippets, matched words in colour where wanted, then
// the facets as tables. Its layout may change; scripts use the other formats.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "searcher/output/sink.h"
#include "searcher/output/style.h"

namespace morgue::output {

class TextSink : public ResultSink {
 public:
  TextSink(cli::Output& out, const Settings& settings)
      : out_(out), settings_(settings), style_(settings.color) {}
  void begin(const Summary& summary) override;
  void hit(const search::Hit& hit) override;
  void counts(const search::SearchResult& result) override;

 private:
  void title(std::string_view name, const std::string& about);  // of a table of counts
  // `prominent`: what SearchResult has.
  void facet(const search::FacetResult& facet, unsigned prominent);
  void histogram(const search::Histogram& histogram);
  void unusual(const search::UnusualResult& unusual, unsigned prominent);
  void related(const search::RelatedResult& related, unsigned prominent);

  cli::Output& out_;
  Settings settings_;
  Style style_;
  std::size_t rank_width_ = 1;
  bool first_ = true;
};

// A snippet with its marks in `style`, broken at `wrap` columns (0: not), further lines indented.
[[nodiscard]] std::string styled_snippet(const search::Snippet& snippet, const Style& style,
                                         std::size_t indent, std::size_t wrap);

}  // namespace morgue::output
