#include "indexer/nightly/metrics.h"

#include <chrono>
#include <cstdlib>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/base/file.h"

namespace morgue::nightly {
namespace {

constexpr std::string_view kLastSuccess = "morgue_last_success_timestamp_seconds";

std::string escaped(std::string_view label) {
  std::string out;
  for (const char c : label) {
    if (c == '\\' || c == '"') out += '\\';
    if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  return out;
}

class Text {
 public:
  explicit Text(std::string_view archive) : label_("archive=\"" + escaped(archive) + "\"") {}

  void family(std::string_view name, std::string_view help) {
    out += fmt::format("# HELP {} {}\n# TYPE {} gauge\n", name, help, name);
  }
  void sample(std::string_view name, double value, std::string_view more = {}) {
    out += fmt::format("{}{{{}{}{}}} {}\n", name, label_, more.empty() ? "" : ",", more, value);
  }
  void gauge(std::string_view name, std::string_view help, double value) {
    family(name, help);
    sample(name, value);
  }
  std::string out;

 private:
  std::string label_;
};

double now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return static_cast<double>(std::chrono::duration_cast<std::chrono::seconds>(since).count());
}

// What the file of the run before says; 0 if there is none.
double last_success_in(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return 0;
  const std::string text = read_file(path);
  const std::size_t line = text.find("\n" + std::string(kLastSuccess) + "{");
  const std::size_t value = line == text.npos ? line : text.find("} ", line);
  return value == text.npos ? 0 : std::strtod(text.c_str() + value + 2, nullptr);
}

}  // namespace

std::string metrics_text(const std::string& archive, const Receipt& receipt, bool succeeded,
                         double last_success) {
  Text text(archive);
  const Counts& counts = receipt.counts;
  if (last_success > 0)
    text.gauge(kLastSuccess, "When a run last ended well, Unix time.", last_success);
  text.gauge("morgue_last_run_success", "1 if the last run ended well.", succeeded ? 1 : 0);
  text.gauge("morgue_last_run_duration_seconds", "Wall clock of the last run.", receipt.seconds);
  text.gauge("morgue_last_run_cpu_seconds", "CPU of the last run.", receipt.cpu_seconds);
  text.gauge("morgue_last_run_input_bytes", "Bytes of records read by the last run.",
             static_cast<double>(counts.bytes));
  text.family("morgue_last_run_records", "Records of the last run by what became of them.");
  const auto records = [&](std::string_view what, std::uint64_t count) {
    text.sample("morgue_last_run_records", static_cast<double>(count),
                fmt::format("result=\"{}\"", what));
  };
  records("added", counts.added);
  records("updated", counts.updated);
  records("unchanged", counts.unchanged);
  records("superseded", counts.superseded);
  records("older", counts.older);
  records("of_killed", counts.of_killed);
  records("not_articles", counts.not_articles);
  records("quarantined", counts.quarantined);
  const auto articles = [&](std::string_view what, std::string_view help, std::uint64_t count) {
    text.gauge(fmt::format("morgue_last_run_{}", what), help, static_cast<double>(count));
  };
  articles("conflicts", "Records of a known revision with other content.", counts.conflicts);
  articles("killed", "Articles killed by the last run.", counts.killed);
  articles("withdrawn", "Articles that a mirrored source has no more.", counts.withdrawn);
  if (receipt.generation == 0) return text.out;  // the archive could not be opened
  text.gauge("morgue_generation", "The live generation.", static_cast<double>(receipt.generation));
  text.gauge("morgue_articles", "Articles that can be found.",
             static_cast<double>(receipt.articles));
  return text.out;
}

void write_metrics(const std::filesystem::path& path, const std::string& archive,
                   const Receipt& receipt, bool succeeded) {
  const double last = succeeded ? now() : last_success_in(path);
  replace_file(path, metrics_text(archive, receipt, succeeded, last));
}

}  // namespace morgue::nightly
