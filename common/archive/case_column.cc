#include "common/archive/case_column.h"

namespace morgue {
namespace {

constexpr std::uint32_t kCases = 1;
constexpr std::uint32_t kEnds = 2;

}  // namespace

CaseColumnWriter::CaseColumnWriter(const fs::path& path)
    : writer_(path, ColumnKind::cases, kCaseColumnVersion) {
  writer_.begin_section(kCases);
}

void CaseColumnWriter::add(CaseBytes cases) {
  writer_.append_array(cases);
  ends_.add(writer_.section_size());
}

std::uint64_t CaseColumnWriter::close() {
  ends_.write(writer_, kEnds);
  return writer_.close();
}

CaseColumn::CaseColumn(const fs::path& path)
    : file_(path, ColumnKind::cases, kCaseColumnVersion),
      cases_(file_.array<std::uint8_t>(kCases)),
      ends_(file_, kEnds, cases_.size()) {}

}  // namespace morgue
