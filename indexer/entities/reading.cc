#include "indexer/entities/reading.h"

#include <algorithm>

namespace morgue::entities {
namespace {

constexpr std::uint32_t kMaxConnectors = 2;  // in a row, within a name
constexpr std::uint32_t kHeadlineWords = 4;  // fewer are not judged
constexpr std::size_t kMaxPhraseWords = 8;
constexpr std::uint32_t kMaxAcronym = 5;  // bytes; longer words in capitals are no acronyms

}  // namespace

void Reading::read(std::string_view text, std::span<const Token> tokens) {
  ++document_;
  segments_.clear();
  sentence_of_.clear();
  find_sentences(text, tokens);
  for (Sentence& sentence : sentences_) {
    sentence.recased = is_headline(sentence);
    if (!sentence.recased) note_traits(sentence);
  }
  for (const Sentence& sentence : sentences_) {
    if (sentence.recased) {
      recase(sentence, sentence.last);
    } else {
      recase(sentence, dateline_end(sentence));
    }
    find_segments(sentence);
  }
}

void Reading::find_sentences(std::string_view text, std::span<const Token> tokens) {
  const auto count = static_cast<std::uint32_t>(tokens.size());
  ids_.resize(count);
  flags_.resize(count);
  sentences_.clear();
  for (std::uint32_t i = 0; i < count; ++i) {
    const Token token = tokens[i];
    ids_[i] = words_->intern(text, token.begin, token.end);
    Word& met = words_->at(ids_[i]);
    flags_[i] = met.flags;
    if ((met.flags & kSmall) != 0) trait_of(met, kSeenSmall);
    if (token.sentence_start || i == 0) {
      if (!sentences_.empty()) sentences_.back().last = i;
      sentences_.push_back({i, count, i, false});
    }
  }
  for (Sentence& sentence : sentences_)
    while (sentence.opener + 1 < sentence.last && (flags_[sentence.opener] & kLettered) == 0)
      ++sentence.opener;
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

void Reading::trait_of(Word& word, unsigned bits) {
  if (word.document != document_) {
    word.document = document_;
    word.traits = 0;
  }
  word.traits = static_cast<std::uint16_t>(word.traits | bits);
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

void Reading::note_traits(const Sentence& sentence) {
  for (std::uint32_t i = sentence.first; i < sentence.last;) {
    if (!capital(i)) {
      ++i;
      continue;
    }
    std::uint32_t end = i + 1;
    while (end < sentence.last && capital(end)) ++end;
    note_run(sentence, i, end);
    i = end;
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

// The words in capitals that a dateline begins with: "NEW YORK, Jan 10 (Reuters) -". One past them;
// the beginning of the sentence where there are none.
std::uint32_t Reading::dateline_end(const Sentence& sentence) const {
  std::uint32_t i = sentence.opener;
  bool long_word = false;
  while (i < sentence.last && (flags_[i] & kAllCapitals) != 0) {
    long_word |= word(i).length > kMaxAcronym;
    ++i;
  }
  if (i == sentence.opener || i == sentence.last) return sentence.first;
  const std::string_view next = words_->form(ids_[i]);
  const bool mark = next == "," || next == "(" || next == "-" || next == "--" || next == "/" ||
                    next == "\u2013" || next == "\u2014";
  const bool known = (word(sentence.opener).known &
                      (kKnownLargeCity | kKnownCity | kKnownCountry | kKnownRegion)) != 0;
  return mark && (long_word || known) ? i : sentence.first;
}

void Reading::recase(const Sentence& sentence, std::uint32_t last) {
  for (std::uint32_t i = sentence.first; i < last; ++i) {
    if (!capital(i)) continue;
    // What the rest of the document writes with a capital is left as it is.
    if ((traits_of(ids_[i]) & kSeenMidSentence) != 0) continue;
    ids_[i] = words_->recase(ids_[i]);
    flags_[i] = word(i).flags;
  }
}

void Reading::find_segments(const Sentence& sentence) {
  const auto number = static_cast<std::uint32_t>(&sentence - sentences_.data());
  std::uint32_t connectors = 0;
  std::uint32_t run = 0;  // where the last run of capitals began
  bool open = false;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (capital(i)) {
      if (open) {
        segments_.back().last = i + 1;
      } else {
        segments_.push_back({i, i + 1});
        sentence_of_.push_back(number);
      }
      if (!open || connectors > 0) run = i;
      open = true;
      connectors = 0;
    } else if (open) {
      open = (flags_[i] & kConnector) != 0 && ++connectors <= kMaxConnectors &&
             (connectors > 1 || joins(sentence, segments_.back().first, run, i));
    }
  }
}

// May the word after a run of capitals [run, connector) lead on to more of the same name? Most that
// stand between two names do not: "Pakistan's Foreign Ministry", "India and Pakistan", "Corp. of
// Japan". `first` begins the segment.
bool Reading::joins(const Sentence& sentence, std::uint32_t first, std::uint32_t run,
                    std::uint32_t connector) const {
  const unsigned flags = flags_[connector];
  const Word& before = word(connector - 1);
  if ((flags & (kPossessive | kAnd | kOf | kFor | kThe)) == 0) return true;
  if (begins_phrase(run, connector + 1)) return true;
  if ((before.flags & kLegalForm) != 0 || (flags & kThe) != 0) return false;
  if ((flags & kPossessive) != 0) return (before.known & kKnownLowerCase) != 0;
  if ((flags & kOf) != 0) {  // a person "of" somewhere
    return connector - run < 2 || (word(run).known & kKnownGivenName) == 0 ||
           has_org_word(run, connector);
  }
  if (has_org_word(first, connector)) return true;
  if ((flags & kFor) != 0) return false;
  std::uint32_t end = connector + 1;
  while (end < sentence.last && capital(end)) ++end;
  return end > connector + 1 && has_org_word(end - 1, end);
}

bool Reading::has_org_word(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t i = first; i < last; ++i)
    if (capital(i) && (word(i).known & (kKnownOrgHead | kKnownCompanyWord)) != 0) return true;
  return false;
}

// Does the gazetteer know a phrase that begins with a last part of these tokens?
bool Reading::begins_phrase(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t from = first; from + 1 < last; ++from) {
    std::uint32_t phrase = 0;
    for (std::uint32_t i = from; i < last; ++i)
      phrase = Gazetteer::extend(phrase, word(i).lower_hash);
    if ((words_->gazetteer().bits_of(phrase) & kKnownPrefix) != 0) return true;
  }
  return false;
}

void Reading::surroundings(const Segment& segment, std::vector<Surroundings>& out) const {
  const auto index = static_cast<std::size_t>(&segment - segments_.data());
  const Sentence& sentence = sentences_[sentence_of_[index]];
  out.assign(segment.last - segment.first, Surroundings{});
  const auto at = [&](std::uint32_t token, std::int32_t offset) {
    const auto i = static_cast<std::int64_t>(token) + offset;
    return i < sentence.first || i >= sentence.last ? kNoWord : ids_[static_cast<std::size_t>(i)];
  };
  for (std::uint32_t i = segment.first; i < segment.last; ++i) {
    Surroundings& s = out[i - segment.first];
    s.words[kHere] = ids_[i];
    s.words[kBefore] = at(i, -1);
    s.words[kAfter] = at(i, 1);
    s.words[kBefore2] = at(i, -2);
    s.words[kAfter2] = at(i, 2);
    unsigned traits = traits_of(ids_[i]);
    if (i == sentence.opener) traits |= kOpensSentence;
    if (sentence.recased) traits |= kWasRecased;
    s.traits = static_cast<std::uint16_t>(traits);
  }
  runs(segment, sentence, out);
  phrases(segment, out);
}

void Reading::runs(const Segment& segment, const Sentence& sentence,
                   std::vector<Surroundings>& out) const {
  for (std::uint32_t i = segment.first; i < segment.last;) {
    if (!capital(i)) {
      ++i;
      continue;
    }
    std::uint32_t end = i + 1;
    while (end < segment.last && capital(end)) ++end;
    for (std::uint32_t k = i; k < end; ++k) {
      Surroundings& s = out[k - segment.first];
      if (end - i > 1) {  // else they say nothing new
        s.words[kRunFirst] = ids_[i];
        s.words[kRunLast] = ids_[end - 1];
        s.words[kRunBefore] = i > sentence.first ? ids_[i - 1] : kNoWord;
        s.words[kRunAfter] = end < sentence.last ? ids_[end] : kNoWord;
      }
      s.run_length = static_cast<std::uint8_t>(std::min<std::uint32_t>(end - i, kLongRun));
      s.run_place = static_cast<std::uint8_t>(std::min<std::uint32_t>(k - i, kLongRun));
    }
    i = end;
  }
}

// The longest phrase of the gazetteer from each token on; what it covers is not looked at again.
void Reading::phrases(const Segment& segment, std::vector<Surroundings>& out) const {
  const Gazetteer& gazetteer = words_->gazetteer();
  for (std::uint32_t i = segment.first; i + 1 < segment.last;) {
    std::uint32_t end = i;
    std::uint32_t found = 0;
    std::uint32_t known = word(i).known;
    std::uint32_t phrase = Gazetteer::extend(0, word(i).lower_hash);
    for (std::uint32_t k = i + 1;
         (known & kKnownPrefix) != 0 && k < segment.last && k - i < kMaxPhraseWords; ++k) {
      phrase = Gazetteer::extend(phrase, word(k).lower_hash);
      known = gazetteer.bits_of(phrase);
      const std::uint32_t bits = known & ~std::uint32_t{kKnownPrefix};
      if (bits == 0) continue;
      found = bits;
      end = k + 1;
    }
    if (found == 0) {
      ++i;
      continue;
    }
    for (std::uint32_t k = i; k < end; ++k) {
      Surroundings& s = out[k - segment.first];
      s.phrase = found;
      s.phrase_place = k == i ? Place::begin : k + 1 == end ? Place::last : Place::inside;
    }
    i = end;
  }
}

}  // namespace morgue::entities
