#include "generator/generator.h"

namespace morgue::generator {

Generator::Generator(const Options& options)
    : vocabulary_(options.vocabulary),
      entities_(options.entities),
      plan_(options),
      text_maker_(options, vocabulary_, entities_),
      writer_(options.seed) {}

void Generator::append_json(std::uint32_t index, std::string& out) {
  plan_.fill(index, story_);
  text_maker_.make(story_, kJsonParagraphBreak, text_);
  writer_.append(story_, text_, out);
}

Story Generator::story(std::uint32_t index) const {
  Story result;
  plan_.fill(index, result);
  return result;
}

}  // namespace morgue::generator
