#include "searcher/search/article_text.h"

#include <algorithm>
#include <array>

#include "common/text/utf8.h"

namespace morgue::search {
namespace {

constexpr std::array<std::string_view, 5> kNames = {"headline", "dateline", "lead", "body",
                                                    "author"};
constexpr std::uint32_t kAuthor = 4;

// None of what is cut off belongs to a word.
std::string_view without_dash(std::string_view dateline) {
  constexpr std::string_view kStrange = " -\n\t";
  const std::size_t begin = dateline.find_first_not_of(kStrange);
  if (begin == std::string_view::npos) return {};
  return dateline.substr(begin, dateline.find_last_not_of(kStrange) + 1 - begin);
}

}  // namespace

ArticleText::ArticleText(const Article& article, Analyzer& analyzer) {
  add(article.headline, 0, analyzer);
  if (!article.headline.empty()) text_ += "\n\n";
  const std::string_view dateline = without_dash(article.dateline);
  add(dateline, 1, analyzer);
  if (!dateline.empty()) text_ += " - ";
  add(article.lead, 2, analyzer);
  if (!article.lead.empty()) text_ += "\n\n";
  add(article.body, 3, analyzer);
  author_ = text_.size();
  add(article.author, kAuthor, analyzer);
  count_points();
}

void ArticleText::add(std::string_view text, std::uint32_t field, Analyzer& analyzer) {
  analyzer.analyze(text, list_);
  std::uint32_t paragraph = 1;
  for (const Word& word : list_.words) {
    if (word.before == Break::paragraph) ++paragraph;
    words_.push_back({text_.size() + word.begin, text_.size() + word.end, 0, 0, field, paragraph});
  }
  text_ += text;
}

void ArticleText::count_points() {
  std::size_t byte = 0, points = 0;
  const auto at = [&](std::size_t end) {
    for (; byte < end; ++byte) points += is_utf8_continuation(text_[byte]) ? 0U : 1U;
    return points;
  };
  std::size_t before = 0;
  for (Placed& word : words_) {
    if (word.field == kAuthor && before == 0) before = at(author_);
    word.begin_point = at(word.begin) - before;
    word.end_point = at(word.end) - before;
  }
}

Passage ArticleText::passage(positional::Span span, std::size_t around) const {
  const Placed& begin = words_[span.begin];
  const Placed& end = words_[span.end];
  std::size_t first = span.begin, last = span.end;
  for (std::size_t n = 0; n < around && first > 0 && words_[first - 1].field == begin.field; ++n)
    --first;
  for (std::size_t n = 0;
       n < around && last + 1 < words_.size() && words_[last + 1].field == end.field; ++n)
    ++last;
  // Punctuation that touches the last word stays with it.
  std::size_t to = words_[last].end;
  const std::size_t next = last + 1 < words_.size() ? words_[last + 1].begin : text_.size();
  if (around > 0)
    while (to<next&& static_cast<unsigned char>(text_[to])> ' ') ++to;
  Passage passage;
  passage.field = kNames[begin.field];
  passage.paragraph = begin.paragraph;
  passage.begin = begin.begin_point;
  passage.end = end.end_point;
  passage.before = text_.substr(words_[first].begin, begin.begin - words_[first].begin);
  passage.match = text_.substr(begin.begin, end.end - begin.begin);
  passage.after = text_.substr(end.end, to - end.end);
  return passage;
}

}  // namespace morgue::search
