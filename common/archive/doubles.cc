#include "common/archive/doubles.h"

#include <bit>
#include <cstdint>
#include <limits>
#include <vector>

#include "common/base/hash.h"

namespace morgue {
namespace {

// One part of one archive.
struct PlacedPart {
  std::size_t archive = 0;
  const DocumentColumn* documents = nullptr;
  const Bitmap* dead = nullptr;  // of its manifest
  Bitmap* hidden = nullptr;
};

class Doubles {
 public:
  explicit Doubles(std::span<const std::unique_ptr<Generation>> generations) {
    std::size_t articles = 0;
    for (std::size_t archive = 0; archive < generations.size(); ++archive)
      for (std::size_t i = 0; i < generations[archive]->part_count(); ++i) {
        parts_.push_back({archive, &generations[archive]->part(i).documents,
                          &generations[archive]->manifest().parts[i].dead,
                          &generations[archive]->hidden(i)});
        articles += parts_.back().documents->size();
      }
    // Half of them at most are taken; hashes need no other.
    slots_.resize(std::bit_ceil(articles * 2 + 1));
  }

  void hide() {
    for (std::uint32_t part = 0; part < parts_.size(); ++part)
      for (std::uint32_t doc = 0; doc < parts_[part].documents->size(); ++doc)
        if (!parts_[part].dead->test(doc)) consider(part, doc);
  }

 private:
  static constexpr std::uint32_t kFree = std::numeric_limits<std::uint32_t>::max();

  // The article that counts, of those with one id that have been looked at.
  struct Slot {
    std::uint64_t low = 0;  // of the id's hash: spares looking at most rows
    std::uint32_t part = kFree;
    std::uint32_t doc = 0;
  };

  const DocumentRow& row(std::uint32_t part, std::uint32_t doc) const {
    return parts_[part].documents->row(doc);
  }

  // Archives come in the order in which they are named: of equal revisions the first stays.
  void consider(std::uint32_t part, std::uint32_t doc) {
    const DocumentRow& own = row(part, doc);
    Slot& slot = slot_of(own.id);
    if (slot.part == kFree) {
      slot = {own.id.low, part, doc};
      return;
    }
    if (parts_[slot.part].archive == parts_[part].archive) return;  // its own business
    if (row(slot.part, slot.doc).revision >= own.revision) {
      parts_[part].hidden->set(doc);
    } else {
      parts_[slot.part].hidden->set(slot.doc);
      slot = {own.id.low, part, doc};
    }
  }

  Slot& slot_of(const Hash128& id) {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = id.high & mask;; i = (i + 1) & mask) {
      Slot& slot = slots_[i];
      if (slot.part == kFree || (slot.low == id.low && row(slot.part, slot.doc).id == id))
        return slot;
    }
  }

  std::vector<PlacedPart> parts_;
  std::vector<Slot> slots_;
};

// What the decisions of one archive hold back, in another.
void hold_back(const Decisions& decisions, Generation& generation) {
  std::vector<std::uint32_t> docs;
  for (const Decision& decision : decisions.all()) {
    if (decision.verdict == Verdict::released) continue;
    for (std::size_t i = 0; i < generation.part_count(); ++i) {
      docs.clear();
      generation.part(i).documents.find_id(hash128(decision.id), docs);
      for (const std::uint32_t doc : docs) generation.hidden(i).set(doc);
    }
  }
}

}  // namespace

void hide_doubles(std::span<const std::unique_ptr<Generation>> generations) {
  Doubles(generations).hide();
  for (const auto& one : generations)
    for (const auto& other : generations)
      if (one != other) hold_back(one->decisions(), *other);
}

}  // namespace morgue
