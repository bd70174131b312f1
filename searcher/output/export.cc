#include "searcher/output/export.h"

#include <fmt/format.h>

#include "common/base/hash.h"
#include "searcher/output/export_sinks.h"

namespace morgue::output {

std::unique_ptr<ExportSink> make_export(ExportFormat format, cli::Output& out) {
  switch (format) {
    case ExportFormat::csv:
      return std::make_unique<CsvExport>(out);
    case ExportFormat::bibtex:
      return std::make_unique<BibtexExport>(out);
    case ExportFormat::ris:
      return std::make_unique<RisExport>(out);
    case ExportFormat::jsonl:
      break;
  }
  return std::make_unique<JsonLinesExport>(out);
}

// BibTeX minds no case in keys, so that capitals alone do not tell two apart.
std::string citation_key(std::string_view id) {
  constexpr std::size_t kLongest = 60;
  std::string key;
  bool whole = id.size() <= kLongest;
  for (const char c : id.substr(0, kLongest)) {
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
    whole = whole && plain;
    if (plain || (c >= 'A' && c <= 'Z')) key += c;
  }
  if (whole) return key;
  return fmt::format("{}{}{:08x}", key, key.empty() ? "" : "-", hash64(id) >> 32);
}

std::string_view abstract_of(const Article& article) {
  if (!article.lead.empty()) return article.lead;
  const std::string_view body = article.body;
  const std::size_t begin = std::min(body.find_first_not_of("\n\t "), body.size());
  std::size_t end = body.size();
  for (const std::string_view gap : {"\n\n", "\n\t", "\n "})
    end = std::min(end, body.find(gap, begin));
  return body.substr(begin, end - begin);
}

}  // namespace morgue::output
