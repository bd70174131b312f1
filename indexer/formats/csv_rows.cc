#include "indexer/formats/csv_rows.h"

#include <algorithm>
#include <array>

namespace morgue::formats {
namespace {

// The quote that ends a field whose first quote stands at `open`; npos: none. Doubled ones are
// text.
std::size_t closing_quote(std::string_view text, std::size_t open) {
  for (std::size_t at = open + 1; (at = text.find('"', at)) != std::string_view::npos; ++at) {
    if (at + 1 < text.size() && text[at + 1] == '"')
      ++at;
    else
      return at;
  }
  return std::string_view::npos;
}

bool is_separator(char c) {
  return kSeparators.find(c) != std::string_view::npos;
}

}  // namespace

std::size_t end_of_row(std::string_view text, std::size_t begin) {
  bool at_field = true;
  for (std::size_t at = begin; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\n') return at;
    if (c == '"' && at_field) {
      at = closing_quote(text, at);
      if (at == std::string_view::npos) return at;
    }
    at_field = is_separator(c);
  }
  return std::string_view::npos;
}

char separator_of(std::string_view header) {
  std::array<std::size_t, kSeparators.size()> counts{};
  bool quoted = false;
  for (const char c : header) {
    if (c == '"') quoted = !quoted;
    const std::size_t found = quoted ? std::string_view::npos : kSeparators.find(c);
    if (found != std::string_view::npos) ++counts[found];
  }
  const auto* best = std::ranges::max_element(counts);
  return *best == 0 ? '\0' : kSeparators[static_cast<std::size_t>(best - counts.data())];
}

std::vector<std::string> fields_of(std::string_view row, char separator) {
  std::vector<std::string> fields;
  for (;;) {
    std::string& field = fields.emplace_back();
    if (row.starts_with('"')) {
      const std::size_t end = std::min(closing_quote(row, 0), row.size());
      for (std::size_t i = 1; i < end; ++i) {
        field.push_back(row[i]);
        if (row[i] == '"') ++i;  // the second of two
      }
      row.remove_prefix(std::min(end + 1, row.size()));
    }
    const std::size_t end = std::min(row.find(separator), row.size());
    field.append(row.substr(0, end));
    if (end == row.size()) return fields;
    row.remove_prefix(end + 1);
  }
}

}  // namespace morgue::formats
