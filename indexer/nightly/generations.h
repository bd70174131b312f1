// The generations an archive keeps: which there are, which files are theirs, going back to one,
// and clearing away what none of them needs. A rollback is a new generation with the content of an
// old one, so that numbers only grow and no part of the generation left behind is taken for work
// that a killed run has left.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "common/archive/manifest.h"

namespace morgue::nightly {

namespace fs = std::filesystem;

// Every file that belongs to one generation alone, whether it is there or not.
std::vector<fs::path> generation_files(const fs::path& archive, std::uint64_t generation);

// Those up to `live` whose manifests are there, oldest first.
std::vector<std::uint64_t> kept_generations(const fs::path& archive, std::uint64_t live);

struct GenerationInfo {
  Manifest manifest;    // only the number, if `problem` says why it cannot be read
  std::string problem;  // empty: it can be gone back to
  bool live = false;
};
// Newest first. Any schema version. Throws Error(archive) if CURRENT is damaged.
std::vector<GenerationInfo> list_generations(const fs::path& archive);
std::string generations_text(const std::vector<GenerationInfo>& generations);
std::string generations_json(const std::vector<GenerationInfo>& generations);

// Publishes the content of `target`, by default the newest whole generation before the live one's.
// Every part of it is read first. Takes the lock. Returns what is live now; throws Error(archive)
// if there is no such generation or it is damaged.
Manifest roll_back(const fs::path& archive, std::optional<std::uint64_t> target,
                   double wait_seconds);

// What a killed run has sealed for the next one: with numbers from the manifest's next_part on.
enum class Unpublished { keep, remove };

// Removes parts and files of generations that none of the `keep` newest up to `live` needs.
// Returns the bytes of what it removed. Held under the lock.
std::uint64_t remove_unneeded(const fs::path& archive, const Manifest& live, std::uint32_t keep,
                              Unpublished unpublished);

// The same for a whole archive, by itself: takes the lock, and removes rejected parts and torn
// files too.
std::uint64_t collect_garbage(const fs::path& archive, std::uint32_t keep, double wait_seconds);

}  // namespace morgue::nightly
