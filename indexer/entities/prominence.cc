#include "indexer/entities/prominence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace morgue::entities {
namespace {

// Each mention of an entity may draw a reader to it, and so may its standing alone; its prominence
// is the chance that any of them does, one minus the product of the chances that they do not:
//
//   mention in headline or dateline   .6
//   mention in the text               T * .6 at its beginning, falling evenly to T * .3 at its end
//   all of them together              T * .6 * sqrt(its share of the mentions of its type)
//
// T is what a mention in the text tells: 1 of a person, who is named for what he does or says; 1/2
// of a place, named for where something was, or whose it is ("Japanese exports"); 3/4 of an
// organisation, which is both. The numbers are round and set by hand, so that a headline, or two
// mentions of a person wherever they stand, come to more than half: no program fitted them. What
// was looked at when they were chosen: docs/entities.md.
constexpr double kDraw = 0.6;
constexpr double kLostAtTheEnd = 0.5;  // of it
constexpr std::array<double, kEntityTypes> kTold{1.0, 0.75, 0.5};

struct Standing {
  double passed_over = 1;
  double mentions = 0;
};

// The agency of a dateline says who reports, not whom it is about.
bool counts(const ResolvedMention& mention, Span dateline) {
  return mention.entity != kNoEntity &&
         (mention.type != EntityType::org || mention.begin < dateline.begin ||
          mention.begin >= dateline.end);
}

double in_text(const ResolvedMention& mention, const Document& document, std::uint32_t opening) {
  const double length = static_cast<double>(document.text.size()) - opening;
  return 1 - kLostAtTheEnd * (mention.begin - opening) / length;
}

}  // namespace

void weigh_prominence(const Document& document, Entities& entities) {
  weigh_prominence(document, entities.dateline, entities.mentions, entities.entities);
}

void weigh_prominence(const Document& document, Span dateline,
                      std::span<const ResolvedMention> mentions, std::span<Entity> entities) {
  const std::uint32_t opening = std::max(document.headline.end, dateline.end);
  std::vector<Standing> standings(entities.size());
  std::array<double, kEntityTypes> of_type{};
  for (const ResolvedMention& mention : mentions) {
    if (!counts(mention, dateline)) continue;
    Standing& standing = standings[mention.entity];
    const auto type = static_cast<std::size_t>(mention.type);
    const double told =
        mention.begin < opening ? 1 : kTold[type] * in_text(mention, document, opening);
    standing.passed_over *= 1 - kDraw * told;
    ++standing.mentions;
    ++of_type[type];
  }
  for (std::size_t i = 0; i < standings.size(); ++i) {
    Entity& entity = entities[i];
    const auto type = static_cast<std::size_t>(entity.type);
    const double share = standings[i].mentions / std::max(1.0, of_type[type]);
    const double passed_over =
        standings[i].passed_over * (1 - kDraw * kTold[type] * std::sqrt(share));
    entity.prominence =
        static_cast<std::uint8_t>(std::floor(kMostProminent * (1 - passed_over) + 1e-9));
  }
}

}  // namespace morgue::entities
