#include "common/archive/manifest.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/archive/json_error.h"
#include "common/archive/json_numbers.h"
#include "common/archive/needed_file.h"
#include "common/base/error.h"
#include "common/base/file.h"
#include "common/base/hash.h"
#include "common/schema.h"

namespace morgue {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kCurrent = "CURRENT";

[[noreturn]] void damaged(std::string_view what) {
  throw Error(ExitCode::archive, "reading the manifest", what,
              "restore the archive from a backup, or build it again from the dumps");
}

bool is_part_name(const std::string& name) {
  return name.size() >= 7 && name.size() <= 20 && name[0] == 'p' &&
         name.find_first_not_of("0123456789", 1) == std::string::npos;
}

// The dead articles of all parts lie in one file: for each part its bitmap's bytes, in order.
void decode_dead_parts(const Json& json, std::string_view dead, Manifest& manifest) {
  if (whole_number<std::uint64_t>(json.at("dead_checksum")) != hash64(dead))
    damaged("the list of dead articles is damaged");
  for (const Json& entry : json.at("parts")) {
    ManifestPart part;
    part.name = entry.at("name").get<std::string>();
    part.articles = whole_number<std::uint32_t>(entry.at("articles"));
    const auto size = whole_number<std::uint64_t>(entry.at("dead_bytes"));
    if (!is_part_name(part.name)) damaged("a part has an impossible name");
    if (size > dead.size() || size > (std::uint64_t{part.articles} + 63) / 64 * 8)
      damaged("the list of dead articles does not fit its parts");
    if (!Bitmap::decode(dead.substr(0, size), part.dead) || part.dead.count() > part.articles)
      damaged("the list of dead articles has a wrong size");
    dead.remove_prefix(size);
    manifest.parts.push_back(std::move(part));
  }
}

// All but the checksum is what it is of. The first manifests had none, nor the fields that came
// with it; what it is of in a later schema version is not known.
void check_itself(const Json& json, int schema) {
  if (schema > kSchemaVersion) return;
  if (!json.contains("checksum")) {
    if (json.contains("restores") || json.contains("checksums")) damaged("its checksum is missing");
    return;
  }
  Json content = json;
  content.erase("checksum");
  if (whole_number<std::uint64_t>(json.at("checksum")) != hash64(content.dump()))
    damaged("its checksum is another: it is not what was written");
}

// What to do about an archive of another schema version.
const char* way_out(int schema) {
  if (schema > kSchemaVersion) return "use a newer morgue";
  if (schema < kOldestSchema) return "build it again from the dumps";
  return "bring it up to date, without the dumps: morgue-index -a ARCHIVE --rebuild";
}

Manifest from_json(const Json& json, std::string_view dead, bool any_schema) {
  Manifest manifest;
  manifest.schema = whole_number<int>(json.at("schema"));
  if (manifest.schema != kSchemaVersion && !any_schema)
    throw Error(ExitCode::archive, "opening the archive",
                fmt::format("it has schema version {}, this program reads version {}",
                            manifest.schema, kSchemaVersion),
                way_out(manifest.schema));
  check_itself(json, manifest.schema);
  manifest.generation = whole_number<std::uint64_t>(json.at("generation"));
  manifest.created = json.at("created").get<std::string>();
  manifest.next_part = whole_number<std::uint64_t>(json.at("next_part"));
  manifest.next_order = whole_number<std::uint64_t>(json.at("next_order"));
  manifest.text_dictionaries = whole_numbers<std::uint32_t>(json.at("text_dictionaries"));
  manifest.word_dictionaries = whole_numbers<std::uint32_t>(json.at("word_dictionaries"));
  if (manifest.schema >= 3) {
    manifest.first_text_dictionary = whole_number<std::uint32_t>(json.at("first_text_dictionary"));
    manifest.first_word_dictionary = whole_number<std::uint32_t>(json.at("first_word_dictionary"));
  }
  json.at("versions").get_to(manifest.versions);
  if (json.contains("restores"))
    manifest.restores = whole_number<std::uint64_t>(json.at("restores"));
  if (json.contains("decisions")) {  // older ones of this schema noted nothing
    manifest.decisions.bytes = whole_number<std::uint64_t>(json.at("decisions").at("bytes"));
    manifest.decisions.checksum = whole_number<std::uint64_t>(json.at("decisions").at("checksum"));
  }
  if (json.contains("checksums"))
    for (const auto& [file, number] : json.at("checksums").items())
      manifest.checksums[file] = whole_number<std::uint64_t>(number);
  decode_dead_parts(json, dead, manifest);
  return manifest;
}

}  // namespace

std::uint64_t Manifest::live_articles() const {
  std::uint64_t live = 0;
  for (const ManifestPart& part : parts) live += part.articles - part.dead.count();
  return live;
}

fs::path manifest_path(const fs::path& archive, std::uint64_t generation) {
  return archive / fmt::format("manifest-{:06}.json", generation);
}
fs::path dead_path(const fs::path& archive, std::uint64_t generation) {
  return archive / fmt::format("dead-{:06}.bin", generation);
}
fs::path part_path(const fs::path& archive, const std::string& name) {
  return archive / "parts" / name;
}
fs::path aliases_path(const fs::path& archive) {
  return archive / kAliasesFile;
}
fs::path aliases_copy_path(const fs::path& archive, std::uint64_t generation) {
  return archive / fmt::format("aliases-{:06}.tsv", generation);
}
fs::path text_dictionary_path(const fs::path& archive, std::uint32_t id) {
  return archive / text_dictionary_name(id);
}
std::string text_dictionary_name(std::uint32_t id) {
  return fmt::format("dict/text-{}.zdict", id);
}
fs::path word_dictionary_path(const fs::path& archive, std::uint32_t id) {
  return archive / "dict" / fmt::format("words-{}.col", id);
}

std::string read_text_dictionary(const fs::path& archive, std::uint32_t id,
                                 const std::map<std::string, std::uint64_t>& checksums) {
  const fs::path path = text_dictionary_path(archive, id);
  std::string bytes = read_file(needed(path));
  const auto noted = checksums.find(text_dictionary_name(id));
  if (noted != checksums.end() && noted->second != hash64(bytes))
    throw Error(ExitCode::archive, "reading " + path.string(), "it is not what was written",
                kRestoreHint);
  return bytes;
}

bool is_archive(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path / kCurrent, ignored);
}

// A copy may have lost the folders that were empty.
bool is_archive_folder(const fs::path& path) {
  const auto has = [&](const char* name) {
    std::error_code ignored;
    return fs::is_directory(path / name, ignored);
  };
  if (is_archive(path)) return has("parts");
  return std::all_of(std::begin(kArchiveFolders), std::end(kArchiveFolders), has);
}

std::uint64_t current_generation(const fs::path& archive) {
  std::error_code ignored;
  if (!fs::exists(archive, ignored))
    throw Error(ExitCode::archive, "opening " + archive.string(), "there is no such archive",
                "build one with: morgue-index -a " + archive.string() + " DUMPS…");
  if (!is_archive(archive) && is_archive_folder(archive))
    throw Error(ExitCode::archive, "opening " + archive.string(),
                "nothing has been published in it yet",
                "its first run is at work, or was stopped: if so, run it again to go on");
  if (!is_archive(archive))
    throw Error(ExitCode::archive, "opening " + archive.string(), "this is not an archive",
                "an archive is a folder that morgue-index has made");
  const std::string text = read_file(archive / kCurrent);
  constexpr std::string_view kBefore = "manifest-";
  const std::size_t digits = text.find_first_not_of("0123456789", kBefore.size());
  if (!text.starts_with(kBefore) || digits == std::string::npos || digits == kBefore.size() ||
      digits > kBefore.size() + 18 || text.substr(digits) != ".json\n")
    damaged("the file CURRENT does not name a manifest");
  return std::stoull(text.substr(kBefore.size(), digits - kBefore.size()));
}

Manifest decode_manifest(std::string_view text, std::string_view dead, bool any_schema) {
  try {
    return from_json(Json::parse(text), dead, any_schema);
  } catch (const nlohmann::json::exception& e) {
    damaged(json_trouble(e));
  }
}

std::string encode_dead(const Manifest& manifest) {
  std::string bytes;
  for (const ManifestPart& part : manifest.parts) bytes += part.dead.encode();
  return bytes;
}

std::string encode_manifest(const Manifest& manifest) {
  Json parts = Json::array();
  for (const ManifestPart& part : manifest.parts)
    parts.push_back({{"name", part.name},
                     {"articles", part.articles},
                     {"dead", part.dead.count()},
                     {"dead_bytes", part.dead.encode().size()}});
  Json json = {{"schema", manifest.schema},
               {"generation", manifest.generation},
               {"created", manifest.created},
               {"articles", manifest.live_articles()},
               {"parts", parts},
               {"dead_checksum", hash64(encode_dead(manifest))},
               {"text_dictionaries", manifest.text_dictionaries},
               {"word_dictionaries", manifest.word_dictionaries},
               {"first_text_dictionary", manifest.first_text_dictionary},
               {"first_word_dictionary", manifest.first_word_dictionary},
               {"next_part", manifest.next_part},
               {"next_order", manifest.next_order},
               {"restores", manifest.restores},
               {"decisions",
                {{"bytes", manifest.decisions.bytes}, {"checksum", manifest.decisions.checksum}}},
               {"checksums", manifest.checksums},
               {"versions", manifest.versions}};
  json["checksum"] = hash64(json.dump());
  return json.dump(1) + "\n";
}

Manifest read_manifest(const fs::path& archive, std::uint64_t generation, bool any_schema) {
  const std::string json = read_file(needed(manifest_path(archive, generation)));
  return decode_manifest(json, read_file(needed(dead_path(archive, generation))), any_schema);
}

void write_manifest(const fs::path& archive, const Manifest& manifest) {
  replace_file(dead_path(archive, manifest.generation), encode_dead(manifest));
  replace_file(manifest_path(archive, manifest.generation), encode_manifest(manifest));
}

void publish_manifest(const fs::path& archive, std::uint64_t generation) {
  replace_file(archive / kCurrent, fmt::format("manifest-{:06}.json\n", generation));
}

}  // namespace morgue
