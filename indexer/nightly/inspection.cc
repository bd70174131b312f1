#include "indexer/nightly/inspection.h"

#include <algorithm>
#include <functional>
#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/archive/decisions.h"
#include "common/archive/dictionaries.h"
#include "common/archive/manifest.h"
#include "common/archive/name_table.h"
#include "common/archive/part.h"
#include "common/base/error.h"
#include "common/base/file.h"
#include "common/base/hash.h"
#include "common/schema.h"
#include "indexer/nightly/generations.h"
#include "indexer/nightly/input_journal.h"
#include "indexer/nightly/verify.h"

namespace morgue::nightly {
namespace {

class Inspector {
 public:
  explicit Inspector(const fs::path& archive) : archive_(archive) {}

  Inspection go() {
    std::uint64_t highest = 0;
    try {
      highest = result_.generation = current_generation(archive_);
    } catch (const Error& e) {
      result_.damage.push_back({"CURRENT", e.what(), true});
      highest = ~std::uint64_t{0};  // any that is there may be whole
    }
    std::vector<std::uint64_t> kept = kept_generations(archive_, highest);
    if (result_.generation > 0 && (kept.empty() || kept.back() != result_.generation))
      kept.push_back(result_.generation);  // its manifest is missing: that will be said
    const bool whole_above = check_above(kept);
    check_journal();
    for (auto generation = kept.rbegin(); generation != kept.rend(); ++generation)
      if (check_generation(*generation) && whole_above) result_.whole.push_back(*generation);
    return std::move(result_);
  }

 private:
  // What all generations share: without it none can be trusted to hide what must be hidden.
  bool check_above(const std::vector<std::uint64_t>& kept) {
    live_ = true;
    note(archive_ / kDecisionsFile);
    bool whole = attempt(kDecisionsFile, [&] { read_decisions(archive_, longest_note(kept)); });
    const fs::path history = archive_ / kHistoryFile;
    std::error_code ignored;
    if (!fs::exists(history, ignored)) return whole;
    note(history);
    return attempt(kHistoryFile,
                   [&] {
                     if (!DocumentColumn(history).file().verify())
                       throw Error(ExitCode::archive, "reading what was replaced",
                                   "it is not what was written");
                   }) &&
           whole;
  }

  // The decisions that the last of the readable generations has noted: they only grow.
  DecisionsNote longest_note(const std::vector<std::uint64_t>& kept) const {
    DecisionsNote longest;
    for (const std::uint64_t generation : kept) {
      try {
        const DecisionsNote noted = read_manifest(archive_, generation, true).decisions;
        if (noted.bytes > longest.bytes) longest = noted;
      } catch (const Error&) {
        // That will be said.
      }
    }
    return longest;
  }

  // Worth nothing but time, but its damage is a sign.
  void check_journal() {
    const fs::path path = archive_ / kJournalFile;
    std::error_code ignored;
    if (!fs::exists(path, ignored)) return;
    live_ = false;
    note(path);
    attempt(kJournalFile, [&] {
      if (!InputJournal::is_whole(path))
        throw Error(ExitCode::archive, "reading which records inputs held",
                    "it is not what was written; the next run makes it anew");
    });
  }

  // Whether all of it is whole.
  bool check_generation(std::uint64_t generation) {
    live_ = generation == result_.generation;
    bool whole = true;
    const std::string name = manifest_path(archive_, generation).filename().string();
    Manifest manifest;
    if (!attempt(name, [&] { manifest = read_manifest(archive_, generation, true); })) return false;
    note(manifest_path(archive_, generation));
    note(dead_path(archive_, generation));
    if (manifest.schema != kSchemaVersion) {
      // One of before a rebuild is kept for the program that made it; this one cannot read it.
      if (live_) add(name, fmt::format("is of schema version {}: see --rebuild", manifest.schema));
      return false;
    }
    const fs::path names = name_table_path(archive_, generation);
    whole = attempt(names.filename().string(), [&] { check_names(names, manifest); }) && whole;
    readable_ = check_dictionaries(manifest);
    whole = readable_ && whole;
    for (const ManifestPart& part : manifest.parts) whole = check_part(part, manifest) && whole;
    return whole;
  }

  static void check_names(const fs::path& path, const Manifest& manifest) {
    if (NameTable(path).parts() != manifest.parts.size() || !NameTable(path).file().verify())
      throw Error(ExitCode::archive, "reading names", "it is not what was written");
  }

  bool check_dictionaries(const Manifest& manifest) {
    bool whole = true;
    for (const std::uint32_t id : manifest.word_dictionaries)
      whole = attempt_once(word_dictionary_path(archive_, id),
                           [](const fs::path& path) { const WordDictionary checked(path); }) &&
              whole;
    for (const std::uint32_t id : manifest.text_dictionaries)
      whole = attempt_once(text_dictionary_path(archive_, id),
                           [&](const fs::path&) {
                             read_text_dictionary(archive_, id, manifest.checksums);
                           }) &&
              whole;
    return whole;
  }

  // Programs of before have copied damaged articles into files with fresh checksums: what cannot be
  // read, or is another article than it should be, is such a one.
  void read_articles(const fs::path& directory, const Manifest& manifest) const {
    TextDictionaries texts;
    for (const std::uint32_t id : manifest.text_dictionaries)
      texts.add(read_text_dictionary(archive_, id, manifest.checksums));
    TextCodec codec(texts);
    const ArticleColumn articles(directory / kArticlesFile);
    const DocumentColumn documents(directory / kDocumentsFile);
    std::string bytes;
    for (std::uint32_t doc = 0; doc < articles.size(); ++doc) {
      codec.decompress(articles.frame(doc), bytes);
      if (hash128(decode_article(bytes).id) != documents.row(doc).id)
        throw Error(ExitCode::archive, "reading articles",
                    fmt::format("article {} is not the one that it should be", doc));
    }
  }

  bool check_part(const ManifestPart& part, const Manifest& manifest) {
    const fs::path directory = part_path(archive_, part.name);
    const auto [known, is_new] = known_.emplace(relative(directory), true);
    if (!is_new) return known->second;
    for (const PartDamage& damage : damage_of_part(directory)) {
      known->second = false;
      add(relative(damage.file.empty() ? directory : directory / damage.file), damage.what);
    }
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(directory, ignored))
      note(entry.path());
    if (known->second && readable_)
      known->second =
          attempt(relative(directory / kArticlesFile), [&] { read_articles(directory, manifest); });
    if (known->second && read_part_info(directory).articles != part.articles) {
      known->second = false;
      add(relative(directory), "is not the part that the manifest describes");
    }
    return known->second;
  }

  bool attempt(const std::string& file, const std::function<void()>& check) {
    try {
      check();
      return true;
    } catch (const Error& e) {
      add(file, e.what());
      return false;
    }
  }

  bool attempt_once(const fs::path& path, const std::function<void(const fs::path&)>& check) {
    const auto [known, is_new] = known_.emplace(relative(path), true);
    if (!is_new) return known->second;
    note(path);
    return known->second = attempt(relative(path), [&] { check(path); });
  }

  void add(const std::string& file, const std::string& what) {
    result_.damage.push_back({file, what, live_});
  }

  void note(const fs::path& path) {
    std::error_code error;
    const std::uint64_t size = fs::file_size(path, error);
    if (error) return;
    ++result_.files;
    result_.bytes += size;
  }

  std::string relative(const fs::path& path) const {
    return path.lexically_relative(archive_).string();
  }

  fs::path archive_;
  Inspection result_;
  bool live_ = false;                  // the generation being checked
  bool readable_ = false;              // its dictionaries are whole
  std::map<std::string, bool> known_;  // parts and dictionaries that generations share
};

}  // namespace

Inspection inspect(const fs::path& archive) {
  std::error_code ignored;
  if (!fs::exists(archive / "CURRENT", ignored)) current_generation(archive);  // says why not
  return Inspector(archive).go();
}

std::string what_to_do(const Inspection& inspection) {
  if (inspection.damage.empty()) return "all of it is whole";
  if (!inspection.whole.empty() && inspection.whole.front() == inspection.generation)
    return "the live generation is whole; what is damaged belongs to older ones only: do not go "
           "back to them, later runs clear them away";
  if (!inspection.whole.empty())
    return fmt::format(
        "check the disk, then go back to the newest whole generation with "
        "--rollback {}, and run the job again",
        inspection.whole.front());
  return "check the disk, then copy the damaged files, or all of the archive, from a backup, or "
         "build "
         "it again from the dumps";
}

std::string inspection_text(const Inspection& inspection) {
  std::string out;
  for (const Damage& damage : inspection.damage)
    out += fmt::format("{}\t{}\n", damage.file, damage.what);
  return out + fmt::format("generation {}: {} files, {} bytes read, {} damaged; {}\n",
                           inspection.generation, inspection.files, inspection.bytes,
                           inspection.damage.size(), what_to_do(inspection));
}

std::string inspection_json(const Inspection& inspection) {
  nlohmann::ordered_json damage = nlohmann::ordered_json::array();
  for (const Damage& one : inspection.damage)
    damage.push_back({{"file", one.file}, {"what", one.what}, {"live", one.live}});
  const nlohmann::ordered_json json = {{"verify_version", 1},
                                       {"generation", inspection.generation},
                                       {"files", inspection.files},
                                       {"bytes", inspection.bytes},
                                       {"damage", damage},
                                       {"whole_generations", inspection.whole},
                                       {"what_to_do", what_to_do(inspection)}};
  return json.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace morgue::nightly
