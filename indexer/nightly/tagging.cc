#include "indexer/nightly/tagging.h"

#include "common/archive/manifest.h"

namespace morgue::nightly {

SharedNames::SharedNames(bool look_for_names, std::string_view aliases)
    : look_for_names_(look_for_names), aliases_(aliases, kAliasesFile) {}

Tagging::Tagging(const SharedNames& names) : names_(names) {}

void Tagging::find(const Article& article, entities::Entities& found) {
  if (!finder_) finder_ = std::make_unique<entities::Finder>(&names_.aliases());
  finder_->find(article, found);
}

}  // namespace morgue::nightly
