// Is a sealed part what it says it is? Reads all of it: checksums, Xapian's own check, columns
// against the database. Run on every new part before it is published.
#pragma once

#include <filesystem>
#include <string>

namespace morgue::nightly {

// Throws Error(verification) naming the part and what is wrong with it.
void verify_part(const std::filesystem::path& directory);

}  // namespace morgue::nightly
