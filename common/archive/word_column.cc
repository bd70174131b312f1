#include "common/archive/word_column.h"

namespace morgue {
namespace {

constexpr std::uint32_t kCodes = 1;
constexpr std::uint32_t kEnds = 2;
constexpr std::uint32_t kDictionary = 3;

}  // namespace

WordColumnWriter::WordColumnWriter(const fs::path& path, std::uint32_t dictionary)
    : writer_(path, ColumnKind::words, kWordColumnVersion), dictionary_(dictionary) {
  writer_.begin_section(kCodes);
}

void WordColumnWriter::add(CodeBytes codes) {
  writer_.append_array(codes);
  ends_.add(writer_.section_size());
}

std::uint64_t WordColumnWriter::close() {
  ends_.write(writer_, kEnds);
  writer_.begin_section(kDictionary);
  writer_.append_array(std::span<const std::uint32_t>(&dictionary_, 1));
  return writer_.close();
}

WordColumn::WordColumn(const fs::path& path)
    : file_(path, ColumnKind::words, kWordColumnVersion),
      dictionary_(file_.array<std::uint32_t>(kDictionary, 1)[0]),
      codes_(file_.array<std::uint8_t>(kCodes)),
      ends_(file_, kEnds, codes_.size()) {}

}  // namespace morgue
