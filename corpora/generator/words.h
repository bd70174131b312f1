// The built-in English words that make the text look like news, and made-up words that can be
// pronounced. Only word forms live here: how often each is used is the vocabulary's business, names
// are in names.h.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "generator/random.h"

namespace morgue::generator {

// Articles, prepositions, pronouns and the like, the commonest first.
std::span<const std::string_view> function_words();

// Common nouns, verbs and adjectives of news text, roughly the commonest first.
std::span<const std::string_view> news_words();

// Number words, units and amounts to follow a figure: "percent", "million dollars" …
std::span<const std::string_view> units();

// Appends `count` syllables in lower case.
void append_syllables(Random& random, unsigned count, std::string& word);

// A made-up word of at most so many syllables, often with an English ending.
std::string make_word(Random& random, unsigned syllables);

}  // namespace morgue::generator
