#include "searcher/output/text_sink.h"

#include <algorithm>

#include "common/cli/terminal.h"
#include "searcher/output/dates.h"
#include "searcher/output/passage.h"

namespace morgue::output {
namespace {

std::string one_line(std::string_view text) {
  return cli::sanitize(text, cli::Lines::join);
}

// "1-10 of 22,812 articles", "22,812 articles" if none is shown, "about" for estimates.
std::string heading(const Summary& summary) {
  if (const auto& changes = summary.changes)
    return grouped(changes->added) + " new, " + grouped(changes->changed) + " changed, " +
           grouped(changes->withdrawn) + " withdrawn since " + one_line(changes->since) + "; " +
           grouped(summary.total) + (summary.total == 1 ? " article" : " articles") + " (exact)";
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
  out.append(rank).append(". ");
  if (hit.change != search::Change::none)
    out.append("[").append(change_name(hit.change)).append("] ");
  out.append(day_column(hit.published)).append("  ");
  if (!hit.source.empty()) out.append(one_line(hit.source)).append("  ");
  const std::string headline = hit.headline.empty() ? "(no headline)" : one_line(hit.headline);
  out.append(style_.bold()).append(headline).append(style_.off()).append("\n");
  out.append(indent).append(style_.dim()).append(one_line(hit.id));
  if (!hit.archive.empty()) out.append("  ").append(one_line(hit.archive));
  out.append(style_.off());
  out.append("\n");
  const std::size_t pieces = hit.snippets ? hit.snippets->size() : 1;
  for (std::size_t i = 0; i < pieces; ++i) {
    const search::Snippet& snippet = hit.snippets ? (*hit.snippets)[i] : hit.snippet;
    if (snippet.text.empty()) continue;
    out.append(indent)
        .append(styled_snippet(snippet, style_, indent.size(), settings_.wrap))
        .append("\n");
  }
  if (hit.context) append_concordance(*hit.context, style_, indent.size(), settings_.wrap, out);
  out_.written();
}

}  // namespace morgue::output
