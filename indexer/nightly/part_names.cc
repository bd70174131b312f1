#include "indexer/nightly/part_names.h"

#include <algorithm>
#include <utility>

#include "common/archive/part.h"

namespace morgue::nightly {

PartNames::PartNames(const std::filesystem::path& directory, Bitmap hidden)
    : facets_(directory / kFacetsFile),
      variants_(directory / kVariantsFile, {facets_.size(), facets_.value_count()}),
      hidden_(std::move(hidden)),
      articles_(facets_.value_count()) {
  for (std::uint32_t doc = 0; doc < facets_.size(); ++doc) {
    if (hidden_.test(doc)) continue;
    for (const std::uint32_t value : facets_.values(doc))
      if (value < articles_.size()) ++articles_[value];
  }
}

void PartNames::each_form(const std::function<void(const NameForm&)>& take) const {
  std::vector<VariantUse> uses;
  for (std::size_t i = 0; i < variants_.size(); ++i) {
    const VariantCounts& counts = variants_.counts(i);
    variants_.read_uses(i, uses);
    const auto seen = static_cast<std::uint32_t>(
        std::count_if(uses.begin(), uses.end(),
                      [this](const VariantUse& use) { return !hidden_.test(use.doc); }));
    const auto unknown = counts.articles - static_cast<std::uint32_t>(uses.size());
    const std::uint32_t articles = std::min(seen + unknown, articles_[counts.value]);
    if (articles > 0)
      take({counts.value, variants_.form(i), static_cast<entities::MergeRule>(counts.rule),
            articles});
  }
}

}  // namespace morgue::nightly
