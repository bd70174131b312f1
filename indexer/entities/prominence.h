// How prominent an entity is in its document: from how often, how early and beside how many others
// it is named. What tells whom an article is about from who is named in passing. Worked out after
// resolving, from the document alone; docs/entities.md says how well it does.
#pragma once

#include <cstdint>
#include <span>

#include "indexer/entities/document.h"
#include "indexer/entities/mention.h"

namespace morgue::entities {

inline constexpr std::uint8_t kMostProminent = 100;  // also what the provider's own tag is

// Sets the prominence of each entity, 0 to 100.
void weigh_prominence(const Document& document, Entities& entities);
// The same of others, with their mentions: each type's share is among these.
void weigh_prominence(const Document& document, Span dateline,
                      std::span<const ResolvedMention> mentions, std::span<Entity> entities);

}  // namespace morgue::entities
