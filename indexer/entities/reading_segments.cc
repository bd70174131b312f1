// Where names may stand, and what is around each token there: the second half of reading.h.
#include <algorithm>

#include "indexer/entities/reading.h"

namespace morgue::entities {
namespace {

constexpr std::uint32_t kMaxConnectors = 2;  // in a row, within a name
constexpr std::size_t kMaxPhraseWords = 8;

}  // namespace

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
  if ((flags & kPossessive) != 0)  // "Kohl's Corp"
    return (before.known & kKnownLowerCase) != 0 ||
           (connector + 1 < sentence.last && (flags_[connector + 1] & kLegalForm) != 0);
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

void Reading::fetch_ahead(const Segment& segment) const {
  for (std::uint32_t i = segment.first; i < segment.last; ++i) {
    const Word& first = word(i);
    words_->fetch(first.lower);  // for its traits
    if (i + 1 == segment.last || (first.known & kKnownPrefix) == 0) continue;
    words_->gazetteer().fetch(
        Gazetteer::extend(Gazetteer::extend(0, first.lower_hash), word(i + 1).lower_hash));
  }
}

void Reading::note_surroundings(const Segment& segment, std::span<Surroundings> out) const {
  const auto index = static_cast<std::size_t>(&segment - segments_.data());
  const Sentence& sentence = sentences_[sentence_of_[index]];
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
                   std::span<Surroundings> out) const {
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
void Reading::phrases(const Segment& segment, std::span<Surroundings> out) const {
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
