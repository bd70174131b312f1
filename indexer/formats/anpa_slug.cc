#include "indexer/formats/anpa_slug.h"

#include <algorithm>
#include <array>
#include <optional>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/date_parts.h"

namespace morgue::formats {
namespace {

constexpr std::size_t kMaxDigits = 4;

// 0: no such word.
std::int64_t number_in_words(std::string_view word) {
  constexpr std::array<std::string_view, 9> kCardinals{"one", "two",   "three", "four", "five",
                                                       "six", "seven", "eight", "nine"};
  constexpr std::array<std::string_view, 9> kOrdinals{
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"};
  for (std::size_t i = 0; i < kCardinals.size(); ++i)
    if (word == kCardinals[i] || word == kOrdinals[i]) return static_cast<std::int64_t>(i) + 1;
  return 0;
}

// Takes the digits, with "st" to "th", off the front of a word: "2ndld" becomes "ld". 0: none.
std::int64_t take_number(std::string_view& word) {
  if (const std::int64_t number = number_in_words(word)) {
    word = {};
    return number;
  }
  const std::size_t digits = DateCursor{word}.digits();
  if (digits == 0 || digits > kMaxDigits) return 0;
  const std::int64_t number = *DateCursor{word}.number(digits);
  word.remove_prefix(digits);
  for (const char* ending : {"st", "nd", "rd", "th"})
    if (word.starts_with(ending)) {
      word.remove_prefix(2);
      break;
    }
  return number;
}

// "a0123", "bc0123-": another transmission.
bool is_reference(std::string_view piece) {
  const std::size_t letters = std::min(piece.find_first_of("0123456789"), piece.size());
  return letters > 0 && letters <= 2 && piece.size() - letters == 4 &&
         std::ranges::all_of(piece.substr(0, letters), is_letter) &&
         std::ranges::all_of(piece.substr(letters), is_digit);
}

bool says_nothing(std::string_view piece) {
  return piece.empty() || std::ranges::all_of(piece, is_digit) || piece == "bjt" ||
         is_reference(piece);
}

// Reads "1st ld-writethru", "2nd add", "take 2 of 3", word by word.
class PieceReader {
 public:
  explicit PieceReader(AnpaSlug& slug) : slug_(slug), read_(slug) {}

  // False: the piece speaks of something else, and the slug is as it was.
  bool read(std::string_view piece) {
    while (!piece.empty()) {
      const std::size_t end = std::min(piece.find_first_of(" -().:"), piece.size());
      if (end > 0 && !read_word(piece.substr(0, end))) return false;
      piece.remove_prefix(std::min(end + 1, piece.size()));
    }
    if (is_take_) take(number_);
    if (!known_) return false;
    slug_ = read_;
    return true;
  }

 private:
  bool read_word(std::string_view word) {
    const std::int64_t number = take_number(word);
    if (number > 0 && !of_) number_ = number;
    of_ = word == "of";
    if (word.empty() || of_) return true;
    known_ = true;
    if (word == "ld" || word == "lead" || word == "writethru") {
      read_.version = number_ > 0 ? number_ : std::max<std::int64_t>(read_.version, 1);
      read_.writethru = read_.writethru || word == "writethru";
      number_ = 0;
    } else if (word == "add" || word == "adds" || word == "take" || word == "takes") {
      is_take_ = true;
      counts_from_first_ = word.starts_with("take");
    } else {
      return false;
    }
    return true;
  }

  void take(std::int64_t number) {
    read_.take = number == 0 ? AnpaSlug::kNoNumber : number - (counts_from_first_ ? 1 : 0);
    read_.is_take = read_.take != 0;
  }

  AnpaSlug& slug_;
  AnpaSlug read_;
  std::int64_t number_ = 0;
  bool of_ = false;  // the next number is that of all takes
  bool known_ = false;
  bool is_take_ = false;
  bool counts_from_first_ = false;
};

std::string without_cycle(std::string_view name) {
  for (const char* cycle : {"am-", "pm-", "bc-", "ap-"})
    if (name.size() > 3 && name.starts_with(cycle)) return std::string(name.substr(3));
  return std::string(name);
}

}  // namespace

AnpaSlug read_anpa_slug(std::string_view text, char separator) {
  AnpaSlug slug;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string piece = one_line(lowered(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (slug.name.empty()) {
      slug.name = without_cycle(piece);
    } else if (!says_nothing(piece) && !PieceReader(slug).read(piece)) {
      slug.part += (slug.part.empty() ? "" : " ") + piece;
    }
  }
  return slug;
}

}  // namespace morgue::formats
