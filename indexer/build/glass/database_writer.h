// A single-file Xapian database (glass, format of Xapian 1.4), written front to back: documents in
// order of id, then posting lists in order of term, then closed. Readable by any Xapian 1.4, as if
// its own compaction had made it; without term lists, positions and spelling. Document data goes to
// disk as it comes; values, lengths, metadata and synonyms wait in memory for their turn.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/base/file.h"
#include "indexer/build/glass/posting_list.h"
#include "indexer/build/glass/table_writer.h"
#include "indexer/build/glass/value_stream.h"
#include "indexer/build/glass/version.h"

namespace morgue::build::glass {

class DatabaseWriter {
 public:
  explicit DatabaseWriter(fs::path path);

  // The next document; ids count from 1. `length`: the sum of its wdf.
  std::uint32_t add_document(std::string_view data, std::uint32_t length);
  void note_wdf(std::uint32_t wdf);  // the greatest of any posting must be told before close()
  // To the document added last; slots below kSlots.
  static constexpr std::uint32_t kSlots = 128;
  void add_value(std::uint32_t slot, std::string_view value);
  std::uint32_t documents() const { return statistics_.documents; }

  // In any order; of equal keys the first is kept. Neither key may be empty.
  void set_metadata(std::string_view key, std::string_view value);
  void add_synonym(std::string_view term, std::string_view synonym);

  // After all documents, values and metadata: every term once, in byte order.
  void add_postings(const PostingList& list);
  void close();  // writes the rest, syncs

 private:
  void begin_postings();
  void write_metadata();
  void write_synonyms();

  fs::path path_;
  FileWriter file_;
  TableWriter documents_;
  TableWriter postings_;
  TableWriter synonyms_table_;
  PostingListWriter lists_;
  Roots roots_;
  Statistics statistics_;
  bool in_postings_ = false;
  std::string lengths_;  // entries of a PostingList
  std::vector<ValueStream> values_;
  std::vector<std::pair<std::string, std::string>> metadata_;  // as it comes
  std::vector<std::pair<std::string, std::string>> synonyms_;
  std::string key_;
};

}  // namespace morgue::build::glass
