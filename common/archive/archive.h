// What is searched: one archive, or several as if they were one. All parts of all of them are
// numbered in one row, in the order in which the archives are named; words, names and who may be
// found are agreed upon here. A snapshot: whatever a later run publishes or removes, this stays as
// it was. Not for writing (indexer/).
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/archive/article_ref.h"
#include "common/archive/generation.h"
#include "common/base/clock.h"

namespace morgue {

class Archive {
 public:
  // Opens the live generation of each. Throws Error(archive) if one is missing, damaged or of
  // another schema version, Error(usage) if one is named twice or is a copy of another.
  // `now`: embargoes that end later hold.
  explicit Archive(const fs::path& path, std::int64_t now = seconds_now());
  explicit Archive(const std::vector<fs::path>& paths, std::int64_t now = seconds_now());

  std::size_t archive_count() const { return generations_.size(); }
  const Generation& generation(std::size_t archive) const { return *generations_[archive]; }
  std::size_t archive_of(std::size_t part) const { return places_[part].archive; }
  // The name of a part's archive, as given; empty where there is one archive only.
  std::string shown_archive(std::size_t part) const;

  std::size_t part_count() const { return places_.size(); }
  const Part& part(std::size_t i) const { return *places_[i].part; }
  // The articles that are not to be found: the dead of the manifest, what is held back or killed
  // (visibility.h), and what another archive has in a later revision (doubles.h).
  const Bitmap& dead(std::size_t i) const;
  std::int64_t opened_at() const { return now_; }  // seconds since 1970
  const WordDictionary& words_of(std::size_t part) const;
  const NameTable& names() const { return *names_; }

  // All parts as one database: ranking statistics of all archives. Empty if no parts.
  Xapian::Database& database() { return database_; }
  // Xapian's docids over all parts <-> references (Xapian interleaves the databases).
  ArticleRef ref(Xapian::docid id) const;
  Xapian::docid docid(ArticleRef ref) const;
  // The part whose database has this uuid; part_count() if none.
  std::size_t part_of_uuid(const std::string& uuid) const;

  // The live article of that id, if any.
  bool find(std::string_view id, ArticleRef& ref) const;
  std::uint64_t live_articles() const { return live_articles_; }  // that may be found

 private:
  struct Place {
    std::size_t archive = 0;
    std::size_t number = 0;  // of the part in its archive
    const Part* part = nullptr;
  };
  void add_parts();
  void refuse_copies() const;
  void agree();

  std::int64_t now_;
  std::vector<std::unique_ptr<Generation>> generations_;
  std::vector<Place> places_;  // a part
  std::uint64_t live_articles_ = 0;
  std::unique_ptr<NameTable> joined_names_;  // of several archives
  const NameTable* names_ = nullptr;
  Xapian::Database database_;
};

}  // namespace morgue
