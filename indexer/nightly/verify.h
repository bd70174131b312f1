// Is a sealed part what it says it is? Reads all of it: checksums, Xapian's own check, columns
// against the database. Run on every new part before it is published, and on all by --verify.
// Checksums alone are compared before anything is made of a part: what is copied gets new ones.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace morgue::nightly {

// What to do where a run comes upon damage.
inline constexpr const char* kDamageHint =
    "nothing was published; --verify names all that is damaged, and the generation to go back to "
    "with --rollback if one is whole; if none is, restore a backup";

struct PartDamage {
  std::string file;  // in the part; empty: its files are whole and do not agree with each other
  std::string what;
};

// All that is wrong with a part; changes nothing. Never throws for what the part holds.
std::vector<PartDamage> damage_of_part(const std::filesystem::path& directory);

// Its files that are missing or not what was sealed: checksums only, at the speed of the disk.
std::vector<PartDamage> damaged_files(const std::filesystem::path& directory);

// Throws Error(archive) naming the first of them.
void require_whole(const std::filesystem::path& directory);

// Throws Error(verification) naming the part and what is wrong with it.
void verify_part(const std::filesystem::path& directory);

// Moves a part into the archive's folder rejected/, for a person to look at.
void set_aside(const std::filesystem::path& archive, const std::string& part);

}  // namespace morgue::nightly
