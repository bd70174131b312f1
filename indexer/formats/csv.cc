// CSV and TSV: a row of names, then a row an article. The names are those of JSON Lines, or what
// --map says. Without known names a table is read only where --format csv says that it is one.
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "indexer/formats/article_fields.h"
#include "indexer/formats/charset.h"
#include "indexer/formats/clean_text.h"
#include "indexer/formats/csv_rows.h"
#include "indexer/formats/format_list.h"

namespace morgue::formats {
namespace {

std::string_view row_at(std::string_view window, std::size_t begin, std::size_t end) {
  std::string_view row = window.substr(begin, end - begin);
  if (row.ends_with('\r')) row.remove_suffix(1);
  return row;
}

int recognise(std::string_view head) {
  const std::size_t end = std::min(end_of_row(head, 0), head.size());
  const std::string_view header = row_at(head, 0, end);
  const char separator = separator_of(header);
  if (separator == '\0' || header.find_first_of("<>{}") != std::string_view::npos) return 0;
  int known = 0;
  bool text = false;
  for (const std::string& name : fields_of(header, separator)) {
    const auto match = match_name(trimmed(name));
    if (!match) continue;
    ++known;
    text = text || match->field == ArticleField::headline || match->field == ArticleField::body;
  }
  return known > 1 && text ? 80 : 0;
}

Cut cut(std::string_view window, bool last) {
  Cut cut;
  cut.kind = last ? Cut::Kind::end : Cut::Kind::need_more;
  while (cut.skip < window.size() && (window[cut.skip] == '\n' || window[cut.skip] == '\r'))
    ++cut.skip;
  if (cut.skip == window.size()) return cut;
  std::size_t end = end_of_row(window, cut.skip);
  if (end == std::string_view::npos && !last) return cut;
  end = std::min(end, window.size());
  cut.kind = Cut::Kind::record;
  cut.length = row_at(window, cut.skip, end).size();
  return cut;
}

Cut resync(std::string_view window, bool last) {
  const std::size_t end = window.find('\n');
  if (end != std::string_view::npos) return {Cut::Kind::record, end + 1, 0, false};
  return {last ? Cut::Kind::end : Cut::Kind::need_more, window.size(), 0, false};
}

constexpr std::size_t kMaxHeader = std::size_t{64} << 10;  // bytes

// The row of names, and what each column is: what the map says, else what its name says.
class Columns {
 public:
  Columns() = default;
  Columns(std::string_view head, const Options& options) : head_(head), map_(options.map) {
    const std::string header = to_raw_utf8(head);
    separator_ = separator_of(header);
    std::array<bool, kArticleFields> mapped{};
    for (const auto& [ours, theirs] : map_)
      if (const auto field = article_field(ours)) mapped[static_cast<std::size_t>(*field)] = true;
    for (const std::string& given : fields_of(header, separator_)) {
      const std::string_view name = trimmed(given);
      std::optional<FieldMatch> match = match_name(name);
      if (match && mapped[static_cast<std::size_t>(match->field)]) match.reset();
      for (const auto& [ours, theirs] : map_)
        if (theirs == name)
          if (const auto field = article_field(ours)) match = FieldMatch{*field, 0};
      matches_.push_back(match);
    }
  }

  bool are_of(std::string_view head, const Options& options) const {
    return head_ == head && map_ == options.map;
  }
  char separator() const { return separator_; }
  std::size_t size() const { return matches_.size(); }
  const std::optional<FieldMatch>& at(std::size_t column) const { return matches_[column]; }

 private:
  std::string head_;
  decltype(Options::map) map_;
  char separator_ = '\0';
  std::vector<std::optional<FieldMatch>> matches_;
};

// Worked out once and not for every row: a thread keeps those of the head that it met last.
const Columns& columns_of(std::string_view head, const Options& options) {
  static thread_local Columns last;
  if (!last.are_of(head, options)) last = Columns(head, options);
  return last;
}

Parsed parse(std::string_view record, const Context& context) {
  if (context.head.empty()) return Skip{"a row of a table without names of columns"};
  if (context.head.size() > kMaxHeader) return Skip{"a row under names of more than 64 KiB"};
  const Columns& columns = columns_of(context.head, context.options);
  const std::string row = to_raw_utf8(record);
  const std::vector<std::string> fields = fields_of(row, columns.separator());
  if (fields.size() > columns.size())
    return Skip{fmt::format("a row of {} fields under {} names", fields.size(), columns.size())};
  FieldValues values;
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (columns.at(i) && values.open(*columns.at(i))) values.add(columns.at(i)->field, fields[i]);
  return std::move(values).article(context);
}

}  // namespace

Format csv() {
  Format format{"csv", "CSV and TSV with a row of names", recognise, cut, resync, parse};
  format.head_first = true;
  return format;
}

}  // namespace morgue::formats
