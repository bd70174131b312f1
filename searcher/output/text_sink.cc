#include "searcher/output/text_sink.h"

#include <algorithm>

#include "common/cli/terminal.h"
#include "searcher/output/dates.h"

namespace morgue::output {
namespace {

std::string one_line(std::string_view text) {
  return cli::sanitize(text, cli::Lines::join);
}

// "1-10 of 22,812 articles", "22,812 articles" if none is shown, "about" for estimates.
std::string heading(const Summary& summary) {
  std::string text;
  if (summary.first_rank != 0) {
    text = grouped(summary.first_rank);
    if (summary.last_rank != summary.first_rank) text += "-" + grouped(summary.last_rank);
    text += " of ";
  }
  if (!summary.total_exact) text += "about ";
  text += grouped(summary.total) + (summary.total == 1 ? " article" : " articles");
  return text + (summary.total_exact ? " (exact)" : " (estimate)");
}

std::string padded(std::string text, std::size_t columns) {
  const std::size_t width = cli::display_width(text);
  if (width < columns) text.append(columns - width, ' ');
  return text;
}

}  // namespace

void TextSink::begin(const Summary& summary) {
  if (!first_) out_.write("\n");
  first_ = false;
  rank_width_ = std::to_string(summary.last_rank).size();
  std::string& out = out_.buffer();
  if (settings_.many)
    out.append(style_.bold())
        .append(one_line(summary.query_id + ": " + summary.query))
        .append(style_.off())
        .append("\n");
  out.append(heading(summary)).append("\n");
}

void TextSink::hit(const search::Hit& hit) {
  const std::string rank = std::to_string(hit.rank);
  const std::string indent(rank_width_ + 2, ' ');
  std::string& out = out_.buffer();
  out.append("\n").append(rank_width_ - std::min(rank_width_, rank.size()), ' ');
  out.append(rank).append(". ").append(day_column(hit.published)).append("  ");
  if (!hit.source.empty()) out.append(one_line(hit.source)).append("  ");
  const std::string headline = hit.headline.empty() ? "(no headline)" : one_line(hit.headline);
  out.append(style_.bold()).append(headline).append(style_.off()).append("\n");
  out.append(indent).append(style_.dim()).append(one_line(hit.id)).append(style_.off());
  out.append("\n");
  if (!hit.snippet.text.empty())
    out.append(indent)
        .append(styled_snippet(hit.snippet, style_, indent.size(), settings_.wrap))
        .append("\n");
  out_.written();
}

void TextSink::facet(const search::FacetResult& facet) {
  std::size_t value_width = 0;
  std::size_t count_width = 0;
  for (const search::FacetCount& count : facet.counts) {
    value_width = std::max(value_width, cli::display_width(one_line(count.value)));
    count_width = std::max(count_width, grouped(count.count).size());
  }
  std::string& out = out_.buffer();
  out.append("\n").append(style_.bold()).append(dimension_name(facet.dimension));
  out.append(style_.off()).append(" (exact; ");
  if (facet.counts.size() < facet.distinct) out.append(grouped(facet.counts.size())).append(" of ");
  out.append(grouped(facet.distinct)).append(facet.distinct == 1 ? " value)\n" : " values)\n");
  for (const search::FacetCount& count : facet.counts) {
    const std::string number = grouped(count.count);
    out.append("  ").append(padded(one_line(count.value), value_width)).append("  ");
    out.append(count_width - number.size(), ' ').append(number).append("\n");
    out_.written();
  }
}

}  // namespace morgue::output
