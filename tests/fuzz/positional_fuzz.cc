// Positional plans over articles. Made-up ones, against the slow and obvious way, of which nothing
// may be missing but what the matcher says it has cut; and a plan over
// any bytes for columns: it stays within them, and has a match if it has spans. The first byte says
// which, the others what.
#include <cstdint>
#include <cstdlib>

#include <unistd.h>

#include "searcher/search/positional/matcher.h"
#include "tests/search/positional/chance.h"
#include "tests/search/positional/oracle.h"
#include "tests/search/positional/written_article.h"
#include "tests/support/word_forms.h"

namespace {

using namespace morgue;
using namespace morgue::search::positional;
namespace made = morgue::search::positional::test;

WordDictionary make_dictionary() {
  const fs::path path =
      fs::temp_directory_path() / ("positional_fuzz." + std::to_string(::getpid()));
  write_word_dictionary(path, morgue::test::of_all_lengths({"a", "b", "c", "d", "x"}), 0);
  WordDictionary dictionary(path);
  fs::remove(path);  // the map stays
  return dictionary;
}

void require(bool holds) {
  if (!holds) std::abort();
}

// Whether the spans are all that there are.
bool run(const query::PositionalPlan& plan, const ArticleWords& article,
         const WordDictionary& dictionary, Spans& spans) {
  Matcher matcher(plan, dictionary);
  matcher.spans(article, spans);
  const bool all = !matcher.was_cut();
  require(matcher.matches(article) == !spans.empty());
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const WordDictionary dictionary = make_dictionary();
  if (size < 2) return 0;
  std::size_t at = 2;
  made::Chance chance([&]() -> std::uint32_t { return at < size ? data[at++] : 0; });
  const query::PositionalPlan plan = chance.plan(data[1] % 4);
  Spans spans;
  if (data[0] % 2 != 0) {
    const CodeBytes rest(data + at, size - at);
    run(plan, {rest, rest.first(rest.size() / 2)}, dictionary, spans);
    return 0;
  }
  const std::string written = chance.article();
  const bool all = run(plan, made::article_of(written, dictionary), dictionary, spans);
  if (!all) return 0;
  const std::set<Span> expected = made::oracle_spans(plan, made::oracle_words(written));
  require(std::set<Span>(spans.begin(), spans.end()) == expected);
  return 0;
}
