// Finds a word in the codes of an article: the inner loop of every positional operator.
#pragma once

#include <cstddef>

#include "common/archive/word_codes.h"

namespace morgue::search {

inline constexpr std::size_t kNotFound = static_cast<std::size_t>(-1);

inline constexpr int kAnyByte = -1;

// The first place >= from where that word stands, or kNotFound; with `next`, the first where that
// byte, or structure, follows: what follows a word of one byte tells more than the word does.
// 32 bytes a step where SSE2 is.
std::size_t find_word(CodeBytes article, const WordCode& word, std::size_t from,
                      int next = kAnyByte);

// The first place >= from of a structure byte (word_codes.h), or kNotFound.
std::size_t find_structure(CodeBytes article, std::uint8_t byte, std::size_t from);

}  // namespace morgue::search
