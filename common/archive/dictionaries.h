// The dictionaries of an archive, learnt from its first articles and kept for ever, several by id:
// for the text (zstd) and for words (the 16-bit codes of the word column). Files dict/text-N.zdict
// and dict/words-N.col. Not thread-safe: a TextCodec belongs to one thread.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "common/archive/column_file.h"

struct ZSTD_CDict_s;  // zstd's, so that its header stays out of this one
struct ZSTD_DDict_s;
struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace morgue {

// --- text ---------------------------------------------------------------------------------------

// Measured on 45,311 agency articles (131 MB), bytes and CPU of compressing them all: 110 KB and
// level 3: 51.1 MB, 0.8 s; 256 KB, level 3: 49.7; 256 KB, level 5: 47.7 MB, 1.6 s; level 6: 46.4,
// 3.4 s; 1 MB, level 9: 43.1, 8.6 s. A larger dictionary costs every search its loading.
inline constexpr std::size_t kTextDictionaryBytes = 256 << 10;
inline constexpr int kCompressionLevel = 5;

// All text dictionaries of an archive, digested once; shared by threads, immutable.
class TextDictionaries {
 public:
  TextDictionaries();
  ~TextDictionaries();
  TextDictionaries(const TextDictionaries&) = delete;
  TextDictionaries& operator=(const TextDictionaries&) = delete;

  void add(std::string bytes);  // as trained; its id is inside
  void prepare_encoder();       // before compressing, and before sharing between threads
  const ZSTD_DDict_s* decoder(unsigned id) const;  // nullptr: unknown
  const ZSTD_CDict_s* newest_encoder() const;      // nullptr: no dictionary yet

 private:
  struct Entry;
  std::map<unsigned, std::unique_ptr<Entry>> entries_;
};

// Compresses and decompresses; holds zstd's contexts. One a thread.
class TextCodec {
 public:
  explicit TextCodec(const TextDictionaries& dictionaries);
  ~TextCodec();
  TextCodec(const TextCodec&) = delete;
  TextCodec& operator=(const TextCodec&) = delete;

  void compress(std::string_view text, std::string& frame);  // with the newest dictionary
  // Throws Error(archive) if the frame is damaged, too large or its dictionary unknown.
  void decompress(std::string_view frame, std::string& text);

 private:
  const TextDictionaries& dictionaries_;
  ZSTD_CCtx_s* encoder_;
  ZSTD_DCtx_s* decoder_;
};

// --- words --------------------------------------------------------------------------------------

using WordCode = std::uint16_t;

// Codes of the word column. 1-15 mark structure; a frequent form is one code; a rare form is three:
// a first piece and two further ones, 12 bits each of a 36-bit hash. The ranges do not overlap, so
// a scan for one code is never deceived by a piece of another word. Values are on disk.
inline constexpr WordCode kCodeHeadline = 1;  // what follows is …
inline constexpr WordCode kCodeDateline = 2;
inline constexpr WordCode kCodeLead = 3;
inline constexpr WordCode kCodeBody = 4;
inline constexpr WordCode kCodeAuthor = 5;
inline constexpr WordCode kCodeParagraph = 8;  // a break before the next word
inline constexpr WordCode kCodeSentence = 9;
inline constexpr WordCode kFirstFormCode = 16;
inline constexpr std::uint32_t kMaxForms = 57328;
inline constexpr WordCode kFirstPiece = 57344;    // to 61439
inline constexpr WordCode kFurtherPiece = 61440;  // to 65535

inline bool is_break(WordCode code) {
  return code < kFirstFormCode;
}
inline bool is_field_start(WordCode code) {
  return code >= kCodeHeadline && code <= kCodeAuthor;
}

// The codes of one form: one, or three if it is not in the dictionary.
struct WordCodes {
  std::array<WordCode, 3> codes{};
  std::uint32_t count = 0;
};

// The three codes of a form that is in no dictionary.
[[nodiscard]] WordCodes rare_form_codes(std::string_view form);

// Forms in byte order: code = kFirstFormCode + rank, so a prefix is a range of codes.
class WordDictionary {
 public:
  explicit WordDictionary(const fs::path& path);
  std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size()); }
  std::string_view form(std::uint32_t rank) const;
  std::uint64_t learnt_from() const { return learnt_from_; }  // bytes of text
  std::uint32_t lower_bound(std::string_view form) const;     // rank of the first form >= this
  WordCodes codes(std::string_view form) const;               // by binary search
  const ColumnFile& file() const { return file_; }

 private:
  ColumnFile file_;
  std::span<const std::uint32_t> ends_;
  std::string_view forms_;
  std::uint64_t learnt_from_ = 0;
};

// Writes a dictionary of `forms` (sorted, unique, at most kMaxForms) and syncs it.
void write_word_dictionary(const fs::path& path, std::span<const std::string> forms,
                           std::uint64_t learnt_from);

}  // namespace morgue
