#include "indexer/build/compact.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include <xapian.h>

#include "common/base/bytes.h"
#include "common/base/error.h"
#include "common/base/xapian_guard.h"
#include "common/schema.h"
#include "indexer/build/glass/database_writer.h"
#include "indexer/build/posting_merge.h"

namespace morgue::build {
namespace {

// The posting lists of a database, its ids raised by `offset`.
class DatabasePostings final : public PostingSource {
 public:
  DatabasePostings(const Xapian::Database& database, std::uint32_t offset)
      : database_(database), offset_(offset), at_(database_.allterms_begin()) {
    read();
  }
  void next() override {
    ++at_;
    read();
  }
  std::uint32_t greatest_wdf() const { return greatest_wdf_; }

 private:
  void read() {
    at_end_ = at_ == database_.allterms_end();
    if (at_end_) return;
    term_ = *at_;
    entries_.clear();
    list_ = {};
    const auto end = database_.postlist_end(term_);
    for (auto posting = database_.postlist_begin(term_); posting != end; ++posting)
      add(*posting + offset_, posting.get_wdf());
    list_.term = term_;
    list_.entries = entries_;
  }

  void add(std::uint32_t document, std::uint32_t wdf) {
    if (list_.documents++ == 0)
      list_.first = document;
    else
      put_varint(entries_, document - list_.last - 1);
    put_varint(entries_, wdf);
    list_.last = document;
    list_.occurrences += wdf;
    greatest_wdf_ = std::max(greatest_wdf_, wdf);
  }

  Xapian::Database database_;
  std::uint32_t offset_;
  Xapian::TermIterator at_;
  std::string term_;
  std::string entries_;
  std::uint32_t greatest_wdf_ = 0;
};

class Values {
 public:
  Values(const Xapian::Database& database, std::uint32_t slot)
      : slot_(slot), at_(database.valuestream_begin(slot)), end_(database.valuestream_end(slot)) {}

  void copy(std::uint32_t document, glass::DatabaseWriter& to) {
    if (at_ == end_ || at_.get_docid() != document) return;
    to.add_value(slot_, *at_);
    ++at_;
  }

 private:
  std::uint32_t slot_;
  Xapian::ValueIterator at_;
  Xapian::ValueIterator end_;
};

void copy_documents(const Xapian::Database& from, glass::DatabaseWriter& to) {
  std::array values{Values(from, kSlotPublished), Values(from, kSlotFacets)};
  std::uint32_t id = 0;
  for (auto document = from.postlist_begin(""); document != from.postlist_end(""); ++document) {
    if (*document != ++id) break;
    to.add_document(from.get_document(id, Xapian::DOC_ASSUME_VALID).get_data(),
                    document.get_doclength());
    for (Values& slot : values) slot.copy(id, to);
  }
  if (id != from.get_lastdocid())
    throw Error(ExitCode::archive, "merging parts", "a document is missing from one",
                "the archive is damaged: restore it from a backup, or build it again");
}

void copy_notes(const Xapian::Database& from, glass::DatabaseWriter& to) {
  for (auto key = from.metadata_keys_begin(); key != from.metadata_keys_end(); ++key)
    to.set_metadata(*key, from.get_metadata(*key));
  for (auto stem = from.synonym_keys_begin(); stem != from.synonym_keys_end(); ++stem)
    for (auto form = from.synonyms_begin(*stem); form != from.synonyms_end(*stem); ++form)
      to.add_synonym(*stem, *form);
}

}  // namespace

void compact_databases(const std::vector<fs::path>& from, const fs::path& to) {
  guarded("merging into " + to.string(), [&] {
    glass::DatabaseWriter writer(to);
    std::vector<std::unique_ptr<PostingSource>> sources;
    std::vector<const DatabasePostings*> read;
    for (const fs::path& path : from) {
      const Xapian::Database database(path.string());
      auto postings = std::make_unique<DatabasePostings>(database, writer.documents());
      read.push_back(postings.get());
      sources.push_back(std::move(postings));
      copy_documents(database, writer);
      copy_notes(database, writer);
    }
    merge_postings(sources, [&](const glass::PostingList& list) { writer.add_postings(list); });
    for (const DatabasePostings* source : read) writer.note_wdf(source->greatest_wdf());
    writer.close();
  });
}

}  // namespace morgue::build
