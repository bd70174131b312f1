#include "generator/text.h"

#include <algorithm>
#include <array>

#include "generator/catalog.h"
#include "generator/words.h"

namespace morgue::generator {
namespace {

// Lengths of newspaper articles are about log-normal. These are the quantiles 0, 1/32 … 1 of one
// with sigma 0.6, in thousandths of its mean; between them lengths are drawn evenly.
constexpr std::array<std::uint32_t, 33> kLengthQuantiles = {
    160, 272, 331, 377,  416,  453,  488,  521,  554,  587,  619,  652,  686,  720,  756,  792, 830,
    870, 913, 957, 1005, 1057, 1113, 1175, 1245, 1323, 1414, 1522, 1656, 1831, 2085, 2539, 4318};

constexpr std::uint32_t kShortestBody = 20;
// Bodies end with the paragraph that reaches the length, on average half a paragraph beyond it.
constexpr std::uint32_t kHalfParagraph = 27;
// No paragraph is longer: 4 sentences of at most 25 words and two names of at most 4.
constexpr std::uint32_t kLongestParagraph = 140;
constexpr std::uint32_t kMutatedPercent = 5;
constexpr std::uint32_t kRewrittenStream = 1;

void add_mentions(Random& random, const NameList& list, std::uint32_t count, bool are_persons,
                  std::vector<Mention>& mentions) {
  mentions.clear();
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::string* name = &list.name(list.draw(random));
    const bool known = std::any_of(mentions.begin(), mentions.end(),
                                   [&](const Mention& other) { return other.name == name; });
    if (!known) mentions.push_back({name, are_persons, false});
  }
}

}  // namespace

TextMaker::TextMaker(const Options& options, const Vocabulary& vocabulary, const Entities& entities)
    : seed_(options.seed),
      mean_words_(options.mean_words),
      vocabulary_(vocabulary),
      entities_(entities) {}

void TextMaker::make(const Story& story, std::string_view paragraph_break, Text& text) {
  text.headline.clear();
  text.body.clear();
  words_ = 0;
  mutating_ = story.kind == Kind::kEditedCopy;
  mutation_ = Random(mix({seed_, kMutationStream, story.index}));

  Random random(mix({seed_, kContentStream, story.root}));
  text.topic = random.below(static_cast<std::uint32_t>(topics().size()));
  choose_entities(random, text);
  const std::uint32_t length = choose_length(random);
  make_headline(random, text);

  words_ = 0;
  // Paragraphs up to this one exist in every version, so a rewrite always has something to change.
  const std::uint32_t safe_paragraphs = 1 + (length - 1) / kLongestParagraph;
  for (std::uint32_t paragraph = 0; words_ < length; ++paragraph) {
    std::uint64_t stream = mix({seed_, kParagraphStream, story.root, paragraph});
    for (const Rewrite& rewrite : story.rewrites) {
      if (rewrite.choice % safe_paragraphs == paragraph) {
        stream = mix({seed_, kEditStream, story.index, rewrite.night, kRewrittenStream});
      }
    }
    Random own(stream);
    if (paragraph > 0) text.body += paragraph_break;
    make_paragraph(own, text);
  }
}

void TextMaker::choose_entities(Random& random, Text& text) const {
  add_mentions(random, entities_.persons, 1 + random.below(5), true, text.persons);
  add_mentions(random, entities_.organisations, 1 + random.below(3), false, text.organisations);
  add_mentions(random, entities_.places, 1 + random.below(4), false, text.places);
  text.places.front().used = true;  // the dateline's
}

std::uint32_t TextMaker::choose_length(Random& random) const {
  const std::uint32_t at = random.below(static_cast<std::uint32_t>(kLengthQuantiles.size()) - 1);
  const std::uint32_t step = kLengthQuantiles[at + 1] - kLengthQuantiles[at];
  const std::uint64_t thousandths = kLengthQuantiles[at] + random.below(step);
  const auto length = static_cast<std::uint32_t>(mean_words_ * thousandths / 1000);
  return std::max(length, kShortestBody + kHalfParagraph) - kHalfParagraph;
}

void TextMaker::make_headline(Random& random, Text& text) {
  const std::uint32_t count = 4 + random.below(5);
  const std::uint32_t name_at = random.chance(2, 3) ? random.below(3) : count;
  after_function_word_ = true;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (i > 0) text.headline += ' ';
    if (i == name_at) {
      auto& names = random.chance(1, 2) ? text.places : text.organisations;
      names.front().used = true;
      text.headline += *names.front().name;
      after_function_word_ = false;
    } else {
      append_word(random, i > 0 && i + 1 < count, i == 0, text.headline);
    }
  }
}

void TextMaker::make_paragraph(Random& random, Text& text) {
  const std::uint32_t sentences = 2 + random.below(3);
  for (std::uint32_t i = 0; i < sentences; ++i) {
    if (i > 0) text.body += ' ';
    make_sentence(random, text);
  }
}

void TextMaker::make_sentence(Random& random, Text& text) {
  std::string& body = text.body;
  // Two statements, because the order of two calls within one is up to the compiler.
  std::uint32_t count = 8 + random.below(9);
  count += random.below(10);
  const bool starts_with_name = random.chance(2, 5);
  const std::uint32_t name_at = random.chance(1, 3) ? 2 + random.below(count - 2) : count;
  std::uint32_t until_comma = 4 + random.below(14);
  after_function_word_ = false;
  bool capital = true;
  if (starts_with_name) {
    append_entity(random, text);
    body += random.chance(1, 2) ? " said " : " ";
    capital = false;
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    const bool last = i + 1 == count;
    if (i == name_at) {
      append_entity(random, text);
      after_function_word_ = false;
    } else if (!capital && !last && random.chance(1, 40)) {
      append_figure(random, body);
    } else {
      append_word(random, !last, capital, body);
    }
    capital = false;
    if (last) break;
    if (i == until_comma && i + 3 < count && !after_function_word_) {
      body += ',';
      until_comma += 4 + random.below(10);
    }
    body += ' ';
  }
  words_ += count;
  body += '.';
}

// People are called by their full name first and by the last name after that, as papers do.
void TextMaker::append_entity(Random& random, Text& text) {
  const std::uint32_t lot = random.below(10);
  auto& mentions = lot < 5 ? text.persons : (lot < 7 ? text.organisations : text.places);
  Mention& mention = mentions[random.below(static_cast<std::uint32_t>(mentions.size()))];
  std::string_view name = *mention.name;
  if (mention.is_person && mention.used) name.remove_prefix(name.rfind(' ') + 1);
  mention.used = true;
  text.body += name;
  ++words_;
}

void TextMaker::append_figure(Random& random, std::string& out) {
  const std::uint32_t value = 1 + random.below(random.chance(1, 3) ? 10000 : 100);
  const std::string digits = std::to_string(value);
  if (digits.size() > 3) {
    out.append(digits, 0, digits.size() - 3);
    out += ',';
    out.append(digits, digits.size() - 3, 3);
  } else {
    out += digits;
  }
  out += ' ';
  out += units()[random.below(static_cast<std::uint32_t>(units().size()))];
  after_function_word_ = false;
}

void TextMaker::append_word(Random& random, bool may_be_function_word, bool capital,
                            std::string& out) {
  std::uint32_t rank = vocabulary_.draw(random);
  // Two function words in a row are common in English, three are not; a few more draws are cheap.
  for (int attempt = 0; attempt < 4 && vocabulary_.is_function_word(rank); ++attempt) {
    if (may_be_function_word && (!after_function_word_ || random.chance(1, 2))) break;
    rank = vocabulary_.draw(random);
  }
  after_function_word_ = vocabulary_.is_function_word(rank);
  // Last, and from a stream of its own: a changed word must not change the words after it.
  if (mutating_ && mutation_.chance(kMutatedPercent, 100)) rank = vocabulary_.draw(mutation_);

  const std::size_t at = out.size();
  out += vocabulary_.word(rank);
  if (capital) out[at] = static_cast<char>(out[at] - 'a' + 'A');
}

}  // namespace morgue::generator
