// words.col: every article's words in order, one code each (word_codes.h): headline, dateline,
// lead, body, author, each begun by its field code (fields without words are left out), with codes
// where a sentence or paragraph begins. What Xapian's positions would be for.
#pragma once

#include <cstdint>

#include "common/archive/column_file.h"
#include "common/archive/end_offsets.h"
#include "common/archive/word_codes.h"

namespace morgue {

inline constexpr std::uint32_t kWordColumnVersion = 2;

class WordColumnWriter {
 public:
  // `dictionary`: the id of the word dictionary that made the codes.
  WordColumnWriter(const fs::path& path, std::uint32_t dictionary);
  void add(CodeBytes codes);  // the next article's
  std::uint64_t close();

 private:
  ColumnWriter writer_;
  std::uint32_t dictionary_;
  EndOffsetsWriter ends_;
};

class WordColumn {
 public:
  explicit WordColumn(const fs::path& path);
  std::uint32_t size() const { return ends_.size(); }
  std::uint32_t dictionary() const { return dictionary_; }
  // Throws Error(archive) if there is no such article, or the offsets are damaged.
  CodeBytes codes(std::uint32_t doc) const {
    const EndOffsets::Range range = ends_.range(file_, doc);
    return codes_.subspan(range.begin, range.size);
  }
  const ColumnFile& file() const { return file_; }

 private:
  ColumnFile file_;
  std::uint32_t dictionary_ = 0;
  CodeBytes codes_;
  EndOffsets ends_;
};

}  // namespace morgue
