// The user's corrections of names, aliases.tsv in the archive: those of the run, those the live
// generation was made with, and which articles must be built again because of the difference. Names
// that articles have as values of their own need no building: the canonical names do that.
#pragma once

#include <cstdint>
#include <filesystem>
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

// A written form that lines added or taken away speak of. `name`: the article's name for it with
// which nothing changes; empty if there is none.
struct ChangedForm {
  std::string form;  // folded
  std::string name;  // folded
  bool operator==(const ChangedForm&) const = default;
};
std::vector<ChangedForm> changed_forms(std::string_view before, std::string_view now);

// Builds the live articles in which such a form was taken for an entity's name again, into a new
// part. Returns how many they were.
std::uint32_t correct_articles(Workspace& workspace, const std::vector<ChangedForm>& forms,
                               Tagging& tagging);

}  // namespace morgue::nightly
