// Tree -> Xapian query over one archive: words become their forms, wildcards the words they stand
// for, dates and values their terms, phrases and proximity their words and a positional check.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/query/mention_counts.h"
#include "searcher/query/positional.h"
#include "searcher/query/tree.h"
#include "searcher/query/vocabulary.h"

namespace morgue::query {

// What one word, wildcard or phrase of the query became: for --explain and for marking snippets.
struct CompiledWords {
  std::string text;           // canonical form
  std::string equivalent_of;  // if it is no word of the query: the one that it says the same as
  Place place;                // the first, if the query says it several times
  Kind kind = Kind::word;
  Scope scope;
  std::vector<std::string> forms;  // any of them; in_order: one after the other
  bool in_order = false;           // a phrase without wildcards: its words, the possessive too
  std::vector<std::string> terms;  // the terms of the forms; a phrase: of its indexed words
  std::size_t parts = 0;           // different words that are scored apart: of a phrase several
  double weight = 0;               // word_weight(); a phrase: the sum of its words'
  unsigned times = 1;              // the query asks for it so often: its weight counts so often
  bool negated = false;
  bool scored = false;  // adds to the score: neither negated nor of the author
  Xapian::Query query;  // it alone
};

struct CompiledQuery {
  Xapian::Query query;
  bool scored = false;               // false: nothing to rank by
  bool sum = true;                   // the score is the sum over the words that an article has
  std::vector<CompiledWords> words;  // in the order of the query
  std::vector<std::string> notes;    // what wildcards became, words that no article has
};

// `mentions`: nullptr if the archive has not counted them. Throws Error(usage) if the query asks.
CompiledQuery compile(const Node& root, Vocabulary& vocabulary, const PositionalFactory& positional,
                      const MentionCounts* mentions = nullptr);

// Where a word, wildcard, phrase, near or at_least stands in an article, as positional/matcher.h
// finds it. Throws as compile().
PositionalPlan plan_of(const Node& node, Vocabulary& vocabulary,
                       const PositionalFactory& positional);

}  // namespace morgue::query
