// The date that some TREC collections have in the document number only: AP880212-0001,
// WSJ870324-0001, NYT19980601.0001. Nothing for collections that write other things there.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/wire_date.h"

namespace morgue::formats {

inline std::optional<Published> date_of_docno(std::string_view docno) {
  constexpr std::array<std::string_view, 6> kDated = {"AP", "WSJ", "FR", "NYT", "APW", "XIE"};
  std::size_t letters = 0, end = 0;
  while (letters < docno.size() && is_letter(docno[letters])) ++letters;
  for (end = letters; end < docno.size() && is_digit(docno[end]);) ++end;
  if (end == docno.size() || (docno[end] != '-' && docno[end] != '.')) return std::nullopt;
  if (end - letters != 6 && end - letters != 8) return std::nullopt;
  for (const std::string_view name : kDated)
    if (docno.substr(0, letters) == name) return parse_date(docno.substr(letters, end - letters));
  return std::nullopt;
}

}  // namespace morgue::formats
