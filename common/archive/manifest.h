// What an archive is at one moment: its generation, the live parts, the dead articles of each,
// its dictionaries. Stored as manifest-NNNNNN.json (dead articles beside it, in dead-NNNNNN.bin);
// the file CURRENT names the live one and is replaced by one rename: that is publishing.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "common/archive/bitmap.h"
#include "common/archive/decisions.h"

namespace morgue {

namespace fs = std::filesystem;

struct ManifestPart {
  std::string name;            // "p000017"
  std::uint32_t articles = 0;  // live and dead
  Bitmap dead;
};

struct Manifest {
  int schema = 0;
  std::uint64_t generation = 0;
  std::string created;  // ISO 8601, UTC
  std::vector<ManifestPart> parts;
  std::vector<std::uint32_t> text_dictionaries;  // ids, oldest first
  std::vector<std::uint32_t> word_dictionaries;
  // Dictionaries below these have learnt from articles that were killed since: nobody uses them.
  std::uint32_t first_text_dictionary = 0;
  std::uint32_t first_word_dictionary = 0;
  std::map<std::string, std::string> versions;  // morgue, xapian, icu, zstd, analyzer
  std::uint64_t next_part = 1;                  // numbers are never used twice
  std::uint64_t next_order = 1;                 // see DocumentRow::order
  std::uint64_t restores = 0;  // the generation that a rollback has brought back; 0: none
  DecisionsNote decisions;     // those that it obeys
  // Of files that carry no checksum themselves: path in the archive -> XXH3. "dict/text-1.zdict"
  std::map<std::string, std::uint64_t> checksums;

  std::uint64_t live_articles() const;
};

// Where things lie in an archive.
fs::path manifest_path(const fs::path& archive, std::uint64_t generation);
fs::path dead_path(const fs::path& archive, std::uint64_t generation);
fs::path part_path(const fs::path& archive, const std::string& name);
inline constexpr const char* kAliasesFile = "aliases.tsv";  // the user's corrections of names
fs::path aliases_path(const fs::path& archive);
fs::path aliases_copy_path(const fs::path& archive, std::uint64_t generation);  // as it had them
fs::path text_dictionary_path(const fs::path& archive, std::uint32_t id);
fs::path word_dictionary_path(const fs::path& archive, std::uint32_t id);

// What a text dictionary holds. Throws Error(archive) if it is missing, or not what `checksums` (of
// a manifest) has noted of it.
std::string read_text_dictionary(const fs::path& archive, std::uint32_t id,
                                 const std::map<std::string, std::uint64_t>& checksums);
std::string text_dictionary_name(std::uint32_t id);  // as checksums have it

// The generation CURRENT names. Throws Error(archive) if there is no archive or it is damaged.
std::uint64_t current_generation(const fs::path& archive);
bool is_archive(const fs::path& path);  // has a CURRENT file

// What every run makes in an archive's folder before anything else.
inline constexpr const char* kArchiveFolders[] = {"parts", "dict", "receipts", "quarantine"};
// Whether a folder is an archive, though nothing may have been published in it yet. Of a folder of
// dumps it says no, whatever its files are called.
bool is_archive_folder(const fs::path& path);

// Throws Error(archive): missing, damaged, or of another schema version (unless any_schema).
Manifest read_manifest(const fs::path& archive, std::uint64_t generation, bool any_schema = false);
// Writes manifest and dead articles, synced; does not publish.
void write_manifest(const fs::path& archive, const Manifest& manifest);
// Makes `generation` the live one, by one rename.
void publish_manifest(const fs::path& archive, std::uint64_t generation);

// Pure: for tests and fuzzing.
std::string encode_manifest(const Manifest& manifest);
std::string encode_dead(const Manifest& manifest);
Manifest decode_manifest(std::string_view json, std::string_view dead, bool any_schema = false);

}  // namespace morgue
