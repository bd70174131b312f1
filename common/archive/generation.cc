#include "common/archive/generation.h"

#include "common/base/error.h"
#include "common/base/file.h"

namespace morgue {
namespace {

constexpr int kOpenAttempts = 5;

}  // namespace

Generation::Generation(const fs::path& archive, std::int64_t now) : path_(archive) {
  for (int attempt = 1;; ++attempt) {
    const std::uint64_t number = current_generation(path_);
    try {
      open(number, now);
      return;
    } catch (const Error&) {
      // A run that published meanwhile may have removed files of the generation before: only then
      // is another attempt of use.
      if (attempt == kOpenAttempts || current_generation(path_) == number) throw;
    }
  }
}

void Generation::open(std::uint64_t number, std::int64_t now) {
  manifest_ = read_manifest(path_, number);
  decisions_ = read_decisions(path_, manifest_.decisions);
  hidden_.clear();
  parts_.clear();
  words_.clear();
  texts_ = std::make_unique<TextDictionaries>();
  for (const std::uint32_t id : manifest_.text_dictionaries)
    texts_->add(read_text_dictionary(path_, id, manifest_.checksums));
  for (const std::uint32_t id : manifest_.word_dictionaries)
    words_[id] = std::make_unique<WordDictionary>(word_dictionary_path(path_, id));
  names_ = std::make_unique<NameTable>(name_table_path(path_, number));
  if (names_->parts() != manifest_.parts.size())
    throw Error(ExitCode::archive, "opening the archive", "its table of names has other parts",
                "restore the archive from a backup, or build it again");
  for (const ManifestPart& entry : manifest_.parts) {
    auto part = std::make_unique<Part>(part_path(path_, entry.name));
    if (part->size() != entry.articles || !words_.contains(part->words.dictionary()))
      throw Error(ExitCode::archive, "opening part " + entry.name,
                  "it is not the part that the manifest describes",
                  "restore the archive from a backup, or build it again");
    hidden_.push_back(not_to_be_found(part->documents, entry.dead, decisions_, now));
    parts_.push_back(std::move(part));
  }
}

const WordDictionary& Generation::words_of(std::size_t part) const {
  return *words_.at(parts_.at(part)->words.dictionary());
}

}  // namespace morgue
