// What a positional plan finds in an article, the slow and obvious way: every definition of
// searcher/query/{scope,positional}.h as it is written there, over lists of words.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "common/text/analyzer.h"
#include "searcher/query/positional.h"
#include "searcher/search/positional/span.h"

namespace morgue::search::positional::test {

struct OracleWord {
  std::string form;
  Capitals capitals = Capitals::none;
  std::uint8_t field = 0;           // kCodeHeadline …
  int sentence = 0, paragraph = 0;  // numbers, never the same in two fields
  int text_place = -1;              // in the running text, from 0; -1: no part of it
  int text_paragraph = -1;          // in the running text without the dateline; -1: no part of it
};

// As in written_article.h.
std::vector<OracleWord> oracle_words(const std::string& written);

std::set<Span> oracle_spans(const query::PositionalPlan& plan,
                            const std::vector<OracleWord>& article);

}  // namespace morgue::search::positional::test
