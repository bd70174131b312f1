// What the compiler asks for where Xapian cannot answer: how words stand to each other in an
// article, how they are written, how long it is. The compiler only plans; searcher/search
// evaluates plans on the columns.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/query/scope.h"
#include "searcher/query/tree.h"

namespace morgue::query {

// What has matches: runs of words of an article. All matches count, also those that overlap.
struct PositionalPlan {
  enum class Kind : std::uint8_t {
    words,     // any of `forms`: each occurrence
    phrase,    // children of kind words, one after the other within one field
    any_of,    // the matches of all children together
    near,      // of two children: from the begin of the first to the end of the last of each pair
               // that is near; negated: the matches of the first child that have none near
    at_least,  // the matches of the only child, if at least `times` of them do not overlap
  };
  Kind kind = Kind::words;
  Scope scope;  // words; a phrase is in scope if all its words are
  std::vector<std::string> forms;
  double articles = 0;  // that have one of the forms: the rarest is looked for first
  Proximity proximity;
  std::uint32_t times = 1;
  std::vector<PositionalPlan> children;
};

class PositionalFactory {
 public:
  virtual ~PositionalFactory() = default;
  PositionalFactory() = default;
  PositionalFactory(const PositionalFactory&) = delete;
  PositionalFactory& operator=(const PositionalFactory&) = delete;
  // A source that matches the articles in which the plan has a match. Made to be asked about
  // candidates that have the plan's words: used alone it reads every article.
  virtual Xapian::Query matches(PositionalPlan plan) const = 0;
  // Articles of that length; alone, it looks at every article's.
  virtual Xapian::Query length(LengthRange length) const = 0;
};

}  // namespace morgue::query
