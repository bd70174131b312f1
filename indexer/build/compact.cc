#include "indexer/build/compact.h"

#include <xapian.h>

#include "common/base/xapian_guard.h"

namespace morgue::build {

void compact_databases(const std::vector<fs::path>& from, const fs::path& to) {
  guarded("compacting into " + to.string(), [&] {
    Xapian::Database all;
    for (const fs::path& path : from) all.add_database(Xapian::Database(path.string()));
    all.compact(to.string(), Xapian::DBCOMPACT_SINGLE_FILE | Xapian::Compactor::FULL);
  });
}

}  // namespace morgue::build
