// One word, wildcard, phrase, value or date of the tree -> its Xapian query, and a record of what
// it became. How leaves go together is the compiler's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "searcher/query/compiler.h"

namespace morgue::query {

class LeafCompiler {
 public:
  LeafCompiler(Vocabulary& vocabulary, const PositionalFactory& positional,
               const MentionCounts* mentions, CompiledQuery& out)
      : vocabulary_(vocabulary), positional_(positional), mentions_(mentions), out_(out) {}

  // `negated`: under a NOT, where nothing is scored.
  Xapian::Query compile(const Node& leaf, bool negated);

 private:
  // The forms a leaf stands for and how many articles have each.
  struct Forms {
    std::vector<std::string> forms;
    std::vector<double> articles;
  };

  Xapian::Query word(const Node& node, CompiledWords& record);
  Xapian::Query phrase(const Node& node, CompiledWords& record);
  Xapian::Query value(const Node& node);
  Forms forms_of(const Node& node, std::string_view prefix);
  void note_expansion(const std::string& text, const PrefixExpansion& expansion);
  void note(std::string text);

  Vocabulary& vocabulary_;
  const PositionalFactory& positional_;
  const MentionCounts* mentions_;
  CompiledQuery& out_;
};

// `query`, adding nothing to the score.
Xapian::Query unscored(const Xapian::Query& query);

}  // namespace morgue::query
