// The fields of an article by name, for formats whose records are names and values (JSON now, CSV
// later): which names stand for which field, and how the values found make an article. Not for
// formats with a structure of their own.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/formats/format.h"

namespace morgue::formats {

enum class ArticleField {
  id,
  headline,
  dateline,
  lead,
  body,
  author,
  published,
  source,
  language,
  section,
  type,
  url,
  topics,
  persons,
  orgs,
  places,
  exchanges,
  revision,
  status,
  embargo
};
inline constexpr std::size_t kArticleFields = 20;

// "headline" and so on, in the order of ArticleField: what --map can name.
std::span<const std::string_view> article_field_names();
std::optional<ArticleField> article_field(std::string_view name);

// What a provider's name stands for. Of several names for one field the lowest rank is taken.
struct FieldMatch {
  ArticleField field;
  int rank;
};
std::optional<FieldMatch> match_name(std::string_view name);  // in any case

// Collects the values of one record. Values are valid UTF-8 and must outlive it.
class FieldValues {
 public:
  // Whether values under a name of this rank are wanted: there are none yet from a better name, or
  // from an earlier one of the same. Then they are given to add().
  bool open(FieldMatch match);
  void add(ArticleField field, std::string_view value);

  Parsed article(const Context& context) &&;

 private:
  struct Values {
    int rank = 0;
    std::vector<std::string_view> texts;
  };

  const Values& of(ArticleField field) const { return values_[static_cast<std::size_t>(field)]; }
  std::string line(ArticleField field) const;
  std::string paragraphs(ArticleField field) const;
  std::string names(ArticleField field) const;
  std::vector<std::string> tags(ArticleField field) const;

  std::array<Values, kArticleFields> values_;
  int date_rank_ = 0;
  std::vector<std::pair<int, std::string_view>> dates_;  // rank and text: the best is told at last
};

}  // namespace morgue::formats
