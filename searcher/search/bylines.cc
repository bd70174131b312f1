#include "searcher/search/bylines.h"

#include <utility>

#include "common/text/byline.h"

namespace morgue::search {

std::vector<std::string> parts_of(Dimension dimension, const std::string& text,
                                  const query::Vocabulary& vocabulary) {
  if (dimension != Dimension::author ||
      vocabulary.articles(filter_term(field_of(dimension)->filter_prefix, text)) > 0)
    return {text};
  std::vector<std::string> names = author_names(text);
  return names.empty() ? std::vector<std::string>{text} : names;
}

void take_bylines_apart(query::Node& root, const query::Vocabulary& vocabulary) {
  for (query::Node& child : root.children) take_bylines_apart(child, vocabulary);
  if (root.kind != query::Kind::value) return;
  std::vector<std::string> parts = parts_of(root.field->dimension, root.value, vocabulary);
  if (parts.size() == 1) {
    root.value = std::move(parts.front());
    return;
  }
  query::Node all;
  all.kind = query::Kind::all_of;
  all.place = root.place;
  for (std::string& part : parts) {
    all.children.push_back(root);
    all.children.back().value = std::move(part);
  }
  root = std::move(all);
}

}  // namespace morgue::search
