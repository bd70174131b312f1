// What those articles of a part that may be found are given as names, and which forms they have of
// them: counted here alone, so that the table of names and the list of what was merged agree.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>
#include <vector>

#include "common/archive/bitmap.h"
#include "common/archive/facet_column.h"
#include "common/archive/variant_column.h"
#include "indexer/entities/mention.h"

namespace morgue::nightly {

struct NameForm {
  std::uint32_t value = 0;  // in facets.col
  std::string_view text;
  entities::MergeRule rule = entities::MergeRule::same;
  std::uint32_t articles = 0;  // that have it
};

class PartNames {
 public:
  // `hidden`: the articles that count as not there.
  PartNames(const std::filesystem::path& directory, Bitmap hidden);

  [[nodiscard]] const FacetColumn& facets() const { return facets_; }
  [[nodiscard]] std::uint32_t articles(std::uint32_t value) const { return articles_[value]; }

  // Those that some article has. Of forms that the version before counted, hidden articles may be
  // among the articles, for it did not note which they are; but no more than have the name.
  void each_form(const std::function<void(const NameForm&)>& take) const;

 private:
  FacetColumn facets_;
  VariantColumn variants_;
  Bitmap hidden_;
  std::vector<std::uint32_t> articles_;  // by value
};

}  // namespace morgue::nightly
