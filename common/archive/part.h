// A sealed part, opened for reading: its Xapian database and its columns, all of one size.
// Opened parts stay readable when their files are unlinked by a later run.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include <xapian.h>

#include "common/archive/article_column.h"
#include "common/archive/case_column.h"
#include "common/archive/document_column.h"
#include "common/archive/facet_column.h"
#include "common/archive/word_column.h"

namespace morgue {

// Names of the files in a part's directory.
inline constexpr const char* kPostingsFile = "postings.glass";
inline constexpr const char* kArticlesFile = "articles.col";
inline constexpr const char* kWordsFile = "words.col";
inline constexpr const char* kCasesFile = "cases.col";
inline constexpr const char* kFacetsFile = "facets.col";
inline constexpr const char* kDocumentsFile = "documents.col";
inline constexpr const char* kPartInfoFile = "part.json";

// part.json: what was sealed. Its presence says that the part is whole.
struct PartInfo {
  int schema = 0;
  bool merged = false;  // made of other parts: worthless if it was never published
  std::uint32_t articles = 0;
  std::uint64_t text_bytes = 0;  // UTF-8 bytes of headline, dateline, lead and body
  std::uint64_t words = 0;
  std::uint32_t word_dictionary = 0;
  std::int32_t first_day = 0;  // day numbers; first > last: no dated article
  std::int32_t last_day = -1;
  std::map<std::string, std::uint64_t> checksums;  // file name -> XXH3 of the file
  std::map<std::string, std::uint64_t> sizes;      // file name -> bytes
};

std::string encode_part_info(const PartInfo& info);
PartInfo decode_part_info(std::string_view json);  // throws Error(archive)
PartInfo read_part_info(const fs::path& directory);

struct Part {
  explicit Part(const fs::path& directory);  // throws Error(archive)

  std::string name;
  Xapian::Database database;
  ArticleColumn articles;
  WordColumn words;
  CaseColumn cases;
  FacetColumn facets;
  DocumentColumn documents;
  std::string uuid;  // of the database: how a Xapian callback knows in which part it is

  std::uint32_t size() const { return articles.size(); }
};

}  // namespace morgue
