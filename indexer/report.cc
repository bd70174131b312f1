#include "indexer/report.h"

#include <fmt/format.h>

#include "indexer/nightly/clock.h"
#include "indexer/sources/walk.h"

namespace morgue::indexer {
namespace {

constexpr std::size_t kNamedProblems = 3;  // without -v

double per_second(double amount, double seconds) {
  return seconds > 0 ? amount / seconds : 0;
}

}  // namespace

ProgressLine::ProgressLine(cli::Console& console, const std::vector<std::string>& inputs)
    : console_(console), started_(nightly::steady_seconds()) {
  if (console.shows_progress()) input_bytes_ = sources::input_bytes(inputs);
}

void ProgressLine::progress(const nightly::Counts& counts, std::uint64_t input_bytes_read) {
  if (!console_.progress_due()) return;
  const double seconds = nightly::steady_seconds() - started_;
  std::string line = fmt::format("{} records, {:.1f} MB/s", counts.read,
                                 per_second(static_cast<double>(counts.bytes) / 1e6, seconds));
  if (input_bytes_ > 0)
    line = fmt::format("{:3.0f} %  {}",
                       100.0 * static_cast<double>(input_bytes_read) /
                           static_cast<double>(std::max(input_bytes_, input_bytes_read)),
                       line);
  console_.progress(line);
}

void ProgressLine::stage(std::string_view name) {
  console_.progress(name);
}

void ProgressLine::warning(const std::string& text) {
  console_.warning(text);
}

std::string summary_line(const nightly::Receipt& receipt) {
  const nightly::Counts& counts = receipt.counts;
  std::string line =
      fmt::format("read {}: {} added, {} updated, {} unchanged, {} quarantined", counts.read,
                  counts.added, counts.updated, counts.unchanged, counts.quarantined);
  if (counts.superseded > 0) line += fmt::format(", {} superseded", counts.superseded);
  if (counts.corrected > 0) line += fmt::format(", {} corrected", counts.corrected);
  if (counts.not_articles > 0) line += fmt::format(", {} not articles", counts.not_articles);
  const std::pair<std::uint64_t, const char*> rarer[] = {{counts.skipped_files, "files skipped"},
                                                         {counts.older, "older"},
                                                         {counts.conflicts, "conflicts"},
                                                         {counts.withheld, "withheld"},
                                                         {counts.embargoed, "embargoed"},
                                                         {counts.released, "released"},
                                                         {counts.killed, "killed"},
                                                         {counts.of_killed, "of killed articles"},
                                                         {counts.withdrawn, "withdrawn"}};
  for (const auto& [count, name] : rarer)
    if (count > 0) line += fmt::format(", {} {}", count, name);
  return line + fmt::format(" in {:.1f} s ({:.0f} articles/s, {:.1f} MB/s); {} articles",
                            receipt.seconds,
                            per_second(static_cast<double>(counts.read), receipt.seconds),
                            per_second(static_cast<double>(counts.bytes) / 1e6, receipt.seconds),
                            receipt.articles);
}

void report(const nightly::RunResult& result, cli::Console& console) {
  const std::vector<sources::Problem>& problems = result.receipt.problems;
  for (std::size_t i = 0; i < problems.size(); ++i) {
    const std::string text =
        fmt::format("{}, byte {}: {}", problems[i].source, problems[i].offset, problems[i].reason);
    if (i < kNamedProblems)
      console.note(text);
    else
      console.detail(text);
  }
  if (result.receipt.counts.quarantined > kNamedProblems)
    console.note(fmt::format("{} in quarantine; -v names more of them, quarantine/ holds all",
                             result.receipt.counts.quarantined));
  for (const std::string& note : result.notes) console.note(note);
  if (!result.message.empty()) console.error(result.message);
  console.note(summary_line(result.receipt));
}

}  // namespace morgue::indexer
