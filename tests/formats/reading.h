// Streams from strings, in pieces as small as wanted, and the shortest ways from bytes to records
// and articles.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "common/base/error.h"
#include "indexer/formats/format.h"
#include "indexer/formats/record_reader.h"
#include "indexer/sources/stream.h"

namespace morgue::formats {

class StringStream final : public sources::Stream {
 public:
  // `damaged_at`: there the stream throws, as a truncated file does.
  explicit StringStream(std::string bytes, std::size_t piece = ~std::size_t{0},
                        std::size_t damaged_at = ~std::size_t{0})
      : bytes_(std::move(bytes)), piece_(piece), damaged_at_(damaged_at) {}

  std::size_t read(char* to, std::size_t size) override {
    if (at_ >= damaged_at_) throw Error(ExitCode::input, "damaged", "truncated");
    const std::size_t n = std::min({size, piece_, bytes_.size() - at_, damaged_at_ - at_});
    std::memcpy(to, bytes_.data() + at_, n);
    at_ += n;
    return n;
  }

 private:
  std::string bytes_;
  std::size_t piece_;
  std::size_t damaged_at_;
  std::size_t at_ = 0;
};

struct ReadResult {
  std::vector<std::string> records;
  std::vector<std::uint64_t> offsets;
  std::vector<std::string> problems;  // reason
  std::vector<std::string> problem_bytes;
  std::vector<std::uint64_t> problem_offsets;
  const Format* format = nullptr;
  bool operator==(const ReadResult&) const = default;
};

inline ReadResult read_all(sources::Stream& stream, const ReadOptions& options = {}) {
  ReadResult result;
  RecordReader reader(
      stream, "source",
      [&](sources::Problem problem) {
        EXPECT_EQ(problem.source, "source");
        result.problems.push_back(problem.reason);
        result.problem_bytes.push_back(problem.bytes);
        result.problem_offsets.push_back(problem.offset);
      },
      options);
  Record record;
  while (reader.next(record)) {
    result.records.emplace_back(record.bytes);
    result.offsets.push_back(record.offset);
    result.format = record.format;
  }
  EXPECT_FALSE(reader.next(record));
  return result;
}

inline ReadResult read_text(std::string bytes, const ReadOptions& options = {}) {
  StringStream stream(std::move(bytes));
  return read_all(stream, options);
}

inline Parsed parse(std::string_view format, std::string_view record, const Options& options = {}) {
  return find_format(format)->parse(record, {"source", 0, options});
}

inline Article article(std::string_view format, std::string_view record,
                       const Options& options = {}) {
  Parsed parsed = parse(format, record, options);
  if (const auto* skip = std::get_if<Skip>(&parsed)) {
    ADD_FAILURE() << "skipped: " << skip->reason;
    return {};
  }
  return std::get<Article>(std::move(parsed));
}

// The reason; empty if it became an article.
inline std::string skipped(std::string_view format, std::string_view record,
                           const Options& options = {}) {
  const Parsed parsed = parse(format, record, options);
  const auto* skip = std::get_if<Skip>(&parsed);
  return skip == nullptr ? "" : skip->reason;
}

}  // namespace morgue::formats
