// The vocabulary of Factiva's free text: its operators and field tags.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "searcher/query/dialects/infix.h"
#include "searcher/query/dialects/marks.h"

namespace morgue::query::dialects {

// adj5, w/5, near5, /n5/, same: true if the mark is one of them. A number out of bounds is 0.
bool factiva_near(const Mark& mark, Operator& out);

// hd=, by=: where, or of which field of ours.
struct FactivaTag {
  std::string_view name;
  Scope scope;
  std::string_view field;  // of whole values; empty: none
  std::string_view hint;   // not empty: it has no counterpart, and this is what to do instead
};
const FactivaTag* factiva_tag(std::string_view lower);  // nullptr: there is none

// A word with its $ and ? as we write them. `loose`: it stands for more than it should.
std::string factiva_word(std::string_view text, bool& loose);

}  // namespace morgue::query::dialects
