// Archives for tests, made from plain articles: cut into parts as the test says, with dead
// articles where it says. Uses the indexer's own preparer and part builder.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "common/archive/name_table.h"
#include "common/article.h"
#include "indexer/entities/mention.h"

namespace morgue::search::test {

struct ArchivePlan {
  std::vector<std::vector<Article>> parts;             // each with at least one article
  std::set<std::pair<std::size_t, std::size_t>> dead;  // part, place in it
  // Part, place in it -> what was found in the article; of others the provider's tags are taken.
  std::map<std::pair<std::size_t, std::size_t>, entities::Entities> found;
  bool two_dictionaries = false;  // every other part has a word dictionary of its own
  unsigned dictionary_share = 2;  // one form in so many is in the dictionary; 0: none
  NameTableData names;            // canonical names; `parts` is filled in
};

void make_archive(const std::filesystem::path& path, const ArchivePlan& plan);

// All in one part.
void make_archive(const std::filesystem::path& path, std::vector<Article> articles);

}  // namespace morgue::search::test
