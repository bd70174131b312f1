// The people, organisations and places that the articles are about: a fixed number of each, without
// duplicates, and how often each is drawn. Like the vocabulary it depends on its size alone, not on
// the seed. Knows nothing of how names are worked into text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "generator/random.h"
#include "generator/zipf.h"

namespace morgue::generator {

// One kind of entity.
class NameList {
 public:
  using Maker = std::string (*)(Random&);

  NameList(std::uint32_t size, Maker maker, std::uint64_t stream);

  std::uint32_t size() const { return frequency_.size(); }
  const std::string& name(std::uint32_t rank) const { return names_[rank]; }
  std::uint32_t draw(Random& random) const { return frequency_.draw(random); }

 private:
  Zipf frequency_;
  std::vector<std::string> names_;
};

struct Entities {
  // Three fifths of `total` are people, the rest is shared by organisations and places.
  explicit Entities(std::uint32_t total);

  NameList persons;
  NameList organisations;
  NameList places;
};

}  // namespace morgue::generator
