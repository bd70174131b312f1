// The header of a single-file glass database: format, identity, where each table's root is, and
// the statistics of the collection. Fills the file's first block.
// Facts from Xapian 1.4: backends/glass/glass_version.cc, glass_freelist.h, glass_defs.h.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "indexer/build/glass/table_writer.h"

namespace morgue::build::glass {

struct Statistics {
  std::uint32_t documents = 0;  // also the last id: there are no gaps
  std::uint64_t total_length = 0;
  std::uint32_t shortest = 0;  // of documents that have a length; 0: none has
  std::uint32_t longest = 0;
  std::uint32_t greatest_wdf = 0;
};

// Tables that a part has; Xapian's others (termlist, position, spelling) are absent.
struct Roots {
  TableRoot postings;
  TableRoot documents;
  TableRoot synonyms;
};

using Uuid = std::array<char, 16>;
[[nodiscard]] Uuid random_uuid();

[[nodiscard]] std::string header_block(const Uuid& uuid, const Roots& roots,
                                       const Statistics& statistics);

}  // namespace morgue::build::glass
