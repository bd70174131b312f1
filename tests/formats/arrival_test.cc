// The records of a stream do not depend on how its bytes arrive: every format over every seed of
// the fuzzer, and each real sample in its own format.
#include <cstdlib>
#include <filesystem>

#include "common/base/file.h"
#include "tests/formats/reading.h"

namespace morgue::formats {
namespace {

void expect_same_in_pieces(const std::string& bytes, const Format& format, std::size_t piece) {
  const ReadResult whole = read_text(bytes, {.format = &format});
  StringStream stream(bytes, piece);
  const ReadResult pieces = read_all(stream, {.format = &format, .chunk = piece * 3});
  EXPECT_EQ(pieces.records, whole.records) << format.name;
  EXPECT_EQ(pieces.offsets, whole.offsets) << format.name;
}

TEST(Arrival, DoesNotMatterForSeeds) {
  std::size_t seeds = 0;
  for (const auto& entry : fs::directory_iterator(MORGUE_FORMAT_SEEDS)) {
    SCOPED_TRACE(entry.path().filename());
    const std::string bytes = read_file(entry.path()).substr(1);  // the first picks a format
    for (const Format& format : all_formats()) expect_same_in_pieces(bytes, format, 1);
    ++seeds;
  }
  EXPECT_GT(seeds, 10U);
}

TEST(Arrival, DoesNotMatterForRealSamples) {
  const char* corpora = std::getenv("MORGUE_CORPORA");
  if (corpora == nullptr) GTEST_SKIP() << "MORGUE_CORPORA is not set: there are no real samples";
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(corpora) / "formats")) {
    if (!entry.is_regular_file()) continue;
    SCOPED_TRACE(entry.path().filename());
    const std::string bytes = read_file(entry.path());
    const Format* format = recognise_format(bytes.substr(0, 65536));
    if (format != nullptr) expect_same_in_pieces(bytes, *format, 17);
  }
}

}  // namespace
}  // namespace morgue::formats
