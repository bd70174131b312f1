// What every text of an article goes through: control characters out, one kind of line end, NFC;
// and the two shapes texts have, one line or paragraphs. Input is valid UTF-8 (see charset.h).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace morgue::formats {

// The first byte from `from` on that is not printable ASCII, TAB or LF; size() if there is none.
std::size_t find_unclean(std::string_view text, std::size_t from = 0);

// Without C0 and C1 control characters (TAB and LF stay; CR, CR LF, VT, FF and NEL become LF,
// others of C1 what Windows-1252 has in their place, if it has anything), in NFC. U+2028 and other
// separators and formatting characters stay.
std::string cleaned(std::string_view utf8);

// Without white space at both ends.
std::string_view trimmed(std::string_view text);

// The first line, without its end, which is taken from `rest`.
std::string_view take_line(std::string_view& rest);

// On one line: every run of white space is one blank, none at the ends.
std::string one_line(std::string_view text);

// cleaned() and one_line().
std::string clean_line(std::string_view utf8);

// Without blanks at the ends of lines and empty lines at the ends of the text; of several empty
// lines in a row one stays. Indents stay: on some wires they mark the paragraphs.
std::string tidied(std::string_view text);

inline bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}
inline char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}
inline bool is_letter(char c) {
  return lower(c) >= 'a' && lower(c) <= 'z';
}
inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// ASCII letters of either case are alike.
bool same_word(std::string_view a, std::string_view b);
std::size_t find_word(std::string_view text, std::string_view word);  // npos: not in it
std::string lowered(std::string_view text);

}  // namespace morgue::formats
