// What was taken for what: the forms in which the live generation's articles write each entity, and
// the names that were made one over the whole archive, with the rule and the number of articles.
// What `morgue-index --merges` prints; aliases.tsv undoes any of it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace morgue::nightly {

struct MergedName {
  std::string type;          // "person", "org", "place"
  std::string canonical;     // empty: hidden, no entity; within articles the name they give
  std::string form;          // what was taken for it
  std::string rule;          // entities::rule_name
  bool in_articles = false;  // within articles that also name it otherwise; else over the archive
  std::uint64_t articles = 0;
};

// By type, canonical name, and articles downwards. `names`: only what has one of these as name or
// form, or is shown under it (compared folded); none: everything. Throws Error(archive).
std::vector<MergedName> merged_names(const std::filesystem::path& archive,
                                     const std::vector<std::string>& names);

// One a line, tab-separated: type, canonical, form, rule, "article" or "archive", articles.
std::string merged_names_text(const std::vector<MergedName>& merged);

}  // namespace morgue::nightly
