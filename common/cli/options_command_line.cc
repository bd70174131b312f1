// The command line: Boost.ProgramOptions cuts it into options and arguments.
#include <algorithm>
#include <cctype>

#include <boost/program_options/cmdline.hpp>
#include <boost/program_options/parsers.hpp>

#include "common/base/error.h"
#include "common/cli/options.h"
#include "common/cli/suggest.h"

namespace morgue::cli {
namespace {

// As usual on Unix, but an option is never recognised by its beginning alone: an abbreviation that
// works today would be ambiguous, or mean another option, tomorrow.
constexpr int kStyle = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;

// Boost's words for what is wrong, without its full stops and capitals.
std::string plain(std::string text) {
  while (text.ends_with('.')) text.pop_back();
  return text;
}

}  // namespace

std::vector<Options::Item> Options::read_command_line(int argc, const char* const* argv,
                                                      std::vector<std::string>& arguments) const {
  po::options_description all;
  for (const Group& group : groups_) all.add(group.options);
  for (const std::string& flag : negatable_) all.add_options()(("no-" + flag).c_str(), "");
  std::vector<Item> items;
  try {
    const std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
    const po::parsed_options parsed =
        po::command_line_parser(words).options(all).style(kStyle).allow_unregistered().run();
    for (const po::option& option : parsed.options) {
      if (option.position_key >= 0) {
        arguments.insert(arguments.end(), option.value.begin(), option.value.end());
        continue;
      }
      if (option.unregistered) unknown_option(option.original_tokens.at(0));
      const std::string name = all.find(option.string_key, false).key(option.string_key);
      const bool negated = name.starts_with("no-") && find(name) == nullptr;
      if (negated) items.push_back({name.substr(3), {"no"}, "--" + name});
      if (!negated) items.push_back({name, option.value, "--" + name});
    }
  } catch (const po::error& e) {
    throw Error(ExitCode::usage, "", plain(e.what()), program_.name + " --help lists the options");
  }
  return items;
}

void Options::unknown_option(const std::string& token) const {
  std::string hint;
  const bool is_long = token.starts_with("--");
  const std::string option = token.substr(0, token.find('='));
  const std::string near = is_long ? nearest(option.substr(2), names()) : std::string();
  if (!near.empty()) {
    hint = "did you mean --" + near + "?";
  } else if (is_long || program_.dash_example.empty()) {
    hint = program_.name + " --help lists the options";
  } else {
    hint = "what begins with - and is no option goes after --: " + program_.dash_example;
  }
  throw Error(ExitCode::usage, "", "unknown option " + option, hint);
}

}  // namespace morgue::cli
