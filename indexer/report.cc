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

std::string counted(std::uint64_t count, const char* one, const char* more) {
  return fmt::format("{} {}", count, count == 1 ? one : more);
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
  struct Rarer {
    std::uint64_t count;
    const char* one;
    const char* more;
  };
  const Rarer rarer[] = {{counts.not_articles, "not an article", "not articles"},
                         {counts.adopted, "built by a run before", "built by a run before"},
                         {counts.skipped_files, "file skipped", "files skipped"},
                         {counts.older, "older", "older"},
                         {counts.conflicts, "conflict", "conflicts"},
                         {counts.withheld, "withheld", "withheld"},
                         {counts.embargoed, "embargoed", "embargoed"},
                         {counts.released, "released", "released"},
                         {counts.killed, "killed", "killed"},
                         {counts.of_killed, "of a killed article", "of killed articles"},
                         {counts.withdrawn, "withdrawn", "withdrawn"}};
  for (const auto& [count, one, more] : rarer)
    if (count > 0) line += ", " + counted(count, one, more);
  return line + fmt::format(" in {:.1f} s ({:.0f} articles/s, {:.1f} MB/s); {}", receipt.seconds,
                            per_second(static_cast<double>(counts.read), receipt.seconds),
                            per_second(static_cast<double>(counts.bytes) / 1e6, receipt.seconds),
                            counted(receipt.articles, "article", "articles"));
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
