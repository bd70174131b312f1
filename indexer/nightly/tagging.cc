#include "indexer/nightly/tagging.h"

namespace morgue::nightly {

SharedNames::SharedNames(bool look_for_names, std::string_view aliases)
    : look_for_names_(look_for_names), aliases_(aliases, kAliasesFile) {}

Tagging::Tagging(const SharedNames& names) : names_(names) {}

const entities::Entities* Tagging::find(const Article& article) {
  find(article, found_);
  return looks() ? &found_ : nullptr;
}

void Tagging::find(const Article& article, entities::Entities& found) {
  if (!looks()) return;
  if (!finder_) finder_ = std::make_unique<entities::Finder>(&names_.aliases());
  finder_->find(article, found);
}

}  // namespace morgue::nightly
