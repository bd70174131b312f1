#include "indexer/entities/reading.h"

#include <algorithm>

#include "indexer/entities/share_code.h"

namespace morgue::entities {
namespace {

constexpr std::uint32_t kHeadlineWords = 4;  // fewer are not judged
constexpr std::uint32_t kMaxAcronym = 5;     // bytes; longer words in capitals are no acronyms

}  // namespace

void Reading::read(std::string_view text, std::span<const Token> tokens) {
  ++document_;
  segments_.clear();
  sentence_of_.clear();
  find_sentences(text, tokens);
  part_subheads();
  for (Sentence& sentence : sentences_) {
    sentence.recased = sentence.recased || is_headline(sentence);
    if (sentence.recased) {
      for (std::uint32_t i = sentence.first + 1; i + 1 < sentence.last; ++i)
        if ((flags_[i] & kStop) != 0) pass_over_code(text, tokens, i);
    } else {
      note_traits(sentence, text, tokens);
    }
  }
  for (const Sentence& sentence : sentences_) {
    if (sentence.named) {
      recase_name(sentence);
    } else if (sentence.recased) {
      recase(sentence);
    } else {
      recase_dateline(sentence);
    }
    if (!sentence.subhead) find_segments(sentence);
  }
}

void Reading::find_sentences(std::string_view text, std::span<const Token> tokens) {
  const auto count = static_cast<std::uint32_t>(tokens.size());
  written_.resize(count);
  flags_.resize(count);
  sentences_.clear();
  words_->intern(text, tokens, [&](std::size_t place, WordId id) {
    Word& met = words_->at(id);
    written_[place] = id;
    flags_[place] = met.flags;
    trait_of(met, (met.flags & kSmall) != 0 ? unsigned{kSeenSmall} : 0U);
    if (!tokens[place].sentence_start && place != 0) return;
    const auto first = static_cast<std::uint32_t>(place);
    if (!sentences_.empty()) sentences_.back().last = first;
    sentences_.push_back({first, count, first});
  });
  ids_ = written_;
  for (Sentence& sentence : sentences_)
    while (sentence.opener + 1 < sentence.last && (flags_[sentence.opener] & kLettered) == 0)
      ++sentence.opener;
}

// The capitals of a share code ("Dell Inc DELL.O") are no part of a name. `stop`: its dot, if there
// is one.
bool Reading::pass_over_code(std::string_view text, std::span<const Token> tokens,
                             std::uint32_t stop) {
  const std::uint32_t begin = tokens[stop - 1].begin;
  const std::string_view code = bare_share_code(text, begin);
  if (code.size() != tokens[stop + 1].end - begin) return false;
  if (is_only_acronym(code, word(stop - 1).known, stop > 1 && (flags_[stop - 2] & kSmall) != 0))
    return false;
  for (const std::uint32_t part : {stop - 1, stop + 1})
    flags_[part] &= static_cast<std::uint16_t>(~unsigned{kCapital | kAllCapitals});
  return true;
}

// Is the sentence written in capitals, or is it a headline that gives a capital to every word that
// matters? Its capitals say nothing then. Sentences with a full stop are judged by capitals alone.
bool Reading::is_headline(const Sentence& sentence) const {
  std::uint32_t words = 0;
  std::uint32_t all_capitals = 0;
  std::uint32_t capitals = 0;
  std::uint32_t usual = 0;  // words with a capital that are mostly written without
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const unsigned flags = flags_[i];
    if ((flags & (kCapital | kSmall)) == 0) continue;
    if ((flags & kCapital) == 0) {
      if (word(i).length > 3) return false;
      continue;
    }
    ++words;
    if ((flags & kAllCapitals) != 0) ++all_capitals;
    ++capitals;
    if ((word(i).known & kKnownLowerCase) != 0) ++usual;
  }
  if (words < kHeadlineWords) return false;
  if (all_capitals * 10 >= words * 9) return true;
  return usual * 3 >= capitals && (flags_[sentence.last - 1] & kStop) == 0;
}

// Without branches: every token of a text comes by, with nothing to say of most.
void Reading::trait_of(Word& word, unsigned bits) {
  const unsigned before = word.document == document_ ? word.traits : 0U;
  word.document = document_;
  word.traits = static_cast<std::uint16_t>(before | bits);
}

void Reading::trait(std::uint32_t token, unsigned bits) {
  trait_of(words_->at(ids_[token]), bits);
}

unsigned Reading::traits_of(WordId id) const {
  const Word& form = (*words_)[id];
  const Word& lower = (*words_)[form.lower];
  const unsigned own = form.document == document_ ? form.traits : 0U;
  const unsigned of_lower = lower.document == document_ ? lower.traits : 0U;
  return (own & ~unsigned{kSeenSmall}) | (of_lower & kSeenSmall);
}

void Reading::note_traits(const Sentence& sentence, std::string_view text,
                          std::span<const Token> tokens) {
  const auto code = [&](std::uint32_t stop) {
    return (flags_[stop] & kStop) != 0 && pass_over_code(text, tokens, stop);
  };
  for (std::uint32_t i = sentence.first; i < sentence.last;) {
    if (!capital(i)) {
      ++i;
      continue;
    }
    std::uint32_t end = i + 1;
    while (end < sentence.last && capital(end)) ++end;
    const bool digits = i > sentence.first + 1 && code(i - 1);  // of "6758.T" it is the end
    const std::uint32_t first = digits ? i + 1 : i;
    const bool letters = end + 1 < sentence.last && code(end);
    const std::uint32_t last = letters ? end - 1 : end;
    if (first < last) note_run(sentence, first, last);
    i = letters ? end + 2 : end;
  }
}

void Reading::note_run(const Sentence& sentence, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t i = first; i < last; ++i) {
    unsigned bits = i > sentence.opener ? unsigned{kSeenMidSentence} : 0U;
    if (i > first) {
      const Word& before = word(i - 1);
      if ((before.known & kKnownTitle) != 0) bits |= kSeenAfterTitle;
      if ((before.known & kKnownGivenName) != 0 && (before.known & kKnownLowerCase) == 0)
        bits |= kSeenAfterGivenName;
    } else if (i > sentence.first) {
      const Word& before = word(i - 1);
      if ((before.flags & kPlacePreposition) != 0) bits |= kSeenAfterPreposition;
      if ((before.flags & kThe) != 0) bits |= kSeenAfterThe;
      if ((before.known & kKnownTitle) != 0) bits |= kSeenAfterTitle;
    }
    if (i + 1 < last) {
      if ((word(i + 1).known & kKnownCompanyWord) != 0) bits |= kSeenBeforeCompanyWord;
    } else if (last < sentence.last && (flags_[last] & kSpeech) != 0) {
      bits |= kSeenBeforeSpeech;
    }
    if (last - first > 1) {
      // A first word with a capital of the sentence's may not belong to the others.
      if (last - first > 2 || first > sentence.opener) bits |= kSeenInRun;
      if (i == first) bits |= kSeenFirst;
      if (i + 1 == last) bits |= kSeenLast;
    } else if (i > sentence.opener) {
      bits |= kSeenAlone;
    }
    trait(i, bits);
  }
}

// The words in capitals that a dateline begins with: "NEW YORK, Jan 10 (Reuters) -".
void Reading::recase_dateline(const Sentence& sentence) {
  std::uint32_t end = sentence.opener;
  bool long_word = false;
  while (end < sentence.last && (flags_[end] & kAllCapitals) != 0) {
    long_word |= word(end).length > kMaxAcronym;
    ++end;
  }
  if (end == sentence.opener || end == sentence.last) return;
  const std::string_view next = words_->form(ids_[end]);
  if (next != "," && next != "(" && next != "-" && next != "--" && next != "/" &&
      next != "\u2013" && next != "\u2014")
    return;
  constexpr std::uint32_t kPlaces = kKnownLargeCity | kKnownCity | kKnownCountry | kKnownRegion;
  if (!long_word && end - sentence.opener < 2 && (word(sentence.opener).known & kPlaces) == 0)
    return;
  for (std::uint32_t i = sentence.opener; i < end; ++i) ids_[i] = words_->title_case(ids_[i]);
}

void Reading::recase(const Sentence& sentence) {
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (!capital(i)) continue;
    // What the rest of the document writes with a capital is left as it is.
    if ((traits_of(ids_[i]) & kSeenMidSentence) != 0) continue;
    ids_[i] = words_->recase(ids_[i]);
    flags_[i] = word(i).flags;
  }
}

}  // namespace morgue::entities
