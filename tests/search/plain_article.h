// An article as its readers have it: the words of its headline, running text and byline in order,
// each with where it stands and how it is written. What a word, a sentence and a paragraph is, the
// analyser defines; everything else is counted here, the slow and obvious way.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "common/text/analyzer.h"

namespace morgue::search::test {

enum class Part : std::uint8_t { headline, dateline, lead, body, author };

struct PlainWord {
  std::uint32_t form = 0;  // number in Forms
  Part part = Part::headline;
  unsigned sentence = 0;   // numbers within the article
  unsigned paragraph = 0;  //
  bool capital = false;    // one of its letters is a capital
  bool small = false;      // one of its letters is none
};

// What stands together; words are counted, and near each other, only within one of them.
enum Zone : std::size_t { kHeadline, kRunningText, kByline, kZones };

struct PlainArticle {
  std::array<std::vector<PlainWord>, kZones> zones;
};

// All folded forms that were seen, numbered as they came.
class Forms {
 public:
  std::uint32_t number(std::string_view form);
  const std::vector<std::string>& all() const { return all_; }

 private:
  std::map<std::string, std::uint32_t, std::less<>> numbers_;
  std::vector<std::string> all_;
};

PlainArticle plain_article(const Article& article, Analyzer& analyzer, Forms& forms);

}  // namespace morgue::search::test
