// The words that begin and end the full names of a document's persons: Wendy and Smith of "Wendy
// Smith", beside whom "Wendy's" is what belongs to her and no firm.
#pragma once

#include <span>
#include <string>
#include <unordered_set>

#include "indexer/entities/resolve/work.h"

namespace morgue::entities::resolve {

class PersonWords {
 public:
  PersonWords(Work& work, std::span<const Mention> mentions) : work_(work), mentions_(mentions) {}
  bool has(std::uint32_t token);

 private:
  void collect();

  Work& work_;
  std::span<const Mention> mentions_;
  std::unordered_set<std::string> words_;  // as keys
  bool collected_ = false;                 // few documents come to need them
};

}  // namespace morgue::entities::resolve
