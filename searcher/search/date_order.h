// All matches in the order of publication: what exports and saved searches walk. Not for a page of
// hits (ranking.h), which keeps only the best.
#pragma once

#include <vector>

#include "common/archive/archive.h"
#include "searcher/search/request.h"
#include "searcher/search/sources.h"

namespace morgue::search {

// Newest first, oldest first for Sort::oldest; the undated last, ties by the hash of the id. Does
// not depend on how the archive is cut into parts. Eight bytes a match.
[[nodiscard]] std::vector<ArticleRef> in_date_order(const Archive& archive,
                                                    const MatchList& matches, Sort sort);

}  // namespace morgue::search
