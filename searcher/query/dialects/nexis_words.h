// The vocabulary of Nexis: its connectors and their order, its segments and commands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "searcher/query/dialects/infix.h"
#include "searcher/query/dialects/marks.h"

namespace morgue::query::dialects {

struct NexisConnector {
  enum class Problem : std::uint8_t { none, number, segment };
  Operator op;            // op.place and op.text are for the caller to set
  std::size_t marks = 0;  // that it takes; 0: no connector stands there
  Problem problem = Problem::none;
};

// What stands at the first mark.
NexisConnector nexis_connector(std::span<const Mark> marks);

// HEADLINE(…), caps(…): where, how written, or of which field of ours.
struct NexisSegment {
  std::string_view name;
  Scope scope;
  std::string_view field;  // of whole values; empty: none
  bool exact = false;      // singular(), plural()
  std::string_view note;   // what is not the same
};
const NexisSegment* nexis_segment(std::string_view lower);  // nullptr: there is none

// A word with its ! and * as we write them. `loose`: a * at the end stands for more than it should.
std::string nexis_word(std::string_view text, bool& loose);

}  // namespace morgue::query::dialects
