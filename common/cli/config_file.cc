#include "common/cli/config_file.h"

#include "common/base/error.h"

namespace morgue::cli {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

[[noreturn]] void bad_line(const std::string& path, unsigned line, std::string_view what) {
  throw Error(ExitCode::usage, path + ":" + std::to_string(line), what,
              "lines are 'name = value', '[index]', '[search]' or '# comment'");
}

std::string unquoted(std::string_view value) {
  const bool quoted = value.size() >= 2 && value.front() == '"' && value.back() == '"';
  return std::string(quoted ? value.substr(1, value.size() - 2) : value);
}

}  // namespace

std::vector<ConfigEntry> parse_config(std::string_view text, const std::string& path,
                                      std::string_view section) {
  std::vector<ConfigEntry> entries;
  bool ours = true;
  for (unsigned number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    const std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '[') {
      if (line != "[index]" && line != "[search]")
        bad_line(path, number, "unknown section " + std::string(line));
      ours = line.substr(1, line.size() - 2) == section;
      continue;
    }
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) bad_line(path, number, "no '=' in this line");
    const std::string_view name = trimmed(line.substr(0, equals));
    if (name.empty()) bad_line(path, number, "no name before '='");
    if (ours)
      entries.push_back({std::string(name), unquoted(trimmed(line.substr(equals + 1))), number});
  }
  return entries;
}

}  // namespace morgue::cli
