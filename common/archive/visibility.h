// Which articles of a part may be found: not the dead of the generation, not the killed, not the
// withheld, not those whose embargo has not passed. A question of the moment at which an archive is
// opened: embargoes end by themselves.
#pragma once

#include <cstdint>

#include "common/archive/bitmap.h"
#include "common/archive/decisions.h"
#include "common/archive/document_column.h"
#include "common/article.h"

namespace morgue {

// Until when its record holds an article back, for DocumentRow::held_until.
std::int64_t held_until(const Article& article);

// Until when an article is held back: row.held_until, unless a decision says otherwise; kForEver
// for killed ones. It may be found from that instant on.
std::int64_t held_until(const DocumentRow& row, const Decisions& decisions);

// `dead` and all articles that are held back at `now`. Looks at articles with an embargo or a
// status and at those that decisions name, no others.
Bitmap not_to_be_found(const DocumentColumn& documents, const Bitmap& dead,
                       const Decisions& decisions, std::int64_t now);

}  // namespace morgue
