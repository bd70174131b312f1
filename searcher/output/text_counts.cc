// Counts as text: facets, histogram, unusual and related values, each a small table.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "common/cli/terminal.h"
#include "searcher/output/dates.h"
#include "searcher/output/text_sink.h"

namespace morgue::output {
namespace {

constexpr std::size_t kBarColumns = 72;  // of a line with a bar, where the terminal is not known
constexpr std::size_t kMinBar = 8;

std::string one_line(std::string_view text) {
  return cli::sanitize(text, cli::Lines::join);
}

// Rows of cells; the first column is flush left, the others right. The marks before rows: "*" for
// what was chosen.
class Columns {
 public:
  void row(bool chosen, std::vector<std::string> cells) {
    widths_.resize(std::max(widths_.size(), cells.size()));
    for (std::size_t i = 0; i < cells.size(); ++i)
      widths_[i] = std::max(widths_[i], cli::display_width(cells[i]));
    rows_.push_back({chosen, std::move(cells)});
  }

  void write(std::string& out) const {
    for (const auto& [chosen, cells] : rows_) {
      out += chosen ? "* " : "  ";
      for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::size_t blanks = widths_[i] - cli::display_width(cells[i]);
        if (i > 0) out.append(2 + blanks, ' ');
        out += cells[i];
        if (i == 0 && cells.size() > 1) out.append(blanks, ' ');
      }
      out += '\n';
    }
  }

 private:
  std::vector<std::pair<bool, std::vector<std::string>>> rows_;
  std::vector<std::size_t> widths_;
};

std::string values(std::size_t shown, std::size_t distinct) {
  std::string text = shown < distinct ? grouped(shown) + " of " : "";
  return text + grouped(distinct) + (distinct == 1 ? " value" : " values");
}

std::string share(const search::Bar& bar) {
  if (bar.archive == 0) return "-";
  const std::string percent = fmt::format("{:.1f}%", 100 * share_of(bar));
  return bar.count > 0 && percent == "0.0%" ? "<0.1%" : percent;
}

// A block an eighth of a column wide for what would vanish otherwise.
std::string drawn(std::uint64_t count, std::uint64_t largest, std::size_t columns) {
  if (count == 0) return "";
  const double part = static_cast<double>(count) / static_cast<double>(largest);
  const auto blocks = static_cast<std::size_t>(std::lround(part * static_cast<double>(columns)));
  if (blocks == 0) return "▏";
  std::string bar;
  for (std::size_t i = 0; i < blocks; ++i) bar += "█";
  return bar;
}

void write_associations(const std::vector<search::Association>& found, bool name_dimensions,
                        std::string& out) {
  Columns columns;
  for (const search::Association& value : found) {
    std::string name = one_line(value.value);
    if (name_dimensions) name += " (" + std::string(dimension_name(value.dimension)) + ")";
    columns.row(value.chosen, {name, grouped(value.count), "of " + grouped(value.archive),
                               fmt::format("{:.1f}", value.strength)});
  }
  columns.write(out);
}

// What is counted, where that is less than all articles that name the value.
std::string prominently(Dimension dimension, unsigned least) {
  if (least == 0 || !names_entities(dimension)) return {};
  return fmt::format("; where its prominence is {}% or more", least);
}

}  // namespace

void TextSink::counts(const search::SearchResult& result) {
  for (const search::FacetResult& found : result.facets) facet(found, result.prominent);
  if (result.histogram) histogram(*result.histogram);
  for (const search::UnusualResult& found : result.unusual) unusual(found, result.prominent);
  if (result.related) related(*result.related, result.prominent);
}

void TextSink::title(std::string_view name, const std::string& about) {
  out_.buffer().append("\n").append(style_.bold()).append(name).append(style_.off());
  out_.buffer().append(" (").append(about).append(")\n");
}

void TextSink::facet(const search::FacetResult& facet, unsigned prominent) {
  const auto chosen = static_cast<std::size_t>(std::count_if(
      facet.counts.begin(), facet.counts.end(), [](const auto& count) { return count.chosen; }));
  const auto shown = static_cast<std::size_t>(std::count_if(
      facet.counts.begin(), facet.counts.end(), [](const auto& count) { return count.count > 0; }));
  std::string about = "exact; " + values(shown, facet.distinct);
  about += prominently(facet.dimension, prominent);
  if (chosen > 0) about += "; * chosen, counts as without that choice";
  title(dimension_name(facet.dimension), about);
  Columns columns;
  for (const search::FacetCount& count : facet.counts)
    columns.row(count.chosen, {one_line(count.value), grouped(count.count)});
  columns.write(out_.buffer());
  out_.written();
}

void TextSink::histogram(const search::Histogram& histogram) {
  title("by " + std::string(period_name(histogram.period)),
        "exact; articles, share of the archive's in that period");
  Columns columns;
  std::uint64_t largest = 1;
  std::size_t width = 2;
  for (const search::Bar& bar : histogram.bars) {
    largest = std::max(largest, bar.count);
    width = std::max(width, 2 + bar.name.size() + 2 + grouped(bar.count).size() + 2 + 6 + 2);
  }
  const std::size_t line = settings_.wrap > 0 ? settings_.wrap : kBarColumns;
  const std::size_t room = std::max(kMinBar, line - std::min(line, width));
  for (const search::Bar& bar : histogram.bars)
    columns.row(false, {bar.name, grouped(bar.count), share(bar)});
  std::string table;
  columns.write(table);
  // The bars go to the ends of the lines, flush left.
  std::size_t begin = 0;
  for (const search::Bar& bar : histogram.bars) {
    const std::size_t end = table.find('\n', begin);
    out_.buffer().append(table, begin, end - begin);
    if (bar.count > 0) out_.buffer().append("  ").append(drawn(bar.count, largest, room));
    out_.buffer().append("\n");
    out_.written();
    begin = end + 1;
  }
  if (histogram.undated > 0)
    out_.buffer().append("  undated: ").append(grouped(histogram.undated)).append("\n");
}

void TextSink::unusual(const search::UnusualResult& unusual, unsigned prominent) {
  title("unusual " + std::string(dimension_name(unusual.dimension)),
        "exact; here, in the archive, strength; " +
            values(unusual.values.size(), unusual.distinct) +
            prominently(unusual.dimension, prominent));
  write_associations(unusual.values, false, out_.buffer());
  out_.written();
}

void TextSink::related(const search::RelatedResult& related, unsigned prominent) {
  title("related to " + one_line(related.value),
        "exact; together in " + grouped(related.articles) +
            (related.articles == 1 ? " article" : " articles") + ", in the archive, strength; " +
            values(related.values.size(), related.distinct) +
            prominently(Dimension::person, prominent));
  write_associations(related.values, true, out_.buffer());
  out_.written();
}

}  // namespace morgue::output
