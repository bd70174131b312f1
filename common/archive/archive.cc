#include "common/archive/archive.h"

#include "common/base/error.h"
#include "common/base/file.h"
#include "common/base/xapian_guard.h"

namespace morgue {
namespace {

constexpr int kOpenAttempts = 5;

}  // namespace

Archive::Archive(const fs::path& path, std::int64_t now) : path_(path), now_(now) {
  for (int attempt = 1;; ++attempt) {
    const std::uint64_t generation = current_generation(path);
    try {
      open_generation(generation);
      return;
    } catch (const Error&) {
      // A run that published meanwhile may have removed files of the generation before: only then
      // is another attempt of use.
      if (attempt == kOpenAttempts || current_generation(path) == generation) throw;
    }
  }
}

void Archive::open_generation(std::uint64_t generation) {
  decisions_ = read_decisions(path_);
  manifest_ = read_manifest(path_, generation);
  hidden_.clear();
  live_articles_ = 0;
  parts_.clear();
  words_.clear();
  database_ = Xapian::Database();
  texts_ = std::make_unique<TextDictionaries>();
  for (const std::uint32_t id : manifest_.text_dictionaries)
    texts_->add(read_file(text_dictionary_path(path_, id)));
  for (const std::uint32_t id : manifest_.word_dictionaries)
    words_[id] = std::make_unique<WordDictionary>(word_dictionary_path(path_, id));
  names_ = std::make_unique<NameTable>(name_table_path(path_, generation));
  if (names_->parts() != manifest_.parts.size())
    throw Error(ExitCode::archive, "opening the archive", "its table of names has other parts",
                "restore the archive from a backup, or build it again");
  for (const ManifestPart& entry : manifest_.parts) {
    auto part = std::make_unique<Part>(part_path(path_, entry.name));
    if (part->size() != entry.articles || !words_.contains(part->words.dictionary()))
      throw Error(ExitCode::archive, "opening part " + entry.name,
                  "it is not the part that the manifest describes",
                  "restore the archive from a backup, or build it again");
    guarded("opening the archive", [&] { database_.add_database(part->database); });
    hidden_.push_back(not_to_be_found(part->documents, entry.dead, decisions_, now_));
    live_articles_ += part->size() - hidden_.back().count();
    parts_.push_back(std::move(part));
  }
}

const WordDictionary& Archive::words(std::uint32_t dictionary) const {
  return *words_.at(dictionary);
}

// Xapian numbers the documents of several databases in turn: (docid - 1) * databases + index + 1.
ArticleRef Archive::ref(Xapian::docid id) const {
  const auto n = static_cast<Xapian::docid>(parts_.size());
  return {(id - 1) % n, (id - 1) / n};
}

Xapian::docid Archive::docid(ArticleRef ref) const {
  return ref.doc * static_cast<Xapian::docid>(parts_.size()) + ref.part + 1;
}

std::size_t Archive::part_of_uuid(const std::string& uuid) const {
  std::size_t i = 0;
  while (i < parts_.size() && parts_[i]->uuid != uuid) ++i;
  return i;
}

bool Archive::find(std::string_view id, ArticleRef& ref) const {
  const Hash128 hash = hash128(id);
  std::vector<std::uint32_t> docs;
  for (std::size_t i = parts_.size(); i-- > 0;) {
    docs.clear();
    parts_[i]->documents.find_id(hash, docs);
    for (const std::uint32_t doc : docs)
      if (!dead(i).test(doc)) {
        ref = {static_cast<std::uint32_t>(i), doc};
        return true;
      }
  }
  return false;
}

Article Archive::article(ArticleRef ref, TextCodec& codec) const {
  std::string bytes;
  codec.decompress(parts_.at(ref.part)->articles.frame(ref.doc), bytes);
  return decode_article(bytes);
}

}  // namespace morgue
