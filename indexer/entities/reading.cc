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
  pass_over_codes(text, tokens);
  part_subheads();
  for (Sentence& sentence : sentences_) {
    sentence.recased = sentence.recased || is_headline(sentence);
    if (!sentence.recased) note_traits(sentence);
  }
  for (const Sentence& sentence : sentences_) {
    if (sentence.recased) {
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
  stops_.resize(count);
  std::size_t stops = 0;
  sentences_.clear();
  words_->intern(text, tokens, [&](std::size_t place, WordId id) {
    Word& met = words_->at(id);
    written_[place] = id;
    flags_[place] = met.flags;
    stops_[stops] = static_cast<std::uint32_t>(place);
    stops += (met.flags & kStop) != 0 ? 1 : 0;
    trait_of(met, (met.flags & kSmall) != 0 ? unsigned{kSeenSmall} : 0U);
    if (!tokens[place].sentence_start && place != 0) return;
    const auto first = static_cast<std::uint32_t>(place);
    if (!sentences_.empty()) sentences_.back().last = first;
    sentences_.push_back({first, count, first});
  });
  stops_.resize(stops);
  ids_ = written_;
  for (Sentence& sentence : sentences_)
    while (sentence.opener + 1 < sentence.last && (flags_[sentence.opener] & kLettered) == 0)
      ++sentence.opener;
}

// The capitals of share codes ("Dell Inc DELL.O") are no part of a name.
void Reading::pass_over_codes(std::string_view text, std::span<const Token> tokens) {
  for (const std::uint32_t stop : stops_) {
    if (stop == 0 || stop + 1 >= tokens.size() || tokens[stop + 1].sentence_start) continue;
    const std::uint32_t begin = tokens[stop - 1].begin;
    if (bare_share_code(text, begin).size() != tokens[stop + 1].end - begin) continue;
    for (const std::uint32_t part : {stop - 1, stop + 1})
      flags_[part] &= static_cast<std::uint16_t>(~unsigned{kCapital | kAllCapitals});
  }
}

// "BOTTLENECKS Refiners are": a subhead in capitals has only a blank behind it in much copy, and is
// no part of the sentence.
void Reading::part_subheads() {
  after_subheads_.clear();
  const std::size_t count = sentences_.size();
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t opener = sentences_[i].opener;
    if ((flags_[opener] & kAllCapitals) == 0 && word(opener).length > 1) continue;
    const std::uint32_t end = end_of_subhead(sentences_[i]);
    if (end == 0) continue;
    Sentence rest = sentences_[i];
    rest.first = rest.opener = end;
    sentences_[i].last = end;
    const bool speaker = names_speaker(sentences_[i]);
    sentences_[i].subhead = !speaker;
    sentences_[i].recased = speaker;
    sentences_.push_back(rest);
    after_subheads_.push_back(end);
  }
  if (after_subheads_.empty()) return;
  std::sort(sentences_.begin(), sentences_.end(),
            [](const Sentence& a, const Sentence& b) { return a.first < b.first; });
}

// "JANE DOE, ANALYST, DOE SECURITIES": who speaks in what follows.
bool Reading::names_speaker(const Sentence& sentence) const {
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if ((word(i).known & kKnownTitle) != 0 && sentence.last - sentence.first > 2) return true;
  return false;
}

// A word that is mostly written without a capital, or one of the function words.
bool Reading::is_plain_word(std::uint32_t token) {
  return words_->recase(ids_[token]) == word(token).lower;
}

// One past the last token of a subhead in capitals with which the sentence begins; 0: it has none.
std::uint32_t Reading::end_of_subhead(const Sentence& sentence) {
  std::uint32_t plain = 0;  // one past the last plain word in capitals
  std::uint32_t words = 0;
  std::uint32_t end = sentence.opener;
  for (; end < sentence.last; ++end) {
    const std::string_view form = words_->form(ids_[end]);
    const bool letter = (flags_[end] & kCapital) != 0 && (form.size() == 1 || form[0] == '\'');
    if ((flags_[end] & kAllCapitals) != 0) {
      ++words;
      if (form.size() > 2 && is_plain_word(end)) plain = end + 1;
    } else if ((flags_[end] & (kCapital | kSmall)) != 0 && !letter) {
      break;
    } else if (!letter && (flags_[end] & kLettered) == 0 && form != "," && form != "&") {
      return 0;
    }
  }
  if (words == 0 || end == sentence.last || (flags_[end] & kCapital) == 0) return 0;
  if ((flags_[end - 1] & kAllCapitals) == 0 || (word(end).flags & kLegalForm) != 0) return 0;
  return may_end_subhead(sentence.opener, plain, end);
}

// The tokens [first, end) are in capitals, the one behind them is not; `plain`: one past the last
// of them that is a plain word, 0: none is. Where the subhead ends, or 0.
std::uint32_t Reading::may_end_subhead(std::uint32_t first, std::uint32_t plain,
                                       std::uint32_t end) {
  constexpr std::size_t kLongWord = 4;
  const bool of_name = (word(end).known & (kKnownCompanyWord | kKnownOrgHead)) != 0;
  const bool goes_on = is_plain_word(end) && !of_name;  // "Analysts said"
  const bool small = ((*words_)[word(end).lower].flags & (kConnector | kPlacePreposition)) != 0;
  if (small) return end;  // "FED For Wall Street"
  const bool one_word = first + 1 == end;
  const bool country = (word(first).known & (kKnownCountry | kKnownLargeCity)) != 0;
  if (one_word && country && word(first).length >= kLongWord && is_plain_word(end))
    return is_known_phrase(first) ? 0 : end;  // "IRAN Oil prices"
  if (plain == 0) return 0;                   // "US Airways"
  if (plain == end || goes_on) {
    if (one_word && (word(first).length < kLongWord || of_name)) return 0;
    return is_known_phrase(end - 1) ? 0 : end;
  }
  // "UNANIMOUS BACKING MPS Group": the letters begin the sentence.
  const bool letters = plain + 1 == end && word(plain).length <= kMaxAcronym;
  return letters && !is_known_phrase(plain - 1) ? plain : 0;
}

// Do a token and the next one make a name, or the beginning of one ("NEW YORK")?
bool Reading::is_known_phrase(std::uint32_t token) const {
  std::uint32_t phrase = Gazetteer::extend(0, word(token).lower_hash);
  phrase = Gazetteer::extend(phrase, word(token + 1).lower_hash);
  return words_->gazetteer().bits_of(phrase) != 0;
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
