// --help and --version: what they print, in at most 80 columns where words allow.
#include <algorithm>
#include <string_view>

#include <boost/program_options/cmdline.hpp>

#include "common/cli/options.h"
#include "common/cli/version.h"
#include "common/schema.h"

namespace morgue::cli {
namespace {

constexpr std::size_t kColumns = 80;
constexpr std::size_t kHelpColumn = 28;

// Appends `words` broken into lines; the cursor stands at `column`, further lines are indented.
void append_wrapped(std::string& out, std::string_view words, std::size_t column,
                    std::size_t indent) {
  bool first = true;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    const bool fits = column + (first ? 0 : 1) + end <= kColumns;
    if (!first && !fits) {
      out += "\n" + std::string(indent, ' ');
      column = indent;
    } else if (!first) {
      out += ' ';
      ++column;
    }
    out += words.substr(0, end);
    column += end;
    first = false;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  out += '\n';
}

std::string signature(const po::option_description& option, bool negatable) {
  const std::string brief =
      option.canonical_display_name(po::command_line_style::allow_dash_for_short);
  const bool has_brief = brief.size() == 2 && brief[0] == '-';
  std::string text = has_brief ? "  " + brief + ", --" : "      --";
  if (negatable) text += "[no-]";
  text += option.long_name();
  const std::string value = option.semantic()->name();
  return value.empty() ? text : text + " " + value;
}

void append_option(std::string& out, const po::option_description& option, bool negatable) {
  std::string left = signature(option, negatable);
  if (left.size() + 2 <= kHelpColumn) {
    left.resize(kHelpColumn, ' ');
  } else {
    left += "\n" + std::string(kHelpColumn, ' ');
  }
  out += left;
  append_wrapped(out, option.description(), kHelpColumn, kHelpColumn);
}

}  // namespace

std::string Options::help() const {
  std::string out = program_.summary + "\n\nExamples:\n";
  for (const auto& [command, what] : program_.examples)
    out += "  " + command + "\n      " + what + "\n";
  out += "\nUsage:\n";
  for (const std::string& line : program_.synopsis) out += "  " + line + "\n";
  for (const Group& group : groups_) {
    out += "\n" + group.caption + ":\n";
    for (const auto& option : group.options.options()) {
      bool negatable = false;
      for (const std::string& flag : negatable_) negatable |= flag == option->long_name();
      append_option(out, *option, negatable);
    }
  }
  if (!program_.notes.empty()) out += "\n" + program_.notes;
  if (!out.ends_with('\n')) out += '\n';
  return out;
}

std::string Options::version() const {
  std::string out = program_.name + " " + std::string(program_version()) + "\n";
  out += "archive schema " + std::to_string(kSchemaVersion) + "\n";
  for (const auto& [name, version] : library_versions()) out += name + " " + version + "\n";
  for (const std::string& library : program_.libraries) out += library + "\n";
  return out;
}

}  // namespace morgue::cli
