// Headline and body of one article, and which entities they mention. Each paragraph has a random
// stream of its own, so one can be rewritten without touching the rest, and an article's text can
// be made again from its index at any time. Knows nothing of JSON or dates.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generator/entities.h"
#include "generator/plan.h"
#include "generator/vocabulary.h"

namespace morgue::generator {

// One entity an article may mention.
struct Mention {
  const std::string* name = nullptr;
  bool is_person = false;
  bool used = false;
};

struct Text {
  std::string headline;
  std::string body;         // ASCII without quotes or backslashes: goes into JSON as it is
  std::uint32_t topic = 0;  // goes with the text, so that a copy has that of its original
  std::vector<Mention> persons;
  std::vector<Mention> organisations;
  std::vector<Mention> places;
};

class TextMaker {
 public:
  TextMaker(const Options& options, const Vocabulary& vocabulary, const Entities& entities);

  // `paragraph_break` is what is written between two paragraphs. Reuses the memory of `text`.
  void make(const Story& story, std::string_view paragraph_break, Text& text);

 private:
  void choose_entities(Random& random, Text& text) const;
  std::uint32_t choose_length(Random& random) const;
  void make_headline(Random& random, Text& text);
  void make_paragraph(Random& random, Text& text);
  void make_sentence(Random& random, Text& text);
  void append_entity(Random& random, Text& text);
  void append_figure(Random& random, std::string& out);
  void append_word(Random& random, bool may_be_function_word, bool capital, std::string& out);

  std::uint64_t seed_;
  std::uint32_t mean_words_;
  const Vocabulary& vocabulary_;
  const Entities& entities_;

  // State of the article at hand.
  Random mutation_{0};
  bool mutating_ = false;
  std::uint32_t words_ = 0;
  bool after_function_word_ = false;
};

}  // namespace morgue::generator
