#include "common/text/fold.h"

#include <array>
#include <vector>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "common/base/error.h"
#include "common/text/utf8.h"

namespace morgue {
namespace {

UScriptCode script_of(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  return U_SUCCESS(status) ? script : USCRIPT_UNKNOWN;
}

bool is_mark(UChar32 c) {
  return (U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_MC_MASK | U_GC_ME_MASK)) != 0;
}

// Marks that readers leave out when they type: accents and vowel signs.
bool is_dropped_mark(UChar32 c) {
  if (!is_mark(c)) return false;
  switch (script_of(c)) {
    case USCRIPT_INHERITED:
    case USCRIPT_COMMON:
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_ARABIC:
    case USCRIPT_HEBREW:
    case USCRIPT_SYRIAC:
      return true;
    default:
      return false;
  }
}

// The mark for it, shared by the Japanese scripts, and that of half width.
bool is_prolonged_sound(UChar32 c) {
  return c == 0x30FC || c == 0xFF70;
}

bool is_written_without_spaces(UChar32 c) {
  switch (script_of(c)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
    case USCRIPT_YI:
      return true;
    default:
      return is_prolonged_sound(c);
  }
}

// Letters that readers take for another and that Unicode does not decompose.
const char* special_fold(UChar32 c) {
  switch (c) {
    case 0xE6:
    case 0xC6:
      return "ae";
    case 0x153:
    case 0x152:
      return "oe";
    case 0xF8:
    case 0xD8:
      return "o";
    case 0xF0:
    case 0xD0:
    case 0x111:
    case 0x110:
      return "d";
    case 0xFE:
    case 0xDE:
      return "th";
    case 0x142:
    case 0x141:
      return "l";
    case 0x131:
      return "i";
    case 0x127:
    case 0x126:
      return "h";
    case 0x451:
    case 0x401:
      return "\u0435";  // Cyrillic yo: ye
    case 0x649:
    case 0x6CC:
      return "\u064A";  // alef maksura, Farsi yeh: yeh
    case 0x6A9:
      return "\u0643";  // keheh: kaf
    default:
      return nullptr;
  }
}

const icu::Normalizer2& normalizer(const icu::Normalizer2* (*get)(UErrorCode&)) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* instance = get(status);
  if (U_FAILURE(status)) throw Error(ExitCode::io, "loading ICU", u_errorName(status));
  return *instance;
}

icu::UnicodeString normalized(const icu::Normalizer2& with, const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString result = with.normalize(text, status);
  return U_SUCCESS(status) ? result : text;
}

bool keeps_its_marks(UChar32 c) {
  const UScriptCode script = script_of(c);
  return script != USCRIPT_LATIN && script != USCRIPT_GREEK && script != USCRIPT_ARABIC &&
         script != USCRIPT_HEBREW;
}

// Folds one letter or digit; what comes out holds letters, digits and their marks only.
std::string fold_letter(UChar32 c) {
  if (const char* special = special_fold(c)) return special;
  icu::UnicodeString text =
      normalized(normalizer(&icu::Normalizer2::getNFKCCasefoldInstance), icu::UnicodeString(c));
  const bool keep_marks = keeps_its_marks(text.char32At(0));
  if (!keep_marks) text = normalized(normalizer(&icu::Normalizer2::getNFDInstance), text);
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 part = text.char32At(i);
    if (is_dropped_mark(part)) continue;
    if (const char* special = special_fold(part)) {  // U+01FD: ae with an accent
      kept.append(icu::UnicodeString::fromUTF8(special));
      continue;
    }
    if (u_isalnum(part) || is_mark(part)) kept.append(part);
  }
  std::string out;
  normalized(normalizer(&icu::Normalizer2::getNFCInstance), kept).toUTF8String(out);
  return out;
}

CharClass class_of(UChar32 c) {
  if (c == 0x640 || c == 0xAD || u_charType(c) == U_FORMAT_CHAR || is_dropped_mark(c))
    return CharClass::ignored;
  if (u_isdigit(c)) return CharClass::digit;
  if (u_isalpha(c) || is_prolonged_sound(c))
    return is_written_without_spaces(c) ? CharClass::ideograph : CharClass::letter;
  return is_mark(c) ? CharClass::letter : CharClass::other;
}

bool is_kana(char32_t c) {
  return (c > 0x3040 && c < 0x3100) || (c > 0xFF65 && c < 0xFF9E);
}

// The mark that is combined with a kana; 0: it is none.
UChar32 voicing(char32_t c) {
  constexpr UChar32 kVoiced = 0x3099, kHalfVoiced = 0x309A;
  if (c == 0xFF9E || c == kVoiced) return kVoiced;
  return c == 0xFF9F || c == kHalfVoiced ? kHalfVoiced : 0;
}

}  // namespace

CodePoint with_voicing(CodePoint kana, std::string_view text, std::size_t at) {
  if (!is_kana(kana.value) || at + kana.length >= text.size()) return kana;
  const CodePoint mark = decode_utf8(text, at + kana.length);
  const UChar32 voice = voicing(mark.value);
  if (voice == 0) return kana;
  const icu::UnicodeString full = normalized(normalizer(&icu::Normalizer2::getNFKCInstance),
                                             icu::UnicodeString(static_cast<UChar32>(kana.value)));
  const UChar32 whole =
      normalizer(&icu::Normalizer2::getNFCInstance).composePair(full.char32At(0), voice);
  return whole < 0 ? kana : CodePoint{static_cast<char32_t>(whole), kana.length + mark.length};
}

struct FoldTable::Page {
  struct Entry {
    CharClass char_class = CharClass::other;
    bool upper = false;
    bool lower = false;
    std::uint8_t length = 0;
    std::uint16_t start = 0;
  };
  std::array<Entry, 256> entries;
  std::string pool;

  explicit Page(char32_t first) {
    for (char32_t i = 0; i < 256; ++i) {
      const auto c = static_cast<UChar32>(first + i);
      Entry& entry = entries[i];
      entry.char_class = class_of(c);
      entry.upper = u_isUUppercase(c) || u_istitle(c);
      entry.lower = u_isULowercase(c);
      if (entry.char_class == CharClass::other || entry.char_class == CharClass::ignored) continue;
      const std::string folded = fold_letter(c);
      if (folded.empty()) entry.char_class = CharClass::ignored;
      entry.start = static_cast<std::uint16_t>(pool.size());
      entry.length = static_cast<std::uint8_t>(folded.size());
      pool += folded;
    }
  }
};

FoldTable::FoldTable() = default;
FoldTable::~FoldTable() = default;
FoldTable::FoldTable(FoldTable&&) noexcept = default;
FoldTable& FoldTable::operator=(FoldTable&&) noexcept = default;

FoldedChar FoldTable::look_up(char32_t c) {
  if (c >= 0x110000) return {};
  std::unique_ptr<Page>& page = pages_[c >> 8];
  if (!page) page = std::make_unique<Page>(c & ~char32_t{0xFF});
  const Page::Entry& entry = page->entries[c & 0xFF];
  return {entry.char_class, entry.upper, entry.lower,
          std::string_view(page->pool).substr(entry.start, entry.length)};
}

namespace {

// What each character of ASCII becomes in a value; 0: it is a blank, or none becomes of it. As ICU
// has it, without asking: most values need nothing else, and its tables take time to make.
constexpr std::array<char, 128> ascii_folds() {
  std::array<char, 128> folds{};
  for (std::size_t c = 1; c < folds.size(); ++c) {
    const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
    const bool upper = c >= 'A' && c <= 'Z';
    if (!blank) folds[c] = static_cast<char>(upper ? c + ('a' - 'A') : c);
  }
  return folds;
}
constexpr std::array<char, 128> kAsciiFolds = ascii_folds();

}  // namespace

std::string fold_value(std::string_view value) {
  thread_local FoldTable table;
  std::string out;
  out.reserve(value.size());
  bool blank = false;
  for (std::size_t i = 0; i < value.size();) {
    const auto byte = static_cast<unsigned char>(value[i]);
    if (byte < kAsciiFolds.size() && kAsciiFolds[byte] != 0) {
      if (blank) out.push_back(' ');
      blank = false;
      out.push_back(kAsciiFolds[byte]);
      ++i;
      continue;
    }
    if (byte == ' ') {
      blank = !out.empty();
      ++i;
      continue;
    }
    const CodePoint c = decode_voiced(value, i);
    const std::string_view raw = value.substr(i, c.length);
    i += c.length;
    if (u_isUWhiteSpace(static_cast<UChar32>(c.value))) {
      blank = !out.empty();
      continue;
    }
    if (blank) out.push_back(' ');
    blank = false;
    const FoldedChar folded = table.look_up(c.value);
    if (folded.char_class == CharClass::other)
      out += raw;
    else
      out += folded.text;
  }
  return out;
}

}  // namespace morgue
