// The leaves of a positional plan: a word, or a phrase of words one after the other, each any of
// some forms and in a scope of its own. A phrase may run on over the breaks of sentences and
// paragraphs, never from one field into the next. Its rarest word is looked for first.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "common/archive/dictionaries.h"
#include "searcher/query/positional.h"
#include "searcher/search/positional/article_map.h"
#include "searcher/search/positional/form_set.h"
#include "searcher/search/positional/span.h"

namespace morgue::search::positional {

class WordRun {
 public:
  // `plan`: of kind words or phrase. Without words it occurs nowhere.
  WordRun(const query::PositionalPlan& plan, const WordDictionary& dictionary);

  bool occurs(ArticleMap& article);
  void find(ArticleMap& article, Spans& out);  // replaces `out`
  bool reads_letters() const { return reads_letters_; }

  // Whether one of these has one of `other` near it in its sentence or paragraph, told from the
  // bytes alone, without a map. Nothing if that is not possible, or would take longer.
  std::optional<bool> shares_unit(CodeBytes article, const WordRun& other,
                                  const query::Proximity& proximity, bool other_is_first) const;

 private:
  struct Step {
    FormSet forms;
    query::Scope scope;
    ArticleMap::Runs runs{};  // of the scope in the article at hand
  };
  struct Place {  // where the words stand in bytes
    std::size_t begin = 0, end = 0;
  };

  template <class Visit>
  bool find_places(CodeBytes article, std::size_t from, std::size_t until, Visit&& visit) const;
  template <class Visit>
  bool find_spans(ArticleMap& article, Visit&& visit);
  bool stands_in(CodeBytes article, const Place& range) const;
  bool extend(CodeBytes article, Place& place) const;
  bool occurs_in_text(CodeBytes article) const;
  const ArticleMap::Runs& runs(std::size_t step) const {
    return steps_[one_scope_ ? 0 : step].runs;
  }
  bool is_in_region(std::size_t step, std::uint32_t word) const {
    return runs(step)[0].has(word) || runs(step)[1].has(word);
  }
  bool in_scope(const ArticleMap& article, const Span& span) const;

  std::vector<Step> steps_;
  std::size_t anchor_ = 0;   // the step that is looked for
  int next_ = kAnyByte;      // what begins the step after it
  bool one_scope_ = true;    // all steps have that of the first
  bool is_in_text_ = false;  // which is all of the text, however written
  bool reads_letters_ = false;
};

}  // namespace morgue::search::positional
