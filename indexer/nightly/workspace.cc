#include "indexer/nightly/workspace.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/archive/decisions.h"
#include "common/base/error.h"
#include "common/base/file.h"
#include "common/base/hash.h"
#include "common/schema.h"
#include "indexer/nightly/file_names.h"
#include "indexer/nightly/generations.h"

namespace morgue::nightly {
namespace {

// zstd keeps ids below 32768 for public dictionaries; below 65536 they take two bytes of a frame.
constexpr std::uint32_t kFirstTextId = 32769;
constexpr std::uint64_t kMostId = 999'999'999;

// What a killed run was writing beside the file it meant to replace.
void remove_torn_files(const fs::path& archive) {
  for (const char* folder : {"", "dict", "receipts", "quarantine"})
    for (const std::string& name : names_in(archive / folder))
      if (name.ends_with(".new")) fs::remove(archive / folder / name);
}

// The user's corrections and decisions may be there before the archive.
bool holds_other_things(const fs::path& folder) {
  const std::vector<std::string> names = names_in(folder);
  return std::any_of(names.begin(), names.end(), [](const std::string& name) {
    return name != kAliasesFile && name != kDecisionsFile;
  });
}

Manifest read_accepted(const fs::path& archive, Accepted accepted) {
  const std::uint64_t live = current_generation(archive);
  if (accepted == Accepted::older_schemas) {
    Manifest manifest = read_manifest(archive, live, true);
    if (manifest.schema >= kOldestSchema && manifest.schema <= kSchemaVersion) return manifest;
  }
  return read_manifest(archive, live);
}

// Of the dictionaries on disk, those of the live generation and those that a killed run has made
// after them; what lies there besides is of older generations.
void keep_usable(std::vector<std::uint32_t>& ids, const std::vector<std::uint32_t>& live,
                 std::uint32_t floor) {
  std::erase_if(ids, [&](std::uint32_t id) {
    const bool is_live = std::find(live.begin(), live.end(), id) != live.end();
    return id < floor || (!is_live && !live.empty() && id < live.back());
  });
}

std::vector<std::uint32_t> ids_between(const fs::path& folder, std::string_view before,
                                       std::string_view after) {
  std::vector<std::uint32_t> ids;
  for (const std::string& name : names_in(folder)) {
    const std::uint64_t id = number_in(name, before, after);
    if (id > 0 && id <= kMostId) ids.push_back(static_cast<std::uint32_t>(id));
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

}  // namespace

void make_archive_folder(const fs::path& archive) {
  std::error_code error;
  const bool exists = fs::exists(archive, error);
  if (exists && !fs::is_directory(archive, error))
    throw Error(ExitCode::archive, "opening " + archive.string(), "it is not a folder");
  if (exists && !is_archive(archive) && !fs::is_directory(archive / "parts", error) &&
      holds_other_things(archive))
    throw Error(ExitCode::archive, "opening " + archive.string(),
                "this folder holds other things and is not an archive",
                "give a folder that does not exist yet, or an archive");
  for (const char* folder : kArchiveFolders) {
    fs::create_directories(archive / folder, error);
    if (error) throw system_error("creating " + (archive / folder).string(), error.value());
  }
}

Workspace::Workspace(const fs::path& archive, Accepted accepted) : archive_(archive) {
  remove_torn_files(archive);
  if (is_archive(archive)) {
    fresh_ = false;
    manifest_ = read_accepted(archive, accepted);
    next_part_ = manifest_.next_part;
    first_order_ = manifest_.next_order;
    first_text_id_ = manifest_.first_text_dictionary;
    first_word_id_ = manifest_.first_word_dictionary;
    text_floor_ = first_text_id_;
    word_floor_ = first_word_id_;
    checksums_ = manifest_.checksums;
  }
  open_parts();
  list_dictionaries();
  for (const std::uint32_t id : text_ids_) text_dictionary(id);
  for (const std::uint32_t id : word_ids_)
    const WordDictionary checked(word_dictionary_path(archive_, id));
}

// The parts of the live generation, then those that were sealed after it by a run that did not
// live to publish. Whatever else lies in parts/ is either of the generation before or torn.
void Workspace::open_parts() {
  for (const ManifestPart& entry : manifest_.parts) {
    const fs::path path = part_path(archive_, entry.name) / kDocumentsFile;
    parts_.push_back({entry.name, std::make_unique<DocumentColumn>(path), entry.dead, false});
  }
  const std::uint64_t published = manifest_.next_part;
  for (const std::string& name : names_in(archive_ / "parts")) {
    const std::uint64_t number = number_in(name, "p", "");
    const fs::path path = part_path(archive_, name);
    if (number == 0) {
      fs::remove_all(path);  // torn: a part is renamed to its name when it is whole
      continue;
    }
    next_part_ = std::max(next_part_, number + 1);
    if (number < published && !fresh_) continue;
    const PartInfo info = read_part_info(path);
    if (info.merged || info.schema != kSchemaVersion) {
      fs::remove_all(path);
      continue;
    }
    parts_.push_back({name, std::make_unique<DocumentColumn>(path / kDocumentsFile), {}, true});
    const DocumentColumn& documents = *parts_.back().documents;
    adopted_ += documents.size();
    for (std::uint32_t doc = 0; doc < documents.size(); ++doc)
      first_order_ = std::max(first_order_, documents.row(doc).order + 1);
  }
}

void Workspace::list_dictionaries() {
  text_ids_ = ids_between(archive_ / "dict", "text-", ".zdict");
  word_ids_ = ids_between(archive_ / "dict", "words-", ".col");
  keep_usable(text_ids_, manifest_.text_dictionaries, text_floor_);
  keep_usable(word_ids_, manifest_.word_dictionaries, word_floor_);
  for (const std::uint32_t id : text_ids_)
    if (const std::string name = text_dictionary_name(id); !checksums_.contains(name))
      checksums_[name] = hash64(read_file(archive_ / name));
}

std::string Workspace::text_dictionary(std::uint32_t id) const {
  return read_text_dictionary(archive_, id, checksums_);
}

void Workspace::renew_dictionaries(bool of_killed) {
  old_text_ids_ = text_ids_;
  text_floor_ = next_text_id();
  word_floor_ = next_word_id();
  if (of_killed) {
    first_text_id_ = text_floor_;
    first_word_id_ = word_floor_;
  }
  list_dictionaries();
}

std::uint32_t Workspace::next_text_id() const {
  return text_ids_.empty() ? std::max(kFirstTextId, text_floor_) : text_ids_.back() + 1;
}

std::uint32_t Workspace::next_word_id() const {
  return word_ids_.empty() ? std::max(1U, word_floor_) : word_ids_.back() + 1;
}

void Workspace::add_dictionaries(const std::vector<std::string>& words, const std::string& text,
                                 std::uint64_t learnt_from, const std::vector<Hash128>& articles) {
  if (!text.empty()) {
    checksums_[text_dictionary_name(next_text_id())] = hash64(text);
    replace_file(text_dictionary_path(archive_, next_text_id()), text);
  }
  const fs::path path = word_dictionary_path(archive_, next_word_id());
  fs::path beside = path;
  beside += ".new";
  write_word_dictionary(beside, words, learnt_from, articles);
  fs::rename(beside, path);
  sync_directory(path.parent_path());
  list_dictionaries();
}

std::string Workspace::new_part_name() {
  const std::lock_guard lock(mutex_);
  return fmt::format("p{:06}", next_part_++);
}

fs::path Workspace::work_path(const std::string& part_name) const {
  return part_path(archive_, "." + part_name + ".work");
}

void Workspace::add_sealed(const std::string& part_name) {
  const fs::path path = part_path(archive_, part_name) / kDocumentsFile;
  RunPart part{part_name, std::make_unique<DocumentColumn>(path), {}, true};
  const std::lock_guard lock(mutex_);
  sealed_.push_back(std::move(part));
}

// In order of name, so that what happens next does not depend on which thread was first.
void Workspace::take_sealed() {
  std::sort(sealed_.begin(), sealed_.end(),
            [](const RunPart& a, const RunPart& b) { return a.name < b.name; });
  std::move(sealed_.begin(), sealed_.end(), std::back_inserter(parts_));
  sealed_.clear();
}

void Workspace::drop_new_parts() {
  for (const RunPart& part : parts_)
    if (part.is_new) fs::remove_all(part_path(archive_, part.name));
  std::erase_if(parts_, [](const RunPart& part) { return part.is_new; });
}

void Workspace::collect_garbage(const Manifest& live, std::uint32_t keep) const {
  remove_unneeded(archive_, live, keep, Unpublished::remove);
}

}  // namespace morgue::nightly
