#include "indexer/formats/charset.h"

#include <algorithm>
#include <memory>
#include <optional>

#include <simdjson.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include "common/text/utf8.h"
#include "indexer/formats/clean_text.h"

namespace morgue::formats {
namespace {

constexpr std::size_t kDetectBytes = std::size_t{64} << 10;
constexpr std::int32_t kMinConfidence = 30;  // of 100; below, ICU is guessing

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;
using Detector = std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)>;

std::optional<std::string> convert(std::string_view bytes, const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  const Converter from(ucnv_open(charset.c_str(), &status), &ucnv_close);
  const Converter to(ucnv_open("UTF-8", &status), &ucnv_close);
  if (U_FAILURE(status)) return std::nullopt;
  ucnv_setToUCallBack(from.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  std::string out(bytes.size() * 3 + 16, '\0');  // a code unit is at most three bytes of UTF-8
  UChar pivot[1024];
  UChar *pivot_source = pivot, *pivot_target = pivot;
  char* target = out.data();
  const char* source = bytes.data();
  ucnv_convertEx(to.get(), from.get(), &target, target + out.size(), &source, source + bytes.size(),
                 pivot, &pivot_source, &pivot_target, pivot + 1024, true, true, &status);
  if (U_FAILURE(status)) return std::nullopt;
  out.resize(static_cast<std::size_t>(target - out.data()));
  if (!is_valid_utf8(out)) return std::nullopt;
  return out;
}

std::string from_windows_1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) append_utf8(out, windows_1252(static_cast<unsigned char>(c)));
  return out;
}

// Shares of the bytes that tell damaged UTF-8 from another character set.
struct Shape {
  std::size_t high = 0;       // bytes from 0x80 on
  std::size_t sequences = 0;  // valid UTF-8 sequences beyond ASCII
  std::size_t invalid = 0;    // bytes outside of any
};

Shape shape_of(std::string_view bytes) {
  Shape shape;
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const CodePoint c = decode_utf8(bytes, at);
    shape.high += c.length;
    ++(c.length > 1 ? shape.sequences : shape.invalid);
    at += c.length;
  }
  return shape;
}

// UTF-8 with something else mixed in: bytes of no sequence are taken as Windows-1252, cut off
// sequences as one replacement character.
std::string repair_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + 64);
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint c = decode_utf8(bytes, at);
    if (c.length > 1 || static_cast<unsigned char>(bytes[at]) < 0x80) {
      out.append(bytes, at, c.length);
      at += c.length;
      continue;
    }
    std::size_t end = at + 1;
    if (static_cast<unsigned char>(bytes[at]) >= 0xE0)
      while (end < bytes.size() && end - at < 3 && is_utf8_continuation(bytes[end])) ++end;
    append_utf8(
        out, end - at > 1 ? char32_t{0xFFFD} : windows_1252(static_cast<unsigned char>(bytes[at])));
    at = end;
  }
  return out;
}

std::optional<std::string> detect(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const Detector detector(ucsdet_open(&status), &ucsdet_close);
  if (U_FAILURE(status)) return std::nullopt;
  const auto size = static_cast<std::int32_t>(std::min(bytes.size(), kDetectBytes));
  ucsdet_setText(detector.get(), bytes.data(), size, &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return std::nullopt;
  if (ucsdet_getConfidence(match, &status) < kMinConfidence) return std::nullopt;
  const char* name = ucsdet_getName(match, &status);
  if (U_FAILURE(status) || name == nullptr) return std::nullopt;
  const std::string charset(name);
  if (charset == "ISO-8859-1" || charset == "UTF-8") return std::nullopt;
  return convert(bytes, charset);
}

// Names that people write for what is really Windows-1252 (the web has settled it so), or for
// nothing that needs converting.
bool is_plain_name(std::string_view charset) {
  for (const std::string_view name : {"utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "latin1",
                                      "latin-1", "iso8859-1", "windows-1252", "cp1252"})
    if (same_word(charset, name)) return true;
  return false;
}

std::string from_unknown(std::string_view bytes, std::string_view declared) {
  declared = trimmed(declared);
  if (!declared.empty() && declared.size() < 64 && !is_plain_name(declared))
    if (auto text = convert(bytes, std::string(declared))) return *std::move(text);
  const Shape shape = shape_of(bytes);
  if (shape.sequences > shape.invalid) return repair_utf8(bytes);
  // A few accents among ASCII: too little for ICU to go by, and nearly always Western.
  if (shape.high * 20 >= bytes.size())
    if (auto text = detect(bytes)) return *std::move(text);
  return from_windows_1252(bytes);
}

}  // namespace

bool is_valid_utf8(std::string_view bytes) {
  return simdjson::validate_utf8(bytes.data(), bytes.size());
}

char32_t windows_1252(unsigned char byte) {
  static constexpr char16_t kC1[32] = {
      0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  return byte >= 0x80 && byte < 0xA0 ? kC1[byte - 0x80] : byte;
}

std::string to_raw_utf8(std::string_view bytes, std::string_view declared) {
  // Escapes are how 7-bit sets such as ISO-2022-JP switch: only then is ASCII not just ASCII.
  const bool shifts = !declared.empty() && bytes.find('\x1b') != std::string_view::npos;
  if (!shifts && is_valid_utf8(bytes)) return std::string(bytes);
  return from_unknown(bytes, declared);
}

std::string to_utf8(std::string_view bytes, std::string_view declared) {
  const std::size_t dirty = find_unclean(bytes);
  if (dirty == bytes.size()) return std::string(bytes);
  return cleaned(to_raw_utf8(bytes, declared));
}

}  // namespace morgue::formats
