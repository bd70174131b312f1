// The decoder of stored articles, with and without the decompression before it: any bytes give an
// article or an Error, and what was decoded is encoded to the same article again.
#include <cstdint>
#include <cstdlib>

#include "common/archive/article_column.h"
#include "common/archive/dictionaries.h"
#include "common/base/error.h"

namespace {

void decode(std::string_view bytes) {
  const morgue::Article article = morgue::decode_article(bytes);
  std::string again;
  morgue::encode_article(article, again);
  if (!(morgue::decode_article(again) == article)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const morgue::TextDictionaries none;
  static morgue::TextCodec codec(none);
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  try {
    if (data[0] % 2 == 0) {
      decode(bytes);
    } else {
      std::string text;
      codec.decompress(bytes, text);
      decode(text);
    }
  } catch (const morgue::Error&) {  // the right answer to damage
  }
  return 0;
}
