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
  total_ += codes.size();
  ends_.push_back(total_);
}

std::uint64_t WordColumnWriter::close() {
  writer_.begin_section(kEnds);
  writer_.append_array(std::span<const std::uint64_t>(ends_));
  writer_.begin_section(kDictionary);
  writer_.append_array(std::span<const std::uint32_t>(&dictionary_, 1));
  return writer_.close();
}

WordColumn::WordColumn(const fs::path& path)
    : file_(path, ColumnKind::words, kWordColumnVersion),
      dictionary_(file_.array<std::uint32_t>(kDictionary, 1)[0]),
      ends_(file_.array<std::uint64_t>(kEnds)),
      codes_(file_.array<std::uint8_t>(kCodes)) {}

}  // namespace morgue
