// The user's corrections of names, aliases.tsv in the archive: those of the run, those the live
// generation was made with, and which articles must be built again because of the difference: those
// that have a form which the difference speaks of, as a name or taken for one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/nightly/tagging.h"
#include "indexer/nightly/workspace.h"

namespace morgue::nightly {

namespace fs = std::filesystem;

// The user's file, and the copy of it that a generation was made with. Empty if there is no such
// file. Throws Error(io).
std::string read_aliases(const fs::path& archive);
std::string read_aliases_copy(const fs::path& archive, std::uint64_t generation);

// Does the file differ from the copy of the live generation? False where there is no archive.
bool has_new_aliases(const fs::path& archive);

// The names, as they stand there, that lines hide, with their types as written.
struct HiddenName {
  std::string type;
  std::string name;
};
std::vector<HiddenName> hidden_names(std::string_view aliases);

// The names, as keys (indexer/entities/name_key.h), that lines added or taken away speak of.
std::set<std::string> changed_names(std::string_view before, std::string_view now);

// Those, as keys, that are no longer said to be no entity. Where only a provider's tag had one,
// nothing but the stored article knows.
std::set<std::string> freed_names(std::string_view before, std::string_view now);

// Builds the live articles that have a changed name, or its words, again, into a new part: names
// are found differently there, and the surnames that go with them. Returns how many they were.
std::uint32_t correct_articles(Workspace& workspace, std::string_view before, std::string_view now,
                               Tagging& tagging);

}  // namespace morgue::nightly
