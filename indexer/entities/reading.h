// One document as the tagger sees it, before any weight: which word each token is, what the
// document shows of each word elsewhere ("seen in lower case", "after a title"), and the segments
// in which names may stand: tokens with a capital and the connectors between them. Trainer and
// tagger read documents with this one class.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/entities/labels.h"
#include "indexer/entities/token.h"
#include "indexer/entities/words.h"

namespace morgue::entities {

// What a document shows of a word, bits of Word::traits.
enum Trait : std::uint16_t {
  kSeenSmall = 1,        // its lower case, as a word of its own
  kSeenMidSentence = 2,  // with a capital where not every word has one
  kSeenAfterTitle = 4,
  kSeenAfterGivenName = 8,
  kSeenBeforeCompanyWord = 16,
  kSeenInRun = 32,  // beside other words with capitals
  kSeenAfterPreposition = 64,
  kSeenBeforeSpeech = 128,
  kSeenAfterThe = 256,
  kSeenAlone = 512,   // between words without capitals
  kSeenFirst = 1024,  // of several words with capitals
  kSeenLast = 2048,
  // Not of the word but of the token; they share the number.
  kOpensSentence = 4096,
  kWasRecased = 8192,  // stands in a line of capitals or in a headline of capitalised words
};
inline constexpr unsigned kTraits = 14;

// The words around a token that its features look at, by number of the slot.
enum Slot : std::uint8_t {
  kHere,
  kBefore,
  kAfter,
  kBefore2,
  kAfter2,
  kRunFirst,
  kRunLast,
  kRunBefore,
  kRunAfter
};
inline constexpr std::size_t kSlots = 9;

struct Surroundings {
  std::array<WordId, kSlots> words{};
  std::uint16_t traits = 0;     // Trait
  std::uint8_t run_length = 0;  // words with capitals in a row; 0: a connector; at most kLongRun
  std::uint8_t run_place = 0;   // 0: the first of them
  std::uint32_t phrase = 0;     // Known bits of the longest phrase of several words here
  Place phrase_place = Place::unit;
};
inline constexpr std::uint8_t kLongRun = 6;

class Reading {
 public:
  struct Segment {
    std::uint32_t first = 0;  // token numbers; one sentence, begins and ends with a capital
    std::uint32_t last = 0;   // one past
  };

  explicit Reading(WordTable& words) : words_(&words) {}

  // Replaces what was read before. `tokens` of `text`, in order; they are not kept.
  void read(std::string_view text, std::span<const Token> tokens);

  [[nodiscard]] std::span<const Segment> segments() const { return segments_; }
  // The surroundings of each token of a segment, in order.
  void surroundings(const Segment& segment, std::vector<Surroundings>& out) const {
    out.assign(segment.last - segment.first, {});
    note_surroundings(segment, out);
  }
  // The same in `out`, which has one for each token, fresh.
  void note_surroundings(const Segment& segment, std::span<Surroundings> out) const;
  // Asks the memory for what surroundings() will look at.
  void fetch_ahead(const Segment& segment) const;
  [[nodiscard]] const WordTable& words() const { return *words_; }
  // The word of each token as it stands in the text: in capitals where its line is.
  [[nodiscard]] std::span<const WordId> written() const { return written_; }
  // Tokens that begin a sentence, though tokenize() does not say so: after a subhead.
  [[nodiscard]] std::span<const std::uint32_t> after_subheads() const { return after_subheads_; }

 private:
  struct Sentence {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t opener = 0;  // its first word, after quotes and dashes
    bool recased = false;
    bool subhead = false;  // in capitals, of which nobody knows what is a name
    bool named = false;    // a subhead that says who is meant: its words are names
  };

  void find_sentences(std::string_view text, std::span<const Token> tokens);
  void part_subheads();
  std::uint32_t end_of_subhead(const Sentence& sentence);
  std::uint32_t may_end_subhead(std::uint32_t first, std::uint32_t plain, std::uint32_t end);
  [[nodiscard]] bool has_title(const Sentence& sentence) const;
  [[nodiscard]] std::uint32_t first_comma(const Sentence& sentence) const;
  bool is_name(const Sentence& sentence);
  bool is_plain_word(std::uint32_t token);
  [[nodiscard]] bool is_small(std::uint32_t token) const;
  [[nodiscard]] bool is_known_phrase(std::uint32_t token) const;
  bool pass_over_code(std::string_view text, std::span<const Token> tokens, std::uint32_t stop);
  [[nodiscard]] bool is_headline(const Sentence& sentence) const;
  void note_traits(const Sentence& sentence, std::string_view text, std::span<const Token> tokens);
  void note_run(const Sentence& sentence, std::uint32_t first, std::uint32_t last);
  void trait(std::uint32_t token, unsigned bits);
  void trait_of(Word& word, unsigned bits);
  void recase(const Sentence& sentence);
  void recase_name(const Sentence& sentence);
  void recase_dateline(const Sentence& sentence);
  void find_segments(const Sentence& sentence);
  [[nodiscard]] bool joins(const Sentence& sentence, std::uint32_t first, std::uint32_t run,
                           std::uint32_t connector) const;
  [[nodiscard]] bool has_org_word(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] bool begins_phrase(std::uint32_t first, std::uint32_t last) const;
  void phrases(const Segment& segment, std::span<Surroundings> out) const;
  void runs(const Segment& segment, const Sentence& sentence, std::span<Surroundings> out) const;

  [[nodiscard]] const Word& word(std::uint32_t token) const { return (*words_)[ids_[token]]; }
  [[nodiscard]] bool capital(std::uint32_t token) const { return (flags_[token] & kCapital) != 0; }
  [[nodiscard]] unsigned traits_of(WordId id) const;

  WordTable* words_;
  std::uint32_t document_ = 0;
  std::vector<WordId> written_;       // of each token
  std::vector<WordId> ids_;           // the same in the case of running text
  std::vector<std::uint16_t> flags_;  // of each token's word
  std::vector<Sentence> sentences_;
  std::vector<std::uint32_t> after_subheads_;
  std::vector<Segment> segments_;
  std::vector<std::uint32_t> sentence_of_;  // of each segment
};

}  // namespace morgue::entities
