// Looking for a word in any bytes: the quick way finds what the slow one does. Three bytes say
// what is looked for, from where and what must follow; the codes of an article follow.
#include <cstdint>
#include <cstdlib>

#include "tests/search/slow_scan.h"

namespace {

using namespace morgue;
using namespace morgue::search;

// The code that stands at the begin of `bytes`, or one of a byte.
WordCode code_at(CodeBytes bytes) {
  WordReader reader(bytes);
  if (!reader.next() || reader.code().size() > kRareCodeBytes || is_continuer(reader.code().back()))
    return code_of_number(bytes.size() % kStoppers, 1);
  WordCode code;
  std::ranges::copy(reader.code(), code.bytes.begin());
  code.size = static_cast<std::uint8_t>(reader.code().size());
  return code;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 3) return 0;
  const CodeBytes article(data + 3, size - 3);
  const std::size_t place = data[0] % (article.size() + 1);
  const WordCode word = code_at(article.subspan(place));
  const std::size_t from = data[1] % (article.size() + 1);
  const int next = is_structure(data[2]) ? kAnyByte : data[2];
  if (find_word(article, word, from, next) != test::find_slowly(article, word, from, next))
    std::abort();
  return 0;
}
