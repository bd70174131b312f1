#include "indexer/entities/resolve/person_words.h"

#include "indexer/entities/letters.h"

namespace morgue::entities::resolve {

bool PersonWords::has(std::uint32_t token) {
  if (!collected_) collect();
  return words_.contains(std::string(work_.token_key(token)));
}

void PersonWords::collect() {
  collected_ = true;
  for (const Mention& mention : mentions_) {
    if (mention.type != EntityType::person || mention.last - mention.first < 2) continue;
    if (!has_small_letter(work_.text(mention.first))) continue;
    words_.emplace(work_.token_key(mention.first));
    words_.emplace(work_.token_key(mention.last - 1));
  }
}

}  // namespace morgue::entities::resolve
