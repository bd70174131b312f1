// How both programs declare and read their options: Boost.ProgramOptions groups for --help, and
// one order of precedence: built-in value < /etc/morgue/config < $XDG_CONFIG_HOME/morgue/config
// (~/.config) < --config FILE < environment (MORGUE_<OPTION>) < command line. Each source replaces
// what the one before it gave, lists too. Not for what the options mean: that is each program's.
#pragma once

#include <list>
#include <string>
#include <utility>
#include <vector>

#include <boost/program_options/options_description.hpp>

#include "common/cli/value.h"

namespace morgue::cli {

struct Program {
  std::string name;                   // "morgue-search"
  std::string section;                // of configuration files: "search"
  std::string summary;                // one line
  std::vector<std::string> synopsis;  // "morgue-search [-a ARCHIVE] [OPTION]… QUERY…"
  std::vector<std::pair<std::string, std::string>> examples;  // command line, what it does
  std::string notes;                                          // after the options in --help
  std::string dash_example;  // for the hint at an unknown -word: "morgue-search -- wheat -corn"
  std::vector<std::string> libraries;  // for --version, beside those both use: "libarchive 3.6.2"
};

class Options {
 public:
  explicit Options(Program program);

  // The group of that caption, made at the first call; --help prints groups in that order.
  // Options are declared as "name" or "name,n".
  po::options_description& group(const std::string& caption);
  // Of a flag declared before: --no-FLAG is accepted too, and listed in --help.
  void negatable(const std::string& flag) { negatable_.push_back(flag); }
  // Makes no sense in a configuration file or the environment (--show, --count).
  void command_line_only(const std::string& option) { command_line_only_.push_back(option); }

  // An earlier command line: its options, but those of `dropped`, come between the environment and
  // the command line of parse(), its arguments before those of parse().
  void recall(std::vector<std::string> words, std::vector<std::string> dropped) {
    recalled_ = std::move(words);
    dropped_ = std::move(dropped);
  }

  // Reads all sources into the variables the options are tied to. `arguments` gets what is no
  // option; everything after -- is none. Throws Error(usage). Returns false if --help or --version
  // was given and has been printed: the program is done.
  [[nodiscard]] bool parse(int argc, const char* const* argv, std::vector<std::string>& arguments);

  // What --help and --version print.
  [[nodiscard]] std::string help() const;
  [[nodiscard]] std::string version() const;

 private:
  struct Group {
    std::string caption;
    po::options_description options;
  };
  // One option as one source gives it; `where` is what messages begin with.
  struct Item {
    std::string name;
    std::vector<std::string> words;
    std::string where;
  };
  void declare_own();
  const po::option_description* find(const std::string& long_name) const;
  std::vector<std::string> names() const;
  bool for_command_line_only(const std::string& name) const;

  std::vector<Item> read_command_line(int argc, const char* const* argv,
                                      std::vector<std::string>& arguments) const;
  std::vector<Item> read_file(const std::string& path, bool must_exist) const;
  std::vector<Item> read_environment() const;
  void read_files_and_environment();
  std::vector<Item> recalled_items(std::vector<std::string>& arguments) const;
  Item checked_item(Item item) const;
  [[noreturn]] void unknown_option(const std::string& token) const;
  static std::vector<Item> own_items(const std::vector<Item>& items);
  void apply(const std::vector<Item>& items) const;  // all of one source

  Program program_;
  std::list<Group> groups_;
  std::vector<std::string> negatable_;
  std::vector<std::string> command_line_only_;
  std::vector<std::string> recalled_;
  std::vector<std::string> dropped_;
  std::string config_;
  bool help_ = false;
  bool version_ = false;
};

}  // namespace morgue::cli
