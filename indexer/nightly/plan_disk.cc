// The disk that a planned run would need: new parts by what an article of this archive weighs, and
// a copy of whatever merging would copy.
#include <fmt/format.h>

#include "common/archive/name_table.h"
#include "common/archive/part.h"
#include "common/base/error.h"
#include "indexer/nightly/merge.h"
#include "indexer/nightly/plan.h"

namespace morgue::nightly {
namespace {

constexpr std::uint64_t kFewArticles = 1000;    // too few to say what an article weighs
constexpr double kFirstRatio = 1.5;             // bytes of archive to bytes of records then
constexpr std::uint64_t kSmallFiles = 4 << 20;  // manifest, dictionaries, receipt

// Bytes of a part's files, as they were sealed.
std::uint64_t part_bytes(const fs::path& part) {
  std::uint64_t bytes = 0;
  const PartInfo info = read_part_info(part);
  for (const auto& [file, size] : info.sizes) bytes += size;
  return bytes;
}

// Where the archive is or will be.
std::uint64_t free_space(const fs::path& archive) {
  std::error_code error;
  fs::path place = fs::absolute(archive);
  while (!fs::exists(place, error) && place.has_relative_path()) place = place.parent_path();
  const fs::space_info space = fs::space(place, error);
  if (error) throw system_error("asking for the free space of " + place.string(), error.value());
  return space.available;
}

}  // namespace

void plan_disk(Plan& plan, const fs::path& archive, const Manifest& manifest, const Amount& fresh) {
  std::uint64_t articles = 0;
  std::uint64_t bytes = 0;
  std::vector<PartSize> sizes;
  std::vector<std::uint64_t> weights;
  for (const ManifestPart& part : manifest.parts) {
    weights.push_back(part_bytes(part_path(archive, part.name)));
    sizes.push_back({part.articles, part.dead.count()});
    articles += part.articles;
    bytes += weights.back();
  }
  if (articles >= kFewArticles) {
    plan.build_bytes = fresh.count * bytes / articles;
    plan.basis = fmt::format("{} articles of {} bytes, the mean of the archive", fresh.count,
                             bytes / articles);
  } else {
    plan.build_bytes = static_cast<std::uint64_t>(static_cast<double>(fresh.bytes) * kFirstRatio);
    plan.basis =
        fmt::format("{} times the {} bytes of new and changed records", kFirstRatio, fresh.bytes);
  }
  if (fresh.count > 0) {
    sizes.push_back({static_cast<std::uint32_t>(fresh.count), 0});
    weights.push_back(plan.build_bytes);
  }
  for (const std::vector<std::size_t>& group : plan_merges(sizes, {}))
    for (const std::size_t part : group) plan.merge_bytes += weights[part];
  plan.basis += "; one copy of each part that is to be merged";
  std::error_code ignored;
  plan.table_bytes = kSmallFiles;
  const fs::path names = name_table_path(archive, plan.generation);
  if (fs::exists(names, ignored)) plan.table_bytes += fs::file_size(names, ignored);
  plan.free_bytes = free_space(archive);
}

}  // namespace morgue::nightly
