// An archive opened for reading: one published generation, all its parts at once. A snapshot:
// whatever a later run publishes or removes, this stays as it was. Not for writing (indexer/).
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/archive/article_ref.h"
#include "common/archive/decisions.h"
#include "common/archive/dictionaries.h"
#include "common/archive/manifest.h"
#include "common/archive/name_table.h"
#include "common/archive/part.h"
#include "common/archive/visibility.h"
#include "common/base/clock.h"

namespace morgue {

class Archive {
 public:
  // Opens the live generation. Tries again a few times if a run replaces it meanwhile.
  // Throws Error(archive) if missing, damaged or of another schema version. `now`: embargoes that
  // end later hold.
  explicit Archive(const fs::path& path, std::int64_t now = seconds_now());

  const fs::path& path() const { return path_; }
  const Manifest& manifest() const { return manifest_; }
  std::size_t part_count() const { return parts_.size(); }
  const Part& part(std::size_t i) const { return *parts_[i]; }
  // The articles that are not to be found: the dead of the manifest, and what is held back or
  // killed (visibility.h).
  const Bitmap& dead(std::size_t i) const { return hidden_[i]; }
  const Decisions& decisions() const { return decisions_; }
  std::int64_t opened_at() const { return now_; }  // seconds since 1970
  const WordDictionary& words(std::uint32_t dictionary) const;
  const TextDictionaries& texts() const { return *texts_; }
  const NameTable& names() const { return *names_; }

  // All parts as one database: ranking statistics of the whole archive. Empty if no parts.
  Xapian::Database& database() { return database_; }
  // Xapian's docids over all parts <-> references (Xapian interleaves the databases).
  ArticleRef ref(Xapian::docid id) const;
  Xapian::docid docid(ArticleRef ref) const;
  // The part whose database has this uuid; part_count() if none.
  std::size_t part_of_uuid(const std::string& uuid) const;

  // The live article of that id, if any.
  bool find(std::string_view id, ArticleRef& ref) const;
  // Reads an article back. `codec` must have been made from texts().
  Article article(ArticleRef ref, TextCodec& codec) const;
  std::uint64_t live_articles() const { return live_articles_; }  // that may be found

 private:
  void open_generation(std::uint64_t generation);

  fs::path path_;
  std::int64_t now_;
  Manifest manifest_;
  Decisions decisions_;
  std::vector<Bitmap> hidden_;  // a part
  std::uint64_t live_articles_ = 0;
  std::vector<std::unique_ptr<Part>> parts_;
  std::map<std::uint32_t, std::unique_ptr<WordDictionary>> words_;
  std::unique_ptr<TextDictionaries> texts_;
  std::unique_ptr<NameTable> names_;
  Xapian::Database database_;
};

}  // namespace morgue
