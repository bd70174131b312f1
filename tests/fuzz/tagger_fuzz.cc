// libFuzzer: any bytes as a text. Tokens and mentions must be in order and within their bounds, and
// a tagger that has read other texts must find the same as before.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "indexer/entities/tagger.h"
#include "indexer/entities/tokenizer.h"

namespace {

using namespace morgue::entities;

void check(std::string_view text, const std::vector<Token>& tokens,
           const std::vector<Mention>& mentions) {
  std::uint32_t end = 0;
  for (const Token& token : tokens) {
    if (token.begin < end || token.end <= token.begin || token.end > text.size()) std::abort();
    end = token.end;
  }
  std::uint32_t last = 0;
  for (const Mention& mention : mentions) {
    if (mention.first < last || mention.last <= mention.first) std::abort();
    if (mention.last > tokens.size() || !(mention.p >= 0 && mention.p <= 1)) std::abort();
    last = mention.last;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Tagger tagger;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  Document document;
  document.text = text;
  std::vector<Token> tokens;
  tokenize(document, tokens);
  std::vector<Mention> mentions;
  tagger.tag(document, tokens, mentions);
  check(text, tokens, mentions);
  std::vector<Mention> again;
  tagger.tag(document, tokens, again);
  if (again.size() != mentions.size()) std::abort();
  for (std::size_t i = 0; i < again.size(); ++i)
    if (again[i].first != mentions[i].first || again[i].type != mentions[i].type) std::abort();
  return 0;
}
