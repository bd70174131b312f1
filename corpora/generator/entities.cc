#include "generator/entities.h"

#include <algorithm>
#include <unordered_set>

#include "generator/names.h"
#include "generator/words.h"

namespace morgue::generator {
namespace {

// Names are spread less steeply than words: the best known is not in every second article.
constexpr std::uint32_t kHeadOffset = 20;
constexpr unsigned kPatience = 8;

}  // namespace

NameList::NameList(std::uint32_t size, Maker maker, std::uint64_t stream)
    : frequency_(size, kHeadOffset, 0) {
  Random random(mix({kEntityStream, stream}));
  std::unordered_set<std::string> taken;
  names_.reserve(size);
  while (names_.size() < size) {
    std::string name = maker(random);
    // Large lists run out of combinations; longer last words bring new ones.
    for (unsigned attempt = 1; !taken.insert(name).second; ++attempt) {
      name = maker(random);
      if (attempt >= kPatience) append_syllables(random, 1, name);
    }
    names_.push_back(std::move(name));
  }
}

Entities::Entities(std::uint32_t total)
    : persons(std::max(1U, total - 2 * (total / 5)), make_person, 1),
      organisations(std::max(1U, total / 5), make_organisation, 2),
      places(std::max(1U, total / 5), make_place, 3) {}

}  // namespace morgue::generator
