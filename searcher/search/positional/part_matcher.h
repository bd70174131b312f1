// A positional plan over the articles of one part: reads of its columns what the plan needs.
#pragma once

#include <cstdint>

#include "common/archive/part.h"
#include "searcher/search/positional/matcher.h"

namespace morgue::search::positional {

class PartMatcher {
 public:
  // `part` must outlive it; `dictionary`: that of part.words.dictionary().
  PartMatcher(const query::PositionalPlan& plan, const Part& part, const WordDictionary& dictionary)
      : part_(part), matcher_(plan, dictionary) {}

  // Of articles by their place in the columns. Throw Error(archive) if those are damaged.
  bool matches(std::uint32_t doc) { return matcher_.matches(article(doc)); }
  void spans(std::uint32_t doc, Spans& out) { matcher_.spans(article(doc), out); }

 private:
  ArticleWords article(std::uint32_t doc) const {
    return {part_.words.codes(doc),
            matcher_.reads_letters() ? part_.cases.cases(doc) : CaseBytes{}};
  }

  const Part& part_;
  Matcher matcher_;
};

}  // namespace morgue::search::positional
