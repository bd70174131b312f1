// article_of(): where on a page its article is.
#include <algorithm>
#include <unordered_map>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/html/elements.h"
#include "indexer/formats/html/html_text.h"

namespace morgue::formats::html {
namespace {

constexpr std::size_t kParagraph =
    60;                                // bytes of running text; shorter ones are labels and teasers
constexpr std::size_t kArticle = 200;  // bytes that something marked up as an article must have

// How much running text is in each block of a page: not in links, menus and the like.
class Measure {
 public:
  explicit Measure(xml::Node page) { block(page); }

  std::size_t of(xml::Node element) const {
    const auto found = totals_.find(element.key());
    return found == totals_.end() ? 0 : found->second;
  }

 private:
  std::size_t block(xml::Node element) {
    std::size_t total = 0;
    const std::size_t own = line(element, total);
    if (own >= kParagraph) total += own;
    totals_[element.key()] = total;
    return total;
  }

  // Bytes of its own lines; what is in blocks within it goes to `blocks`.
  std::size_t line(xml::Node element, std::size_t& blocks) {
    std::size_t own = 0;
    for (xml::Node each = element.first(); each; each = each.next()) {
      if (each.is_text()) {
        own += trimmed(each.characters()).size();
        continue;
      }
      if (!each.is_element() || each.is("a")) continue;
      const Kind kind = kind_of(each);
      if (kind == Kind::left_out) continue;
      if (kind == Kind::within_line || kind == Kind::line_break) {
        std::size_t within = 0;  // pages have blocks in anything
        own += line(each, within);
        totals_[each.key()] = within;
        blocks += within;
      } else {
        blocks += block(each);
      }
    }
    return own;
  }

  std::unordered_map<const void*, std::size_t> totals_;
};

bool says_article_body(xml::Node element) {
  const std::string_view item = element.attribute("itemprop");
  return same_word(item, "articleBody") || element.attribute("property").ends_with("articleBody");
}

}  // namespace

xml::Node article_of(xml::Node page) {
  const Measure measure(page);
  const std::size_t all = measure.of(page);
  if (all == 0) return {};
  xml::Node best = page;
  int best_rank = 0;  // how plainly the page says that it is the article
  for (const xml::Node each : page.descendants("")) {
    const int rank = says_article_body(each)                                        ? 3
                     : each.is("article")                                           ? 2
                     : each.is("main") || same_word(each.attribute("role"), "main") ? 1
                                                                                    : 0;
    const std::size_t size = measure.of(each);
    if (rank == 0 || size < kArticle || (rank < 3 && size < all / 3)) continue;
    if (rank < best_rank || (rank == best_rank && size <= measure.of(best))) continue;
    best = each;
    best_rank = rank;
  }
  // Down to the block that still has nearly all of it.
  for (;;) {
    const std::size_t enough = measure.of(best) / 4 * 3;
    xml::Node inner;
    for (const xml::Node each : best.elements())
      if (measure.of(each) > enough && !each.is("p")) inner = each;
    if (!inner) return best;
    best = inner;
  }
}

}  // namespace morgue::formats::html
