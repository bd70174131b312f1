#include "common/archive/archive.h"

#include <map>

#include "common/archive/doubles.h"
#include "common/archive/joined_names.h"
#include "common/base/error.h"
#include "common/base/xapian_guard.h"

namespace morgue {

Archive::Archive(const fs::path& path, std::int64_t now)
    : Archive(std::vector<fs::path>{path}, now) {}

Archive::Archive(const std::vector<fs::path>& paths, std::int64_t now) : now_(now) {
  for (const fs::path& path : paths)
    generations_.push_back(std::make_unique<Generation>(path, now));
  add_parts();
  if (generations_.size() > 1) agree();
  names_ = joined_names_ ? joined_names_.get() : &generations_.front()->names();
  for (std::size_t i = 0; i < part_count(); ++i) live_articles_ += part(i).size() - dead(i).count();
}

void Archive::add_parts() {
  for (std::size_t archive = 0; archive < generations_.size(); ++archive)
    for (std::size_t i = 0; i < generations_[archive]->part_count(); ++i) {
      const Part& part = generations_[archive]->part(i);
      guarded("opening the archive", [&] { database_.add_database(part.database); });
      places_.push_back({archive, i, &part});
    }
}

// Xapian's callbacks know a part by its identity alone.
void Archive::refuse_copies() const {
  std::map<std::string_view, std::size_t> archives;
  for (const Place& place : places_) {
    const auto [found, added] = archives.try_emplace(place.part->uuid, place.archive);
    if (!added && found->second != place.archive)
      throw Error(ExitCode::usage, "",
                  generations_[found->second]->path().string() + " and " +
                      generations_[place.archive]->path().string() +
                      " are one archive, or one began as a copy of the other",
                  "name one of them");
  }
}

void Archive::agree() {
  refuse_copies();
  hide_doubles(generations_);
  std::vector<const NameTable*> tables;
  std::vector<const FacetColumn*> columns;
  for (const auto& generation : generations_) tables.push_back(&generation->names());
  for (const Place& place : places_) columns.push_back(&place.part->facets);
  joined_names_ = std::make_unique<NameTable>(join_names(tables, columns));
}

std::string Archive::shown_archive(std::size_t part) const {
  if (generations_.size() == 1) return {};
  return generations_[places_[part].archive]->path().string();
}

const Bitmap& Archive::dead(std::size_t i) const {
  const Generation& generation = *generations_[places_[i].archive];
  return generation.hidden(places_[i].number);
}

const WordDictionary& Archive::words_of(std::size_t part) const {
  return generations_[places_[part].archive]->words_of(places_[part].number);
}

// Xapian numbers the documents of several databases in turn: (docid - 1) * databases + index + 1.
ArticleRef Archive::ref(Xapian::docid id) const {
  const auto n = static_cast<Xapian::docid>(places_.size());
  return {(id - 1) % n, (id - 1) / n};
}

Xapian::docid Archive::docid(ArticleRef ref) const {
  return ref.doc * static_cast<Xapian::docid>(places_.size()) + ref.part + 1;
}

std::size_t Archive::part_of_uuid(const std::string& uuid) const {
  std::size_t i = 0;
  while (i < places_.size() && part(i).uuid != uuid) ++i;
  return i;
}

bool Archive::find(std::string_view id, ArticleRef& ref) const {
  const Hash128 hash = hash128(id);
  std::vector<std::uint32_t> docs;
  for (std::size_t i = places_.size(); i-- > 0;) {
    docs.clear();
    part(i).documents.find_id(hash, docs);
    for (const std::uint32_t doc : docs)
      if (!dead(i).test(doc)) {
        ref = {static_cast<std::uint32_t>(i), doc};
        return true;
      }
  }
  return false;
}

}  // namespace morgue
