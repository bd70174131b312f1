// What the compiler asks for where Xapian cannot answer: whether words stand in order in an
// article. The compiler only plans; searcher/search evaluates plans on the word columns.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "common/schema.h"

namespace morgue::query {

// One place of a phrase: any of these forms may stand there.
struct PhraseStep {
  std::vector<std::string> forms;
  double articles = 0;  // that have one of them: the rarest step is looked for first
};

struct PhrasePlan {
  const Field* field = nullptr;  // headline or author; nullptr: anywhere but in the author
  std::vector<PhraseStep> steps;
};

class PositionalFactory {
 public:
  virtual ~PositionalFactory() = default;
  PositionalFactory() = default;
  PositionalFactory(const PositionalFactory&) = delete;
  PositionalFactory& operator=(const PositionalFactory&) = delete;
  // A source that matches the articles with that phrase. Made to be asked about candidates that
  // have the phrase's words: used alone it reads every article.
  virtual Xapian::Query phrase(PhrasePlan plan) const = 0;
};

}  // namespace morgue::query
