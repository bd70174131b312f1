#include "indexer/nightly/verify.h"

#include <sstream>

#include <xapian.h>

#include "common/archive/part.h"
#include "common/base/error.h"
#include "common/base/hash.h"
#include "common/base/xapian_guard.h"

namespace morgue::nightly {
namespace {

[[noreturn]] void failed(const fs::path& directory, const std::string& what) {
  throw Error(ExitCode::verification, "checking part " + directory.filename().string(), what,
              "the part was set aside in rejected/ and the last good generation stays live; "
              "check the disk, then run again");
}

void check_files(const fs::path& directory, const PartInfo& info) {
  for (const auto& [file, checksum] : info.checksums) {
    const MappedFile map(directory / file);
    if (map.bytes().size() != info.sizes.at(file) || hash64(map.bytes()) != checksum)
      failed(directory, file + " is not what was written");
  }
}

void check_database(const fs::path& directory) {
  guarded("checking " + directory.string(), [&] {
    std::ostringstream details;
    const std::string path = (directory / kPostingsFile).string();
    if (Xapian::Database::check(path, 0, &details) != 0)
      failed(directory, "Xapian finds its database damaged");
  });
}

void check_columns(const fs::path& directory, const PartInfo& info) {
  const Part part(directory);  // sizes of database and columns agree, or it throws
  if (part.size() != info.articles) failed(directory, "it does not hold what part.json says");
  std::uint64_t checked = 0;
  for (std::uint32_t doc = 0; doc < part.size(); ++doc) {
    checked += part.words.codes(doc).size() + part.articles.frame(doc).size();
    for (const std::uint32_t value : part.facets.values(doc))
      if (value >= part.facets.value_count()) failed(directory, "a facet value without a name");
  }
  if (part.size() > 0 && checked == 0) failed(directory, "its columns are empty");
}

}  // namespace

void verify_part(const fs::path& directory) {
  try {
    const PartInfo info = read_part_info(directory);
    check_files(directory, info);
    check_database(directory);
    check_columns(directory, info);
  } catch (const Error& e) {
    if (e.code() != ExitCode::archive) throw;
    failed(directory, e.what());
  }
}

}  // namespace morgue::nightly
