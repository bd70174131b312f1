// Where words of a query have to stand, how they have to be written, and how near to each other:
// what the tree says and the positional plan repeats. Not how any of it is evaluated
// (searcher/search/positional).
#pragma once

#include <cstdint>

namespace morgue::query {

// The running text is dateline, lead and body; words are counted over all three. The fields that a
// record gives decide nothing here but for headline, dateline and author.
enum class Region : std::uint8_t {
  anywhere,       // headline and running text
  headline,       //
  dateline,       //
  lead,           // the first two paragraphs of the running text, a dateline not counted
  headline_lead,  // headline or lead
  author,         // the byline, which is no part of anywhere
};

// By the letters as the article writes them, whatever the query writes.
enum class LetterCase : std::uint8_t {
  any,
  capitals,      // at least one capital: caps(US) finds US and Us
  all_capitals,  // every letter: US
  no_capitals,   // us
};

struct Scope {
  Region region = Region::anywhere;
  LetterCase letters = LetterCase::any;
  std::uint32_t first_words = 0;  // only among so many first words of the running text; 0: all
  bool operator==(const Scope&) const = default;
};

// What lies between two things that are near each other. Two matches are near if they do not
// overlap, lie both in the headline or both in the running text (or both in the author), and
// - words: at most `words` - 1 other words stand between them ("a /1 b": side by side);
// - sentence, paragraph: all their words stand in one sentence or paragraph.
enum class Reach : std::uint8_t { words, sentence, paragraph };

struct Proximity {
  Reach reach = Reach::words;
  std::uint32_t words = 0;  // of Reach::words, from 1
  bool ordered = false;     // the first child stands before the second
  bool negated = false;     // matches of the first child that have no such second near them
  bool operator==(const Proximity&) const = default;
};

}  // namespace morgue::query
