#include "common/schema.h"

#include <fmt/format.h>

#include "common/base/hash.h"
#include "common/text/calendar.h"
#include "common/text/fold.h"
#include "common/text/utf8.h"

namespace morgue {
namespace {

constexpr bool names_and_prefixes_unique() {
  for (std::size_t i = 0; i < kFields.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      if (kFields[i].name == kFields[j].name) return false;
      if (!kFields[i].prefix.empty() && kFields[i].prefix == kFields[j].prefix) return false;
      if (!kFields[i].filter_prefix.empty() && kFields[i].filter_prefix == kFields[j].filter_prefix)
        return false;
    }
  return true;
}
static_assert(names_and_prefixes_unique());

}  // namespace

Dimension find_dimension(std::string_view name) {
  for (std::size_t i = 0; i < kDimensions; ++i)
    if (kDimensionNames[i] == name) return static_cast<Dimension>(i);
  return Dimension::none;
}

const Field* find_field(std::string_view name) {
  for (const Field& field : kFields)
    if (field.name == name) return &field;
  return nullptr;
}

const Field* field_of(Dimension dimension) {
  for (const Field& field : kFields)
    if (field.dimension == dimension && dimension != Dimension::none) return &field;
  return nullptr;
}

std::string filter_term(std::string_view prefix, std::string_view value) {
  std::string term(prefix);
  const std::string folded = fold_value(value);
  if (folded.size() <= kMaxTermBytes) return term + folded;
  term += utf8_prefix(folded, kMaxTermBytes - 20);
  return term + fmt::format("~{:016x}", hash64(folded));
}

std::string facet_hash(Dimension dimension, std::string_view name) {
  std::string key(1, static_cast<char>('a' + static_cast<int>(dimension)));
  key += name;
  const std::uint64_t hash = hash64(key);
  std::string bytes;
  for (std::size_t i = 0; i < kFacetHashBytes; ++i)
    bytes.push_back(static_cast<char>(hash >> (8 * (kFacetHashBytes - 1 - i))));
  return bytes;
}

std::string day_term(std::int32_t day) {
  const Civil date = civil_of(day);
  return fmt::format("D{:04}{:02}{:02}", date.year, date.month, date.day);
}

std::string month_term(int year, unsigned month) {
  return fmt::format("M{:04}{:02}", year, month);
}

std::string year_term(int year) {
  return fmt::format("Y{:04}", year);
}

}  // namespace morgue
