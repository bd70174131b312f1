// Who finds the names in an article during a run, if anybody does: the finder of entities/ with the
// corrections of this archive.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "common/article.h"
#include "indexer/entities/aliases.h"
#include "indexer/entities/finder.h"
#include "indexer/entities/mention.h"

namespace morgue::nightly {

// What all threads of a run share; read only.
class SharedNames {
 public:
  // `aliases`: the text of aliases.tsv. Throws Error(usage) if it is malformed.
  SharedNames(bool look_for_names, std::string_view aliases);
  bool look_for_names() const { return look_for_names_; }
  const entities::Aliases& aliases() const { return aliases_; }

 private:
  bool look_for_names_;
  entities::Aliases aliases_;
};

// One a thread. `names` must outlive it.
class Tagging {
 public:
  explicit Tagging(const SharedNames& names);
  // Whether names are looked for in articles that are new.
  bool looks() const { return names_.look_for_names(); }
  void find(const Article& article, entities::Entities& found);  // what the article names

 private:
  const SharedNames& names_;
  std::unique_ptr<entities::Finder> finder_;  // made when first needed: a model is loaded
};

}  // namespace morgue::nightly
