// One article as a line of JSON: the text and, around it, everything that belongs to this id alone
// (source, author, date and time, topics, revision). Knows nothing of options or of where the line
// goes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "generator/plan.h"
#include "generator/text.h"

namespace morgue::generator {

// What paragraphs are separated by inside a JSON string: an empty line.
inline constexpr std::string_view kJsonParagraphBreak = "\\n\\n";

class ArticleWriter {
 public:
  explicit ArticleWriter(std::uint64_t seed);

  // Appends one object and a line feed. The body must have been made with kJsonParagraphBreak.
  void append(const Story& story, const Text& text, std::string& out) const;

 private:
  void append_topics(std::uint32_t first, Random& random, std::string& out) const;

  std::uint64_t seed_;
  std::vector<std::string> authors_;
};

}  // namespace morgue::generator
