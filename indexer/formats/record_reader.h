// Cuts a stream into records: recognises the format from the first bytes, makes UTF-8 of UTF-16
// and UTF-32 with a byte order mark, yields one record after another from a growing window.
// What is no record becomes a Problem. Does not parse; holds one record at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "indexer/formats/format.h"
#include "indexer/sources/problem.h"
#include "indexer/sources/stream.h"

namespace morgue::formats {

struct ReadOptions {
  const Format* format = nullptr;                  // forced; nullptr: recognised
  std::size_t max_record = std::size_t{64} << 20;  // bytes; longer ones are skipped, unheld
  std::size_t chunk = std::size_t{1} << 20;        // bytes read at a time
};

struct Record {
  std::string_view bytes;    // valid until the next call of next()
  std::uint64_t offset = 0;  // in the decoded stream
  const Format* format = nullptr;
  std::shared_ptr<const std::string> head;  // see Context::head; nullptr: none

  Context context(std::string_view source_name, const Options& options) const {
    return {source_name, offset, options, head ? std::string_view(*head) : std::string_view()};
  }
};

class RecordReader {
 public:
  using Report = std::function<void(sources::Problem)>;

  // `name` is the source in problems: "dump.tar/a.sgm".
  RecordReader(sources::Stream& stream, std::string name, Report report, ReadOptions options = {});
  ~RecordReader();
  RecordReader(const RecordReader&) = delete;
  RecordReader& operator=(const RecordReader&) = delete;

  // False at the end of the stream, or where it cannot be read any further (reported).
  bool next(Record& out);

  // Of a byte order mark, which records' offsets count.
  std::uint64_t mark_bytes() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace morgue::formats
