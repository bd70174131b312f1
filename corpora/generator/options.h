// What the user asked for, and the reading of it from the command line. Values are checked here, so
// the rest of the program can take them as they are.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace morgue::generator {

// A share of a whole in parts per billion: exact, so decisions made with it are the same
// everywhere.
struct Share {
  static constexpr std::uint32_t kWhole = 1'000'000'000;
  std::uint32_t parts = 0;
};

struct Options {
  std::uint32_t count = 1000;
  std::uint64_t seed = 1;
  std::int64_t from_day = 18262;  // 2020-01-01
  std::int64_t to_day = 20088;    // 2024-12-31
  Share copies;
  Share edits;
  std::uint32_t mean_words = 350;
  std::uint32_t vocabulary = 60'000;
  std::uint32_t entities = 20'000;
  std::uint32_t night = 0;
  Share change;
  Share add;
  bool help = false;
};

struct ParsedOptions {
  Options options;
  std::string error;  // one line for the user; empty if all is well
};

// `arguments` does not hold the name of the program.
ParsedOptions parse_options(std::span<const char* const> arguments);

std::string_view help_text();

}  // namespace morgue::generator
