#include "common/archive/end_offsets.h"

#include <limits>

namespace morgue {
namespace {

// So large is a section whose ends take 64 bits: reader and writer know it without being told.
constexpr std::uint64_t kWide = std::uint64_t{std::numeric_limits<std::uint32_t>::max()} + 1;

}  // namespace

void EndOffsetsWriter::write(ColumnWriter& writer, std::uint32_t tag) const {
  writer.begin_section(tag);
  if (!ends_.empty() && ends_.back() >= kWide)
    return writer.append_array(std::span<const std::uint64_t>(ends_));
  const std::vector<std::uint32_t> narrow(ends_.begin(), ends_.end());
  writer.append_array(std::span<const std::uint32_t>(narrow));
}

EndOffsets::EndOffsets(const ColumnFile& file, std::uint32_t tag, std::uint64_t bytes)
    : bytes_(bytes) {
  if (bytes >= kWide)
    wide_ = file.array<std::uint64_t>(tag);
  else
    narrow_ = file.array<std::uint32_t>(tag);
}

}  // namespace morgue
