// The whole generator behind two calls, for the program and for tests: how many articles there are,
// and article number i as a line of JSON. Any article can be asked for at any time, in any order.
#pragma once

#include <cstdint>
#include <string>

#include "generator/article.h"
#include "generator/entities.h"
#include "generator/options.h"
#include "generator/plan.h"
#include "generator/text.h"
#include "generator/vocabulary.h"

namespace morgue::generator {

class Generator {
 public:
  explicit Generator(const Options& options);
  Generator(const Generator&) = delete;
  Generator& operator=(const Generator&) = delete;

  // Articles in the dump of the night asked for; grows with --night and --add.
  std::uint32_t count() const { return plan_.count(); }

  // Appends article `index` of 0 … count() - 1 to `out`.
  void append_json(std::uint32_t index, std::string& out);

  // Its plan, for tests that want to know which articles are copies of which.
  Story story(std::uint32_t index) const;

 private:
  Vocabulary vocabulary_;
  Entities entities_;
  Plan plan_;
  TextMaker text_maker_;
  ArticleWriter writer_;
  Story story_;  // kept for their memory
  Text text_;
};

}  // namespace morgue::generator
