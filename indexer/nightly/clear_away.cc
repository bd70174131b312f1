// What purge.h leaves for the time when nobody refers to it any more.
#include <algorithm>
#include <set>
#include <string>

#include "common/archive/part.h"
#include "common/base/error.h"
#include "indexer/nightly/file_names.h"
#include "indexer/nightly/generations.h"
#include "indexer/nightly/purge.h"

namespace morgue::nightly {
namespace {

// What cannot be read may hold anything.
bool may_hold_killed(const fs::path& part, const Decisions& decisions) {
  try {
    return holds_killed(DocumentColumn(part / kDocumentsFile), decisions);
  } catch (const Error&) {
    return true;
  }
}

// Parts not of the live generation that hold killed articles. Those that a killed run has left
// behind are the next run's, which builds them again.
std::set<std::string> stale_parts(const fs::path& archive, const Manifest& live,
                                  const Decisions& decisions) {
  std::set<std::string> stale;
  for (const std::string& name : names_in(archive / "parts")) {
    const std::uint64_t number = number_in(name, "p", "");
    const bool is_live = std::any_of(live.parts.begin(), live.parts.end(),
                                     [&](const ManifestPart& part) { return part.name == name; });
    if (number == 0 || number >= live.next_part || is_live) continue;
    if (may_hold_killed(part_path(archive, name), decisions)) stale.insert(name);
  }
  return stale;
}

bool refers_to(const Manifest& manifest, const std::set<std::string>& parts, const Manifest& live) {
  const auto below = [](const std::vector<std::uint32_t>& ids, std::uint32_t first) {
    return std::any_of(ids.begin(), ids.end(), [&](std::uint32_t id) { return id < first; });
  };
  return below(manifest.text_dictionaries, live.first_text_dictionary) ||
         below(manifest.word_dictionaries, live.first_word_dictionary) ||
         std::any_of(manifest.parts.begin(), manifest.parts.end(),
                     [&](const ManifestPart& part) { return parts.contains(part.name); });
}

void remove_generations(const fs::path& archive, const std::set<std::string>& parts,
                        const Manifest& live) {
  for (const std::string& name : names_in(archive)) {
    const std::uint64_t generation = number_in(name, "manifest-", ".json");
    if (generation == 0 || generation == live.generation) continue;
    bool goes = true;
    try {
      goes = refers_to(read_manifest(archive, generation, true), parts, live);
    } catch (const Error&) {
      // It cannot be published again, and what it refers to is not known.
    }
    if (!goes) continue;
    for (const fs::path& path : generation_files(archive, generation)) fs::remove(path);
  }
}

void remove_dictionaries(const fs::path& archive, const Manifest& live) {
  for (const std::string& name : names_in(archive / "dict")) {
    const std::uint64_t text = number_in(name, "text-", ".zdict");
    const std::uint64_t words = number_in(name, "words-", ".col");
    if ((text > 0 && text < live.first_text_dictionary) ||
        (words > 0 && words < live.first_word_dictionary))
      fs::remove(archive / "dict" / name);
  }
}

}  // namespace

void clear_away_killed(const fs::path& archive, const Manifest& live, const Decisions& decisions) {
  if (!has_kills(decisions)) return;
  const std::set<std::string> parts = stale_parts(archive, live, decisions);
  remove_generations(archive, parts, live);
  for (const std::string& name : parts) fs::remove_all(part_path(archive, name));
  for (const std::string& name : names_in(archive / "rejected"))
    if (may_hold_killed(archive / "rejected" / name, decisions))
      fs::remove_all(archive / "rejected" / name);
  remove_dictionaries(archive, live);
}

}  // namespace morgue::nightly
