// Articles built again from what is stored of them, into a new part: where a part has too many dead
// articles, where parts of different word dictionaries become one, and where the user's corrections
// change which names an article has.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "common/archive/bitmap.h"
#include "common/archive/part.h"
#include "indexer/nightly/tagging.h"
#include "indexer/nightly/workspace.h"

namespace morgue::nightly {

// What is needed of a part, of any schema version that can be read.
struct RebuildInput {
  RebuildInput(const ArticleColumn& stored, const DocumentColumn& rows, const FacetColumn& named)
      : articles(&stored), documents(&rows), facets(&named), end(stored.size()) {}
  explicit RebuildInput(const Part& part, Bitmap without = {})
      : RebuildInput(part.articles, part.documents, part.facets) {
    left_out = std::move(without);
  }

  const ArticleColumn* articles;
  const DocumentColumn* documents;
  const FacetColumn* facets;
  Bitmap left_out;          // articles not to be built
  std::uint32_t begin = 0;  // only these are looked at
  std::uint32_t end;
};

// Seals the part `name` of all articles that are not left out, with their record's hash and order;
// returns how many there were; without any, no part is made. Names are looked for as in new
// articles, and always in those where they have been found before: a run without them takes nothing
// from an archive. `merged`: see PartInfo. `stop`, if given, is asked now and then; if it says so,
// no part is made, and what it returns means nothing.
std::uint32_t rebuild(const Workspace& workspace, const std::vector<RebuildInput>& inputs,
                      Tagging& tagging, const std::string& name, bool merged,
                      const std::function<bool()>& stop = {});

}  // namespace morgue::nightly
