// One word, wildcard, phrase, value, date or length of the tree -> its Xapian query, and a record
// of what it became. How leaves go together is the compiler's.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include <xapian.h>

#include "searcher/query/compiler.h"

namespace morgue::query {

// Words of a query in the articles of an archive: those that may match, scored, and the plan that
// says which of them do.
struct Candidates {
  Xapian::Query query;
  PositionalPlan plan;
  bool exact = false;  // all candidates match: the plan need not be asked
};

class LeafCompiler {
 public:
  LeafCompiler(Vocabulary& vocabulary, const PositionalFactory& positional,
               const MentionCounts* mentions, CompiledQuery& out)
      : vocabulary_(vocabulary), positional_(positional), mentions_(mentions), out_(out) {}

  // `negated`: under a NOT, where nothing is scored.
  Xapian::Query compile(const Node& leaf, bool negated);
  // Of a word, wildcard or phrase.
  Candidates candidates(const Node& leaf, bool negated);
  // The candidates that match.
  Xapian::Query decided(Candidates candidates) const;

 private:
  // The forms a word stands for and how many articles have each.
  struct Forms {
    std::vector<std::string> forms;
    std::vector<double> articles;
    double any = 0;  // articles with one of them, by chance
  };

  Candidates words(const Node& node, CompiledWords& record);
  Candidates phrase(const Node& node, CompiledWords& record);
  Xapian::Query value(const Node& node);
  Forms forms_of(const Node& node, const QueryWord& word);
  const Expansion& expand(const std::string& pattern, std::string_view prefix);
  void unknown(const std::string& word);
  void note(std::string text);

  Vocabulary& vocabulary_;
  const PositionalFactory& positional_;
  const MentionCounts* mentions_;
  CompiledQuery& out_;
  std::map<std::string, Expansion> expansions_;  // by term prefix and pattern
  std::size_t seen_ = 0, expanded_ = 0;          // words, by all wildcards
  std::size_t unknown_ = 0;                      // words that no article has
};

// `query`, adding nothing to the score.
Xapian::Query unscored(const Xapian::Query& query);

}  // namespace morgue::query
