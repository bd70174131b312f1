#include "indexer/formats/finish.h"

#include <fmt/format.h>

#include "common/base/bytes.h"
#include "common/base/hash.h"
#include "common/text/utf8.h"
#include "indexer/formats/clean_text.h"
#include "indexer/formats/language.h"

namespace morgue::formats {
namespace {

constexpr std::size_t kMaxId = 512;
constexpr std::size_t kMaxHeadline = 2048;

// What is longer than any headline is text that somebody wrote into the field: it stays findable.
void bound_headline(Article& article) {
  if (article.headline.size() <= kMaxHeadline) return;
  if (article.body.empty()) article.body = article.headline;
  article.headline.resize(utf8_prefix(article.headline, kMaxHeadline).size());
}

void name_advisory(Article& article) {
  for (const char* name : {"advis", "advisory", "advisories"})
    if (same_word(article.type, name)) article.type = kAdvisoryType;
}

std::string_view best_sample(const Article& article) {
  if (!article.body.empty()) return article.body;
  return article.lead.empty() ? article.headline : article.lead;
}

}  // namespace

std::optional<Skip> check_id(std::string_view id) {
  if (id.size() > kMaxId)
    return Skip{fmt::format("the id is {} bytes long, {} are allowed", id.size(), kMaxId)};
  bool control = false;
  for (std::size_t i = 0; i < id.size(); ++i) {
    const auto byte = static_cast<unsigned char>(id[i]);
    const auto next = static_cast<unsigned char>(i + 1 < id.size() ? id[i + 1] : 0);
    const bool c1 = byte == 0xC2 && next >= 0x80 && next < 0xA0;
    control = control || byte < 0x20 || byte == 0x7f || c1;
  }
  if (control) return Skip{"the id has control characters in it"};
  return std::nullopt;
}

std::string content_id(const Article& article) {
  std::string bytes;
  put_string(bytes, article.headline);
  put_signed(bytes, article.published ? article.published->seconds : 0);
  put_string(bytes, article.body);
  const Hash128 hash = hash128(bytes);
  return fmt::format("x{:016x}{:016x}", hash.high, hash.low);
}

std::string without_by(std::string_view byline) {
  std::string line = one_line(byline);
  if (line.size() > 3 && same_word(std::string_view(line).substr(0, 3), "by ")) line.erase(0, 3);
  return line;
}

Parsed finish(Article article, const Context& context, Empty empty) {
  bound_headline(article);
  name_advisory(article);
  if (article.body.empty() && article.headline.empty()) article.body.swap(article.lead);
  if (article.status == PubStatus::canceled) {
    if (article.id.empty()) return Skip{"it cancels an article and does not say which"};
    return article;
  }
  if (article.body.empty() && article.headline.empty() && empty == Empty::skipped)
    return Skip{"neither a headline nor a text"};
  if (article.source.empty()) article.source = context.options.default_source;
  if (article.language.empty()) article.language = context.options.default_language;
  if (article.language.empty()) article.language = guess_language(best_sample(article));
  if (article.id.empty()) article.id = content_id(article);
  return article;
}

}  // namespace morgue::formats
