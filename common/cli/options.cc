#include "common/cli/options.h"

#include <algorithm>
#include <iterator>

#include "common/cli/output.h"

namespace morgue::cli {

Options::Options(Program program) : program_(std::move(program)) {}

po::options_description& Options::group(const std::string& caption) {
  for (Group& group : groups_)
    if (group.caption == caption) return group.options;
  groups_.push_back({caption, po::options_description(caption)});
  return groups_.back().options;
}

void Options::declare_own() {
  if (find("help") != nullptr) return;
  group("General").add_options()(
      "config", text(&config_, "FILE"),
      "read options from FILE too, after the usual files; $MORGUE_CONFIG")("help,h", flag(&help_),
                                                                           "print this and end")(
      "version", flag(&version_), "print the versions of program, schema and libraries, and end");
  command_line_only("help");
  command_line_only("version");
  command_line_only("config");
}

const po::option_description* Options::find(const std::string& long_name) const {
  for (const Group& group : groups_)
    for (const auto& option : group.options.options())
      if (option->long_name() == long_name) return option.get();
  return nullptr;
}

bool Options::parse(int argc, const char* const* argv, std::vector<std::string>& arguments) {
  declare_own();
  const std::vector<Item> given = read_command_line(argc, argv, arguments);
  apply(own_items(given));
  if (help_ || version_) {
    Output out;
    out.write(help_ ? help() : version());
    out.flush();
    return false;
  }
  read_files_and_environment();
  if (!recalled_.empty()) {
    std::vector<std::string> earlier;
    apply(recalled_items(earlier));
    arguments.insert(arguments.begin(), earlier.begin(), earlier.end());
  }
  apply(given);
  return true;
}

std::vector<Options::Item> Options::recalled_items(std::vector<std::string>& arguments) const {
  std::vector<const char*> words{program_.name.c_str()};
  for (const std::string& word : recalled_) words.push_back(word.c_str());
  std::vector<Item> items =
      read_command_line(static_cast<int>(words.size()), words.data(), arguments);
  std::erase_if(items, [&](const Item& item) {
    return std::find(dropped_.begin(), dropped_.end(), item.name) != dropped_.end();
  });
  return items;
}

// These come first: --help must work whatever a configuration file says wrong.
std::vector<Options::Item> Options::own_items(const std::vector<Item>& items) {
  std::vector<Item> own;
  std::copy_if(items.begin(), items.end(), std::back_inserter(own), [](const Item& item) {
    return item.name == "help" || item.name == "version" || item.name == "config";
  });
  return own;
}

std::vector<std::string> Options::names() const {
  std::vector<std::string> all;
  for (const Group& group : groups_)
    for (const auto& option : group.options.options()) all.push_back(option->long_name());
  for (const std::string& flag : negatable_) all.push_back("no-" + flag);
  return all;
}

bool Options::for_command_line_only(const std::string& name) const {
  return std::find(command_line_only_.begin(), command_line_only_.end(), name) !=
         command_line_only_.end();
}

}  // namespace morgue::cli
