#include "indexer/entities/resolve/phrase.h"

#include <algorithm>

namespace morgue::entities::resolve {
namespace {

constexpr std::uint32_t kMaxPhraseTokens = 8;

}  // namespace

bool is_refused(const Work& work, const KnownName& known, std::string_view key) {
  if (work.aliases == nullptr || !known.demonym || !work.aliases->is_disputed(key)) return false;
  NameKeys keys;  // those of work may hold the key
  return work.aliases->different(known.type, key, keys.key(known.name));
}

Phrase longest_phrase(Work& work, std::uint32_t token, const Mention* mention) {
  const auto count = static_cast<std::uint32_t>(work.tokens.size());
  std::uint32_t longest = work.longest_from(token);
  if (work.aliases != nullptr)
    longest = std::max(longest, work.aliases->longest_from(work.token_key(token)));
  if (work.foreign != nullptr)
    longest = std::max(longest, work.foreign->longest_from(work.token_key(token)));
  if (longest == 0) return {};
  const std::uint32_t begin = work.tokens[token].begin;
  std::uint32_t last = token + 1;
  while (last < count && last - token < kMaxPhraseTokens && !work.tokens[last].sentence_start &&
         work.tokens[last].end - begin <= longest + 4)
    ++last;
  // What is folded byte by byte has the keys of its beginnings in its own.
  const std::string_view all = work.slice(begin, work.tokens[last - 1].end);
  const std::string_view folded = work.names.plain_key(all);
  for (; last > token; --last) {
    const std::string_view written = work.slice(begin, work.tokens[last - 1].end);
    const std::string_view key =
        folded.empty() ? work.names.key(written) : folded.substr(0, written.size());
    const Phrase phrase = look_up(work, token, last, key, written, mention);
    if (phrase.last != 0) return phrase;
  }
  return {};
}

Phrase look_up(const Work& work, std::uint32_t first, std::uint32_t last, std::string_view key,
               std::string_view written, const Mention* mention) {
  const bool same_span = mention != nullptr && mention->first == first && mention->last == last;
  if (work.aliases != nullptr) {
    if (same_span)
      if (const auto name = work.aliases->canonical(mention->type, key); !name.empty())
        return {last, name, mention->type, nullptr};
    for (std::size_t t = 0; t < kEntityTypes; ++t)
      if (const auto name = work.aliases->canonical(static_cast<EntityType>(t), key); !name.empty())
        return {last, name, static_cast<EntityType>(t), nullptr};
  }
  const KnownName* known = work.known.find(key, written);
  const bool foreign = known == nullptr && work.foreign != nullptr;
  if (foreign) known = work.foreign->find(key, written);
  if (known == nullptr) return {};
  if (is_refused(work, *known, key)) return {};
  const bool same_type = same_span && mention->type == known->type;
  if (known->ambiguous && !foreign && !same_type) return {};
  return {last, known->name, known->type, known};
}

}  // namespace morgue::entities::resolve
