// Is a sealed part what it says it is? Reads all of it: checksums, Xapian's own check, columns
// against the database. Run on every new part before it is published, and on all by --verify.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace morgue::nightly {

struct PartDamage {
  std::string file;  // in the part; empty: its files are whole and do not agree with each other
  std::string what;
};

// All that is wrong with a part; changes nothing. Never throws for what the part holds.
std::vector<PartDamage> damage_of_part(const std::filesystem::path& directory);

// Throws Error(verification) naming the part and what is wrong with it.
void verify_part(const std::filesystem::path& directory);

// Moves a part into the archive's folder rejected/, for a person to look at.
void set_aside(const std::filesystem::path& archive, const std::string& part);

}  // namespace morgue::nightly
