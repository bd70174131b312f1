// Subheads in capitals that run into the sentence after them: a part of reading.h.
#include <algorithm>

#include "indexer/entities/reading.h"

namespace morgue::entities {
namespace {

constexpr std::size_t kLongWord = 4;    // bytes; shorter words alone are no subhead
constexpr std::size_t kMaxLetters = 5;  // longer words in capitals are no acronyms
constexpr std::uint32_t kMaxNameWords = 3;
constexpr std::uint32_t kNoGivenName = kKnownCountry | kKnownDemonym | kKnownLargeCity |
                                       kKnownRegion | kKnownOrg | kKnownCompanyWord |
                                       kKnownOrgHead | kKnownCalendar | kKnownFirm;

bool is_initial(std::string_view form) {
  return form.size() == 1 || (form.size() == 2 && form[1] == '.');
}

}  // namespace

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
    const bool office = has_title(sentences_[i]);
    sentences_[i].named = (office && first_comma(sentences_[i]) != end) || is_name(sentences_[i]);
    sentences_[i].recased = office || sentences_[i].named;
    sentences_[i].subhead = !sentences_[i].recased;
    sentences_.push_back(rest);
    after_subheads_.push_back(end);
  }
  if (after_subheads_.empty()) return;
  std::sort(sentences_.begin(), sentences_.end(),
            [](const Sentence& a, const Sentence& b) { return a.first < b.first; });
}

// "JANE DOE, ANALYST, DOE SECURITIES" says who speaks in what follows.
bool Reading::has_title(const Sentence& sentence) const {
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if ((word(i).known & kKnownTitle) != 0 && sentence.last - sentence.first > 2) return true;
  return false;
}

// Where it stands; without one, the end.
std::uint32_t Reading::first_comma(const Sentence& sentence) const {
  std::uint32_t comma = sentence.opener;
  while (comma < sentence.last && words_->form(ids_[comma]) != ",") ++comma;
  return comma;
}

// "HILLARY CLINTON", "JOHN DOE, REPUBLICAN": whom what follows is about.
bool Reading::is_name(const Sentence& sentence) {
  const std::uint32_t first = sentence.opener;
  const std::uint32_t end = first_comma(sentence);
  if (end - first < 2 || end - first > kMaxNameWords) return false;
  constexpr std::uint32_t kOfPersons = kKnownGivenName | kKnownSurname;
  if (end - first == kMaxNameWords && !is_initial(words_->form(ids_[first + 1])) &&
      (word(first + 1).known & kOfPersons) == 0)
    return false;  // "APPLE BOOSTS NASDAQ", but "GEORGE W. BUSH"
  const bool given = (word(first).known & kKnownGivenName) != 0;
  const bool only_given = given && (word(first).known & kNoGivenName) == 0 && !is_plain_word(first);
  const bool again = words_->at(words_->title_case(ids_[end - 1])).document == document_;
  if (is_plain_word(end - 1)) return only_given && again;  // "GRACE PERIOD"
  return only_given || (again && (given || !is_plain_word(first)));
}

// "Jane Doe, Analyst, Doe Securities", "Chief Executive of"
void Reading::recase_name(const Sentence& sentence) {
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (!capital(i)) continue;
    ids_[i] = is_small(i) ? word(i).lower : words_->title_case(ids_[i]);
    flags_[i] = word(i).flags;
  }
}

// A word that is mostly written without a capital, or one of the function words.
bool Reading::is_plain_word(std::uint32_t token) {
  const WordId lower = word(token).lower;
  return words_->recase(ids_[token]) == lower;
}

// One past the last token of a subhead in capitals with which the sentence begins; 0: it has none.
std::uint32_t Reading::end_of_subhead(const Sentence& sentence) {
  std::uint32_t plain = 0;  // one past the last plain word in capitals
  std::uint32_t words = 0;
  std::uint32_t end = sentence.opener;
  for (; end < sentence.last; ++end) {
    const std::string_view form = words_->form(ids_[end]);
    const bool letter = (flags_[end] & kCapital) != 0 && (is_initial(form) || form[0] == '\'');
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
  const bool of_name = (word(end).known & (kKnownCompanyWord | kKnownOrgHead)) != 0;
  const bool goes_on = is_plain_word(end) && !of_name;  // "Analysts said"
  if (is_small(end)) return end;                        // "FED For Wall Street"
  const bool one_word = first + 1 == end;
  const bool country = (word(first).known & (kKnownCountry | kKnownLargeCity)) != 0;
  if (one_word && country && word(first).length >= kLongWord && is_plain_word(end) &&
      words_->form(ids_[first]).find('.') == std::string_view::npos)  // "U.S. Steel"
    return is_known_phrase(first) ? 0 : end;                          // "IRAN Oil prices"
  if (plain == 0) return 0;                                           // "US Airways"
  if (plain == end || goes_on) {
    if (one_word && (word(first).length < kLongWord || of_name)) return 0;
    return is_known_phrase(end - 1) ? 0 : end;
  }
  // "NEW CHALLENGE FOR LEWIS Kenneth Lewis", but of "UNANIMOUS BACKING MPS Group" the letters begin
  // the sentence.
  const bool dotted =
      words_->form(ids_[plain]).find('.') != std::string_view::npos;  // "J.P. Morgan"
  if (!dotted && (is_small(plain - 1) || (word(end).known & kKnownGivenName) != 0)) return end;
  const bool letters = plain + 1 == end && word(plain).length <= kMaxLetters;
  return letters && !is_known_phrase(plain - 1) ? plain : 0;
}

// "For", "In", "And"
bool Reading::is_small(std::uint32_t token) const {
  return ((*words_)[word(token).lower].flags & (kConnector | kPlacePreposition)) != 0;
}

// Do a token and the next one make a name, or the beginning of one ("NEW YORK")?
bool Reading::is_known_phrase(std::uint32_t token) const {
  std::uint32_t phrase = Gazetteer::extend(0, word(token).lower_hash);
  phrase = Gazetteer::extend(phrase, word(token + 1).lower_hash);
  return words_->gazetteer().bits_of(phrase) != 0;
}

}  // namespace morgue::entities
