// The part of an archive that a run writes: opens the live generation, finds the parts that a
// killed run has sealed and not published, hands out names for new ones, clears away torn files.
// Held under the lock.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "common/archive/dictionaries.h"
#include "common/archive/manifest.h"
#include "common/archive/part.h"

namespace morgue::nightly {

namespace fs = std::filesystem;

// A part as a run sees it: only its columns are needed, not its database.
struct RunPart {
  std::string name;
  std::unique_ptr<DocumentColumn> documents;
  Bitmap dead;
  bool is_new = false;   // not in the live generation: of this run, or of one that was killed
  bool retired = false;  // what lives of it was built again: not of the next generation
  std::uint32_t size() const { return documents->size(); }
};

// Makes the archive's folders where they are missing. Throws Error(archive) for a folder that holds
// other things. To be called before the lock is taken.
void make_archive_folder(const fs::path& archive);

// Which archives a workspace opens: those that a run goes on with, or older ones too, of which
// nothing is used but what is stored of their articles.
enum class Accepted { present_schema, older_schemas };

class Workspace {
 public:
  // Throws Error(archive) if the archive is damaged, its dictionaries too, or of a schema version
  // that is not accepted.
  explicit Workspace(const fs::path& archive, Accepted accepted = Accepted::present_schema);

  const fs::path& archive() const { return archive_; }
  bool is_fresh() const { return fresh_; }                // nothing was ever published
  const Manifest& manifest() const { return manifest_; }  // the live one
  std::uint64_t first_order() const { return first_order_; }

  std::vector<RunPart>& parts() { return parts_; }
  std::uint32_t adopted_articles() const { return adopted_; }

  // Thread-safe: a number never used before.
  std::string new_part_name();
  std::uint64_t next_part_number() const { return next_part_; }
  fs::path work_path(const std::string& part_name) const;  // where it grows until it is sealed
  void add_sealed(const std::string& part_name);           // thread-safe; parts() does not change
  void take_sealed();                                      // until this is called

  // Dictionaries in dict/, newest last; those of a killed run too.
  const std::vector<std::uint32_t>& text_dictionaries() const { return text_ids_; }
  const std::vector<std::uint32_t>& word_dictionaries() const { return word_ids_; }
  // Their checksums, as in Manifest: noted when they were written, or first seen of a killed run.
  const std::map<std::string, std::uint64_t>& checksums() const { return checksums_; }
  std::string text_dictionary(std::uint32_t id) const;  // throws Error(archive) if it is damaged
  // Writes a new pair; `text` may be empty. `learnt_from`: bytes; `articles`: hashes of ids.
  void add_dictionaries(const std::vector<std::string>& words, const std::string& text,
                        std::uint64_t learnt_from, const std::vector<Hash128>& articles);
  // From here on only those added later are used, but for reading what was written with the others.
  // `of_killed`: those have learnt from killed articles, and no generation may need them any more.
  void renew_dictionaries(bool of_killed);
  const std::vector<std::uint32_t>& old_text_dictionaries() const { return old_text_ids_; }
  std::uint32_t first_text_id() const { return first_text_id_; }
  std::uint32_t first_word_id() const { return first_word_id_; }
  std::uint32_t next_text_id() const;
  std::uint32_t next_word_id() const;

  // A failed run: what it (or a killed one before it) has sealed goes.
  void drop_new_parts();
  // Removes whatever none of the `keep` newest generations up to `live` needs.
  void collect_garbage(const Manifest& live, std::uint32_t keep) const;

 private:
  void open_parts();
  void list_dictionaries();

  fs::path archive_;
  bool fresh_ = true;
  Manifest manifest_;
  std::vector<RunPart> parts_;
  std::vector<RunPart> sealed_;  // by this run's builders, not among parts_ yet
  std::uint32_t adopted_ = 0;
  std::uint64_t first_order_ = 1;
  std::uint64_t next_part_ = 1;
  std::vector<std::uint32_t> text_ids_;
  std::vector<std::uint32_t> word_ids_;
  std::vector<std::uint32_t> old_text_ids_;
  std::map<std::string, std::uint64_t> checksums_;
  std::uint32_t first_text_id_ = 0;
  std::uint32_t first_word_id_ = 0;
  std::uint32_t text_floor_ = 0;  // those below are not used
  std::uint32_t word_floor_ = 0;
  std::mutex mutex_;
};

}  // namespace morgue::nightly
