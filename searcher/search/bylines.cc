#include "searcher/search/bylines.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/text/byline.h"

namespace morgue::search {
namespace {

constexpr std::size_t kMostNames = 50;  // each is looked for among all values

// "Smith, John" -> "John Smith"; "" if that is not its shape.
std::string turned_round(const std::string& text) {
  const std::size_t comma = text.find(',');
  if (comma == text.npos || text.find_first_of(",;", comma + 1) != text.npos) return {};
  return text.substr(comma + 1) + " " + text.substr(0, comma);
}

}  // namespace

std::vector<std::string> parts_of(Dimension dimension, const std::string& text,
                                  const query::Vocabulary& vocabulary, const OneValue& one_value) {
  const auto is_value = [&](const std::string& name) {
    return vocabulary.articles(filter_term(field_of(dimension)->filter_prefix, name)) > 0;
  };
  if (dimension != Dimension::author || is_value(text)) return {text};
  std::vector<std::string> names = author_names(text);
  if (names.empty()) return {text};
  if (names.size() == 1) return names;
  if (names.size() > kMostNames)
    throw Error(ExitCode::usage, "query",
                fmt::format("this byline has more than {} names", kMostNames),
                "leave some out, or name each with an --author of its own for any of them");
  // As a hit shows it, whatever else it may mean.
  if (std::all_of(names.begin(), names.end(), is_value)) return names;
  if (const std::string turned = turned_round(text); !turned.empty() && is_value(turned))
    return author_names(turned);
  if (one_value && one_value(text)) return {text};
  return names;
}

void take_bylines_apart(query::Node& root, const query::Vocabulary& vocabulary,
                        const OneValue& one_value) {
  for (query::Node& child : root.children) take_bylines_apart(child, vocabulary, one_value);
  if (root.kind != query::Kind::value) return;
  std::vector<std::string> parts =
      parts_of(root.field->dimension, root.value, vocabulary, one_value);
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
