// What the words of a query became, for --explain. Not for what an article has of them (why.h).
#pragma once

#include <string_view>

#include "common/archive/archive.h"
#include "searcher/query/compiler.h"
#include "searcher/query/vocabulary.h"
#include "searcher/search/result.h"

namespace morgue::search {

// "word", "wildcard", "phrase".
std::string_view kind_name(query::Kind kind);

ExplainedWord explain_word(Archive& archive, query::Vocabulary& vocabulary,
                           const query::CompiledWords& words);

}  // namespace morgue::search
