// The chain of revisions of one article, as far as the archive knows it: those that parts hold,
// live or replaced, and those that history.col remembers. For people who ask what happened to an
// article; says nothing of any text.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "common/archive/archive.h"

namespace morgue::search {

enum class RevisionState : std::uint8_t { live, withheld, embargoed, replaced, withdrawn, killed };
inline constexpr std::array<std::string_view, 6> kStateNames{"live",     "withheld",  "embargoed",
                                                             "replaced", "withdrawn", "killed"};
inline std::string_view state_name(RevisionState state) {
  return kStateNames[static_cast<std::size_t>(state)];
}

struct Revision {
  DocumentRow row;
  RevisionState state = RevisionState::live;
};

struct History {
  std::vector<Revision> revisions;   // in the order in which their records were read
  std::optional<Decision> decision;  // the last one about the article
  bool empty() const { return revisions.empty() && !decision; }
};

History history_of(const Archive& archive, std::string_view id);

}  // namespace morgue::search
