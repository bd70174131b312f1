#include "searcher/output/line_sinks.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/cli/terminal.h"

namespace morgue::output {
namespace {

std::string one_line(std::string_view text) {
  return cli::sanitize(text, cli::Lines::join);
}

std::string without_blanks(std::string_view text) {
  std::string word = one_line(text);
  std::replace(word.begin(), word.end(), ' ', '_');
  return word;
}

// trec_eval orders by the score alone: what age has made little is written with its digits.
std::string score_text(double score) {
  return score > 0 && score < 1e-3 ? fmt::format("{:.6e}", score) : fmt::format("{:.6f}", score);
}

}  // namespace

void IdsSink::hit(const search::Hit& hit) {
  if (settings_.many) out_.write(one_line(query_id_) + "\t");
  if (settings_.changes) out_.buffer().append(change_name(hit.change)).append("\t");
  out_.write(one_line(hit.id) + "\n");
}

void TrecSink::hit(const search::Hit& hit) {
  const std::string query_id = settings_.many ? without_blanks(query_id_) : "1";
  out_.write(fmt::format("{} Q0 {} {} {} {}\n", query_id, without_blanks(hit.id), hit.rank,
                         score_text(hit.score), without_blanks(settings_.run_tag)));
}

}  // namespace morgue::output
