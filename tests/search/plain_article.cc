#include "tests/search/plain_article.h"

#include <unicode/uchar.h>

#include "common/text/utf8.h"

namespace morgue::search::test {
namespace {

// The letters as the article writes them; those of scripts without case do not count.
void note_letters(std::string_view written, PlainWord& word) {
  for (std::size_t i = 0; i < written.size();) {
    const CodePoint c = decode_utf8(written, i);
    const auto point = static_cast<UChar32>(c.value);
    const bool capital = u_isupper(point) || u_istitle(point);
    word.capital = word.capital || capital;
    word.small = word.small || (!capital && u_hasBinaryProperty(point, UCHAR_CASED));
    i += c.length;
  }
}

}  // namespace

std::uint32_t Forms::number(std::string_view form) {
  const auto next = static_cast<std::uint32_t>(all_.size());
  const auto [at, is_new] = numbers_.emplace(form, next);
  if (is_new) all_.emplace_back(form);
  return at->second;
}

PlainArticle plain_article(const Article& article, Analyzer& analyzer, Forms& forms) {
  PlainArticle plain;
  WordList list;
  unsigned sentence = 0, paragraph = 0;
  const auto add = [&](const std::string& text, Part part, Zone zone) {
    analyzer.analyze(text, list);
    ++sentence;
    ++paragraph;
    for (const Word& word : list.words) {
      if (word.before != Break::none) ++sentence;
      if (word.before == Break::paragraph) ++paragraph;
      PlainWord& out = plain.zones[zone].emplace_back();
      out.form = forms.number(list.form(word));
      out.part = part;
      out.sentence = sentence;
      out.paragraph = paragraph;
      note_letters(std::string_view(text).substr(word.begin, word.end - word.begin), out);
    }
  };
  add(article.headline, Part::headline, kHeadline);
  add(article.dateline, Part::dateline, kRunningText);
  add(article.lead, Part::lead, kRunningText);
  add(article.body, Part::body, kRunningText);
  add(article.author, Part::author, kByline);
  return plain;
}

}  // namespace morgue::search::test
