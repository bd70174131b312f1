// cases.col: how the articles write the letters of their words, which folding takes away: two bits
// a word, in step with the words of words.col, the author's too. An article begins at a whole byte.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "common/archive/column_file.h"
#include "common/archive/end_offsets.h"
#include "common/text/analyzer.h"

namespace morgue {

inline constexpr std::uint32_t kCaseColumnVersion = 1;
inline constexpr std::size_t kCasesPerByte = 4;  // the first in the lowest bits

using CaseBytes = std::span<const std::uint8_t>;  // of an article

inline std::size_t case_bytes(std::size_t words) {
  return (words + kCasesPerByte - 1) / kCasesPerByte;
}

// Of that word; none beyond the end. A damaged byte may hold what is no value of Capitals.
inline Capitals capitals_at(CaseBytes cases, std::size_t word) {
  const std::size_t byte = word / kCasesPerByte;
  if (byte >= cases.size()) return Capitals::none;
  return static_cast<Capitals>(cases[byte] >> 2 * (word % kCasesPerByte) & 3);
}

inline void set_capitals(std::uint8_t& byte, std::size_t word, Capitals capitals) {
  const auto bits = static_cast<unsigned>(capitals) << 2 * (word % kCasesPerByte);
  byte = static_cast<std::uint8_t>(byte | bits);
}

class CaseColumnWriter {
 public:
  explicit CaseColumnWriter(const fs::path& path);
  void add(CaseBytes cases);  // the next article's
  std::uint64_t close();

 private:
  ColumnWriter writer_;
  EndOffsetsWriter ends_;
};

class CaseColumn {
 public:
  explicit CaseColumn(const fs::path& path);
  std::uint32_t size() const { return ends_.size(); }
  // Throws Error(archive) if there is no such article, or the offsets are damaged.
  CaseBytes cases(std::uint32_t doc) const {
    const EndOffsets::Range range = ends_.range(file_, doc);
    return cases_.subspan(range.begin, range.size);
  }
  const ColumnFile& file() const { return file_; }

 private:
  ColumnFile file_;
  CaseBytes cases_;
  EndOffsets ends_;
};

}  // namespace morgue
