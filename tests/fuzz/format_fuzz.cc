// libFuzzer: any bytes, read as each format in odd pieces, then parsed. The first byte picks the
// format and the size of the pieces; MORGUE_FUZZ_FORMAT=NAME holds it to one format. Whatever comes
// out must be what an archive may store.
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include <unicode/normalizer2.h>

#include "indexer/formats/charset.h"
#include "indexer/formats/format.h"
#include "indexer/formats/record_reader.h"
#include "tests/fuzz/pieces.h"

namespace {

using namespace morgue;
using namespace morgue::formats;

constexpr std::size_t kChoices = 32;        // more than there are formats
constexpr std::size_t kMaxRecord = 12'000;  // most real records are smaller

void require(bool holds, const char* what, std::string_view value) {
  if (holds) return;
  std::fprintf(stderr, "%s: [%.*s]\n", what, static_cast<int>(value.size()), value.data());
  std::abort();
}

void check_text(std::string_view text, bool one_line) {
  require(is_valid_utf8(text), "not UTF-8", text);
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(status);
  const icu::StringPiece piece(text.data(), static_cast<int>(text.size()));
  require(nfc->isNormalizedUTF8(piece, status), "not NFC", text);
  for (const char c : text) {
    const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    require(!control || (!one_line && (c == '\n' || c == '\t')), "control character", text);
  }
}

void check(const Article& article) {
  require(!article.id.empty() && article.id.size() < 600, "id", article.id);
  for (const std::string* line :
       {&article.id, &article.headline, &article.dateline, &article.author, &article.source,
        &article.language, &article.section, &article.type, &article.url})
    check_text(*line, true);
  check_text(article.lead, false);
  check_text(article.body, false);
  for (const auto* tags :
       {&article.topics, &article.persons, &article.orgs, &article.places, &article.exchanges})
    for (const std::string& tag : *tags) {
      require(!tag.empty(), "empty tag", tag);
      check_text(tag, true);
    }
  if (!article.published) return;
  const std::int64_t seconds = article.published->seconds;
  require(seconds > -14831100000 && seconds < 7258300000, "date", article.id);
}

const Format* only = nullptr;

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  const char* const name = std::getenv("MORGUE_FUZZ_FORMAT");
  if (name == nullptr) return 0;
  only = find_format(name);
  if (only != nullptr) return 0;
  for (const Format& format : all_formats()) std::printf("%s\n", std::string(format.name).c_str());
  std::exit(std::string_view(name) == "?" ? 0 : 2);
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  if (size == 0) return 0;
  const auto formats = all_formats();
  // What is beyond the last format is recognition.
  const std::size_t pick = data[0] % kChoices;
  const Format* forced = only != nullptr ? only : pick < formats.size() ? &formats[pick] : nullptr;
  const std::size_t size_class = data[0] / kChoices;
  const std::size_t piece = 1 + size_class * size_class * size_class;  // to 344 bytes
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  fuzz::Pieces stream(bytes, piece);
  RecordReader reader(
      stream, "fuzz",
      [](const sources::Problem& problem) { require(!problem.reason.empty(), "reason", ""); },
      {.format = forced, .max_record = kMaxRecord, .chunk = piece * 3});
  Options options;
  if (data[0] & 1) options.map = {{"body", "a.b"}, {"headline", "a"}};
  Record record;
  while (reader.next(record)) {
    require(!record.bytes.empty() && record.bytes.size() <= kMaxRecord, "record", record.bytes);
    const Parsed parsed = record.format->parse(record.bytes, record.context("fuzz", options));
    if (const auto* article = std::get_if<Article>(&parsed)) {
      check(*article);
      require(parsed.index() ==
                  record.format->parse(record.bytes, record.context("x", options)).index(),
              "not pure", record.bytes);
    } else {
      require(!std::get<Skip>(parsed).reason.empty(), "reason", record.bytes);
    }
  }
  return 0;
}
