// One published generation of one archive, opened for reading: manifest, dictionaries, names,
// parts, and who in them may be found. A snapshot. Not for searching several archives as one
// (archive.h), nor for writing (indexer/).
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <vector>

#include "common/archive/decisions.h"
#include "common/archive/dictionaries.h"
#include "common/archive/manifest.h"
#include "common/archive/name_table.h"
#include "common/archive/part.h"
#include "common/archive/visibility.h"

namespace morgue {

class Generation {
 public:
  // Opens the live generation. Tries again a few times if a run replaces it meanwhile.
  // Throws Error(archive) if missing, damaged or of another schema version. `now`: embargoes that
  // end later hold.
  Generation(const fs::path& archive, std::int64_t now);

  const fs::path& path() const { return path_; }  // as given
  const Manifest& manifest() const { return manifest_; }
  const Decisions& decisions() const { return decisions_; }
  std::size_t part_count() const { return parts_.size(); }
  const Part& part(std::size_t i) const { return *parts_[i]; }
  // The articles that are not to be found: the dead of the manifest, and what is held back or
  // killed (visibility.h).
  const Bitmap& hidden(std::size_t part) const { return hidden_[part]; }
  Bitmap& hidden(std::size_t part) { return hidden_[part]; }
  const WordDictionary& words_of(std::size_t part) const;
  const TextDictionaries& texts() const { return *texts_; }
  const NameTable& names() const { return *names_; }

 private:
  void open(std::uint64_t number, std::int64_t now);

  fs::path path_;
  Manifest manifest_;
  Decisions decisions_;
  std::vector<Bitmap> hidden_;  // a part
  std::vector<std::unique_ptr<Part>> parts_;
  std::map<std::uint32_t, std::unique_ptr<WordDictionary>> words_;
  std::unique_ptr<TextDictionaries> texts_;
  std::unique_ptr<NameTable> names_;
};

}  // namespace morgue
