// Configuration files and environment, and how the sources of options override each other.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>

#include "common/base/error.h"
#include "common/base/file.h"
#include "common/cli/config_file.h"
#include "common/cli/options.h"
#include "common/cli/suggest.h"

namespace morgue::cli {
namespace {

constexpr const char* kSystemConfig = "/etc/morgue/config";

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

// $XDG_CONFIG_HOME counts only if absolute, as its specification says.
std::string user_config() {
  const std::string xdg = environment("XDG_CONFIG_HOME");
  if (xdg.starts_with('/')) return xdg + "/morgue/config";
  const std::string home = environment("HOME");
  return home.empty() ? "" : home + "/.config/morgue/config";
}

std::string variable_name(const std::string& option) {
  std::string name = "MORGUE_";
  for (const char c : option) name += c == '-' ? '_' : (c >= 'a' && c <= 'z') ? char(c - 32) : c;
  return name;
}

}  // namespace

std::vector<Options::Item> Options::read_file(const std::string& path, bool must_exist) const {
  std::error_code failure;
  const bool exists = !path.empty() && fs::exists(path, failure);
  if (!exists && must_exist)
    throw Error(ExitCode::usage, path, "no such configuration file", "check --config");
  if (!exists) return {};
  std::vector<Item> items;
  for (ConfigEntry& entry : parse_config(morgue::read_file(path), path, program_.section)) {
    const std::string where = path + ":" + std::to_string(entry.line) + ": ";
    items.push_back(checked_item({entry.name, {entry.value}, where + entry.name}));
  }
  return items;
}

// A name in a file that is no option, or none that belongs there.
Options::Item Options::checked_item(Item item) const {
  const bool negative = item.name.starts_with("no-") && find(item.name) == nullptr;
  const po::option_description* option = find(item.name);
  if (option != nullptr && !for_command_line_only(item.name)) return item;
  const std::string where = item.where.substr(0, item.where.size() - item.name.size() - 2);
  if (option != nullptr)
    throw Error(ExitCode::usage, where, "'" + item.name + "' works on the command line only");
  std::string near = nearest(item.name, names());
  if (negative && near == item.name) near = item.name.substr(3) + " = no";
  throw Error(ExitCode::usage, where, "unknown option '" + item.name + "'",
              !near.empty() ? "did you mean '" + near + "'?"
                            : "what only one program knows goes under [index] or [search]");
}

std::vector<Options::Item> Options::read_environment() const {
  std::vector<Item> items;
  for (const Group& group : groups_)
    for (const auto& option : group.options.options()) {
      const std::string& name = option->long_name();
      const std::string variable = variable_name(name);
      const std::string value = environment(variable.c_str());
      if (!value.empty() && !for_command_line_only(name))
        items.push_back({name, {value}, variable});
    }
  return items;
}

void Options::read_files_and_environment() {
  const std::string system = environment("MORGUE_SYSTEM_CONFIG");
  apply(read_file(system.empty() ? kSystemConfig : system, false));
  apply(read_file(user_config(), false));
  const std::string named = config_.empty() ? environment("MORGUE_CONFIG") : config_;
  if (!named.empty()) apply(read_file(named, true));
  apply(read_environment());
}

void Options::apply(const std::vector<Item>& items) const {
  std::map<std::string, boost::any> seen;
  for (const Item& item : items) {
    try {
      find(item.name)->semantic()->parse(seen[item.name], item.words, true);
    } catch (const BadValue& bad) {
      throw Error(ExitCode::usage, item.where, bad.what(), bad.hint);
    }
  }
}

}  // namespace morgue::cli
