#include "common/archive/variant_column.h"
#include "common/base/error.h"
#include "common/base/file.h"
#include "common/base/hash.h"
#include "indexer/build/part_builder.h"

namespace morgue::build {

void seal_part(const fs::path& work, const fs::path& target, PartInfo& info) {
  for (const char* file : {kPostingsFile, kArticlesFile, kWordsFile, kCasesFile, kFacetsFile,
                           kVariantsFile, kDocumentsFile}) {
    sync_file(work / file);
    const MappedFile map(work / file);
    info.checksums[file] = hash64(map.bytes());
    info.sizes[file] = map.bytes().size();
  }
  replace_file(work / kPartInfoFile, encode_part_info(info));
  std::error_code error;
  fs::rename(work, target, error);
  if (error) throw system_error("renaming " + work.string(), error.value());
  sync_directory(target.parent_path());
}

}  // namespace morgue::build
