// A whole archive read back, for --verify: every file that the live generation and those kept
// before it need. Changes nothing and takes no lock; what is damaged is named, with what to do.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace morgue::nightly {

struct Damage {
  std::string file;  // path in the archive
  std::string what;
  bool live = false;  // of the live generation
};

struct Inspection {
  std::uint64_t generation = 0;  // the live one; 0: not known
  std::uint64_t files = 0;       // read
  std::uint64_t bytes = 0;
  std::vector<Damage> damage;
  std::vector<std::uint64_t> whole;  // generations without damage, newest first
};

// Throws Error(archive) only where there is no archive.
Inspection inspect(const std::filesystem::path& archive);

// One sentence: nothing, wait for the next run, go back to a generation, or build it again.
std::string what_to_do(const Inspection& inspection);
std::string inspection_text(const Inspection& inspection);
std::string inspection_json(const Inspection& inspection);

}  // namespace morgue::nightly
