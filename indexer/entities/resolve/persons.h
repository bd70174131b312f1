// Which persons of a document have a word in their name: an index over the full names, for
// joining single names to them. Bounded: of a word that very many names share, only some.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "indexer/entities/resolve/work.h"

namespace morgue::entities::resolve {

class PersonIndex {
 public:
  enum class Part : std::uint8_t { surname, given };

  explicit PersonIndex(const Work& work);

  // Forms of full names (several words, or royal) with that word as surname or first name.
  struct Entry {
    std::uint64_t hash = 0;
    std::uint32_t form = 0;
    Part part = Part::surname;
  };
  std::span<const Entry> with(std::string_view word) const;

  // The one person (root) that a single name means; kNone: nobody, or `several` persons.
  // `before`: only those whose name has occurred before that occurrence; kNone: all.
  std::uint32_t person_named(const Work& work, const Form& bare, std::uint32_t before,
                             bool& several) const;

 private:
  std::vector<Entry> entries_;
};

bool is_full_name(const Work& work, const Form& form);

// "Trump", "bin Laden": a name without the given name.
bool is_bare_name(const Work& work, const Form& form);

}  // namespace morgue::entities::resolve
