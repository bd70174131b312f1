// Records on their way from the reader to a builder thread: bytes that are new to the archive,
// with where they came from. About a megabyte at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/hash.h"
#include "indexer/formats/format.h"

namespace morgue::nightly {

struct RawRecord {
  std::size_t begin = 0;  // in RawBatch::bytes
  std::size_t length = 0;
  std::uint64_t offset = 0;  // in its source
  std::uint32_t source = 0;  // index into RawBatch::sources
  const formats::Format* format = nullptr;
  Hash128 hash;
  std::uint64_t order = 0;
  std::shared_ptr<const std::string> head;  // that it stands under in its source; nullptr: none
};

struct RawBatch {
  std::string bytes;
  std::vector<RawRecord> records;
  std::vector<std::string> sources;

  std::string_view bytes_of(const RawRecord& record) const {
    return std::string_view(bytes).substr(record.begin, record.length);
  }
  formats::Context context_of(const RawRecord& record, const formats::Options& options) const {
    return {sources[record.source], record.offset, options,
            record.head ? std::string_view(*record.head) : std::string_view()};
  }
  bool empty() const { return records.empty(); }
};

}  // namespace morgue::nightly
