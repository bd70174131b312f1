#include "common/cli/log_format.h"

#include <chrono>
#include <cstdlib>

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/cli/json.h"

namespace morgue::cli {
namespace {

LogFormat g_format = LogFormat::text;

bool stderr_is_journal() {
  const char* stream = std::getenv("JOURNAL_STREAM");
  struct stat status {};
  if (stream == nullptr || ::fstat(STDERR_FILENO, &status) != 0) return false;
  return fmt::format("{}:{}", status.st_dev, status.st_ino) == stream;
}

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "info";
    case Severity::detail:
      return "debug";
  }
  return "info";
}

std::string as_json(std::string_view program, Severity severity, std::string_view text,
                    std::string_view hint) {
  const auto now = std::chrono::system_clock::now();
  std::string line;
  JsonWriter json(line);
  json.begin_object();
  json.key("time").string(
      fmt::format("{:%Y-%m-%dT%H:%M:%S}Z", fmt::gmtime(std::chrono::system_clock::to_time_t(now))));
  json.key("level").string(name_of(severity));
  json.key("program").string(program);
  json.key("message").string(text);
  if (!hint.empty()) json.key("hint").string(hint);
  json.end_object();
  return line + "\n";
}

// Each line has a priority of its own: journald makes an entry of each.
std::string with_priority(std::string_view lines, Severity severity) {
  std::string out;
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    out += fmt::format("<{}>{}\n", static_cast<int>(severity), lines.substr(0, end));
    lines.remove_prefix(end == lines.npos ? lines.size() : end + 1);
  }
  return out;
}

}  // namespace

void set_log_format(LogFormat format) {
  if (format == LogFormat::automatic)
    format = stderr_is_journal() ? LogFormat::journal : LogFormat::text;
  g_format = format;
}

LogFormat log_format() {
  return g_format;
}

std::string log_message(std::string_view program, Severity severity, std::string_view text,
                        std::string_view hint) {
  if (g_format == LogFormat::json) return as_json(program, severity, text, hint);
  std::string lines = fmt::format("{}: {}\n", program, text);
  if (!hint.empty()) lines += fmt::format("  hint: {}\n", hint);
  return g_format == LogFormat::journal ? with_priority(lines, severity) : lines;
}

}  // namespace morgue::cli
