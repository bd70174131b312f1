#include "indexer/nightly/generations.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/archive/dictionaries.h"
#include "common/archive/name_table.h"
#include "common/base/clock.h"
#include "common/base/error.h"
#include "common/base/file.h"
#include "common/schema.h"
#include "indexer/nightly/file_names.h"
#include "indexer/nightly/lock.h"
#include "indexer/nightly/verify.h"

namespace morgue::nightly {
namespace {

constexpr const char* kRejected = "rejected";

bool is_of_generation(const std::string& name) {
  return name.starts_with("manifest-") || name.starts_with("dead-") || name.starts_with("names-") ||
         name.starts_with("aliases-");
}

std::uint64_t bytes_of(const fs::path& path) {
  std::error_code ignored;
  if (fs::is_regular_file(path, ignored)) return fs::file_size(path, ignored);
  std::uint64_t bytes = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(path, ignored))
    if (entry.is_regular_file(ignored)) bytes += entry.file_size(ignored);
  return bytes;
}

// Returns the bytes that are free now.
std::uint64_t clear_away(const fs::path& path) {
  const std::uint64_t bytes = bytes_of(path);
  std::error_code error;
  fs::remove_all(path, error);
  if (error) throw system_error("removing " + path.string(), error.value());
  return bytes;
}

// The newest generation before that whose content is live.
std::uint64_t one_before(const fs::path& archive, const Manifest& live) {
  const std::uint64_t content = live.restores > 0 ? live.restores : live.generation;
  std::vector<std::uint64_t> kept = kept_generations(archive, live.generation);
  while (!kept.empty() && kept.back() >= content) kept.pop_back();
  if (kept.empty())
    throw Error(ExitCode::archive, "going back", "no generation before the live one is kept",
                "--generations lists those there are; --keep N keeps more of them");
  return kept.back();
}

Manifest read_target(const fs::path& archive, std::uint64_t target) {
  if (!fs::exists(manifest_path(archive, target)))
    throw Error(ExitCode::archive, "going back",
                fmt::format("generation {} is not in the archive", target),
                "--generations lists those there are");
  Manifest manifest = read_manifest(archive, target, true);
  if (manifest.schema != kSchemaVersion)
    throw Error(ExitCode::archive, "going back",
                fmt::format("generation {} is of schema version {}, which the program that made it "
                            "reads and this one does not",
                            target, manifest.schema),
                "nothing was changed; --rebuild is for the live generation");
  for (const ManifestPart& part : manifest.parts) {
    const std::vector<PartDamage> damage = damage_of_part(part_path(archive, part.name));
    if (!damage.empty())
      throw Error(ExitCode::archive, "going back",
                  fmt::format("part {} of generation {} is damaged: {} {}", part.name, target,
                              damage.front().file, damage.front().what),
                  "nothing was changed; --verify says what is whole");
  }
  for (const std::uint32_t id : manifest.text_dictionaries)
    read_text_dictionary(archive, id, manifest.checksums);
  for (const std::uint32_t id : manifest.word_dictionaries)
    const WordDictionary checked(word_dictionary_path(archive, id));
  const NameTable names(name_table_path(archive, target));
  if (!names.file().verify()) names.file().damaged("it is not what was written");
  return manifest;
}

void add_dictionaries(const fs::path& archive, const Manifest& manifest, std::set<fs::path>& to) {
  for (const std::uint32_t id : manifest.text_dictionaries)
    to.insert(text_dictionary_path(archive, id));
  for (const std::uint32_t id : manifest.word_dictionaries)
    to.insert(word_dictionary_path(archive, id));
}

// Not one that a killed run has learnt for the next one.
bool is_older_dictionary(const std::string& name, const Manifest& live) {
  const auto below = [](std::uint64_t id, const std::vector<std::uint32_t>& ids) {
    return id > 0 && !ids.empty() && id < ids.back();
  };
  return below(number_in(name, "text-", ".zdict"), live.text_dictionaries) ||
         below(number_in(name, "words-", ".col"), live.word_dictionaries);
}

bool is_unpublished(const std::string& name, const Manifest& live) {
  const std::uint64_t number = number_in(name, "p", "");
  return number != 0 && number >= live.next_part;
}

}  // namespace

std::vector<fs::path> generation_files(const fs::path& archive, std::uint64_t generation) {
  return {manifest_path(archive, generation), dead_path(archive, generation),
          name_table_path(archive, generation), aliases_copy_path(archive, generation)};
}

std::vector<std::uint64_t> kept_generations(const fs::path& archive, std::uint64_t live) {
  std::vector<std::uint64_t> kept;
  for (const std::string& name : names_in(archive)) {
    const std::uint64_t generation = number_in(name, "manifest-", ".json");
    if (generation > 0 && generation <= live) kept.push_back(generation);
  }
  std::sort(kept.begin(), kept.end());
  return kept;
}

std::vector<GenerationInfo> list_generations(const fs::path& archive) {
  std::vector<GenerationInfo> list;
  const std::uint64_t live = current_generation(archive);
  for (const std::uint64_t generation : kept_generations(archive, live)) {
    GenerationInfo info;
    info.live = generation == live;
    try {
      info.manifest = read_manifest(archive, generation, true);
      if (info.manifest.schema != kSchemaVersion)
        info.problem = fmt::format("schema version {}", info.manifest.schema);
    } catch (const Error& e) {
      info.problem = e.what();
    }
    info.manifest.generation = generation;
    list.insert(list.begin(), std::move(info));
  }
  return list;
}

std::string generations_text(const std::vector<GenerationInfo>& generations) {
  std::string out;
  for (const GenerationInfo& info : generations) {
    const Manifest& manifest = info.manifest;
    out += fmt::format("{:>6}  {:<20}  {:>10} articles in {} parts", manifest.generation,
                       manifest.created, manifest.live_articles(), manifest.parts.size());
    if (info.live) out += ", live";
    if (manifest.restores > 0) out += fmt::format(", content of {}", manifest.restores);
    if (!info.problem.empty()) out += ", unusable: " + info.problem;
    out += '\n';
  }
  return out;
}

std::string generations_json(const std::vector<GenerationInfo>& generations) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const GenerationInfo& info : generations)
    list.push_back({{"generation", info.manifest.generation},
                    {"live", info.live},
                    {"created", info.manifest.created},
                    {"articles", info.manifest.live_articles()},
                    {"parts", info.manifest.parts.size()},
                    {"restores", info.manifest.restores},
                    {"problem", info.problem}});
  const nlohmann::ordered_json json = {{"generations_version", 1}, {"generations", list}};
  return json.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

Manifest roll_back(const fs::path& archive, std::optional<std::uint64_t> target,
                   double wait_seconds) {
  current_generation(archive);  // an archive at all?
  const ArchiveLock lock(archive, wait_seconds);
  const std::uint64_t current = current_generation(archive);
  Manifest live;
  live.generation = current;
  try {
    live = read_manifest(archive, current);
  } catch (const Error&) {
    // Going back is the way out of just that. What is not known of it comes from the other one,
    // and the numbers of parts from those that are there.
  }
  const std::uint64_t from = target ? *target : one_before(archive, live);
  Manifest next = read_target(archive, from);
  next.restores = from;
  next.generation = current + 1;
  next.created = utc_now();
  // The decisions of now, which stand above all generations.
  next.decisions = note_decisions(
      archive, live.decisions.bytes > next.decisions.bytes ? live.decisions : next.decisions);
  next.next_order = std::max(next.next_order, live.next_order);
  next.next_part = std::max(next.next_part, live.next_part);
  for (const std::string& name : names_in(archive / "parts"))
    if (is_unpublished(name, next)) next.next_part = number_in(name, "p", "") + 1;
  const std::vector<fs::path> sources = generation_files(archive, from);
  const std::vector<fs::path> copies = generation_files(archive, next.generation);
  for (std::size_t i = 2; i < sources.size(); ++i)  // the manifest and its dead are written anew
    if (fs::exists(sources[i])) replace_file(copies[i], read_file(sources[i]));
  write_manifest(archive, next);
  publish_manifest(archive, next.generation);
  return next;
}

std::uint64_t remove_unneeded(const fs::path& archive, const Manifest& live, std::uint32_t keep,
                              Unpublished unpublished) {
  std::set<std::string> parts;
  std::set<std::string> files;
  std::set<fs::path> dictionaries;
  std::vector<std::uint64_t> kept = kept_generations(archive, live.generation);
  if (kept.size() > keep) kept.erase(kept.begin(), kept.end() - keep);
  for (const std::uint64_t generation : kept) {
    try {
      const Manifest manifest = read_manifest(archive, generation, true);
      for (const ManifestPart& part : manifest.parts) parts.insert(part.name);
      add_dictionaries(archive, manifest, dictionaries);
    } catch (const Error&) {
      if (generation == live.generation) throw;
      continue;  // an old one that is damaged helps nobody
    }
    for (const fs::path& file : generation_files(archive, generation))
      files.insert(file.filename().string());
  }
  std::uint64_t bytes = 0;
  for (const std::string& name : names_in(archive / "parts")) {
    const bool waits = unpublished == Unpublished::keep && is_unpublished(name, live);
    if (!parts.contains(name) && !waits) bytes += clear_away(part_path(archive, name));
  }
  for (const std::string& name : names_in(archive))
    if (is_of_generation(name) && !files.contains(name)) bytes += clear_away(archive / name);
  for (const std::string& name : names_in(archive / "dict"))
    if (!dictionaries.contains(archive / "dict" / name) &&
        (unpublished == Unpublished::remove || is_older_dictionary(name, live)))
      bytes += clear_away(archive / "dict" / name);
  return bytes;
}

std::uint64_t collect_garbage(const fs::path& archive, std::uint32_t keep, double wait_seconds) {
  current_generation(archive);
  const ArchiveLock lock(archive, wait_seconds);
  const Manifest live = read_manifest(archive, current_generation(archive), true);
  std::uint64_t bytes = remove_unneeded(archive, live, keep, Unpublished::keep);
  for (const std::string& name : names_in(archive / kRejected))
    bytes += clear_away(archive / kRejected / name);
  for (const char* folder : {"", "dict", "receipts", "quarantine"})
    for (const std::string& name : names_in(archive / folder))
      if (name.ends_with(".new")) bytes += clear_away(archive / folder / name);
  return bytes;
}

}  // namespace morgue::nightly
