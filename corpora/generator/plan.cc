#include "generator/plan.h"

#include <algorithm>

#include "generator/random.h"

namespace morgue::generator {
namespace {

// Agencies' texts are repeated soon or never, so copies look back only so far.
constexpr std::uint32_t kCopyReach = 5000;

bool falls_within(Random& random, Share share) {
  return random.below(Share::kWhole) < share.parts;
}

}  // namespace

Plan::Plan(const Options& options) : options_(options) {
  totals_.reserve(std::size_t{options.night} + 1);
  totals_.push_back(options.count);
  for (std::uint32_t night = 1; night <= options.night; ++night) {
    const std::uint64_t before = totals_.back();
    const std::uint64_t added = before * options.add.parts / Share::kWhole;
    // Indexes are 32 bits wide; a dump does not grow past them.
    totals_.push_back(static_cast<std::uint32_t>(std::min<std::uint64_t>(before + added, ~0U)));
  }
}

Plan::Origin Plan::origin(std::uint32_t index) const {
  if (index == 0) return {Kind::kOriginal, 0};
  Random random(mix({options_.seed, kKindStream, index}));
  const std::uint32_t lot = random.below(Share::kWhole);
  if (lot >= options_.copies.parts + options_.edits.parts) return {Kind::kOriginal, index};
  const Kind kind = lot < options_.copies.parts ? Kind::kCopy : Kind::kEditedCopy;
  return {kind, index - 1 - random.below(std::min(index, kCopyReach))};
}

void Plan::fill(std::uint32_t index, Story& story) const {
  story.index = index;
  story.rewrites.clear();

  const Origin own = origin(index);
  story.kind = own.kind;
  story.root = own.of;
  // A copy of a copy is a copy of its original.
  for (Origin next = origin(story.root); next.kind != Kind::kOriginal; next = origin(story.root)) {
    story.root = next.of;
  }

  const auto night = std::upper_bound(totals_.begin(), totals_.end(), index) - totals_.begin();
  story.first_night = static_cast<std::uint32_t>(night);
  if (story.first_night == 0) {
    const std::int64_t days = options_.to_day - options_.from_day + 1;
    story.day = options_.from_day + std::int64_t{index} * days / totals_.front();
  } else {
    story.day = options_.to_day + story.first_night;
  }

  for (std::uint32_t later = story.first_night + 1; later <= options_.night; ++later) {
    Random random(mix({options_.seed, kChangeStream, index, later}));
    if (falls_within(random, options_.change)) story.rewrites.push_back({later, random.next()});
  }
}

}  // namespace morgue::generator
