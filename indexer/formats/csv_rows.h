// Rows of CSV and TSV as RFC 4180 and spreadsheets write them: quoted fields with separators, line
// ends and doubled quotes in them; LF or CR LF. Bytes of any character set that has ASCII in it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace morgue::formats {

inline constexpr std::string_view kSeparators = ",\t;|";

// Where the row that begins at `begin` ends (at its line end); npos: not in this text. Separators
// are all of kSeparators, since a quote begins a field after any of them.
std::size_t end_of_row(std::string_view text, std::size_t begin);

// The separator of a header row: the commonest of kSeparators outside of quotes; 0: none.
char separator_of(std::string_view header);

std::vector<std::string> fields_of(std::string_view row, char separator);

}  // namespace morgue::formats
