// The dictionaries of an archive, learnt from its first articles and kept for ever, several by id:
// for the text (zstd) and for words (which code a form has in the word column). Files
// dict/text-N.zdict and dict/words-N.col. Not thread-safe: a TextCodec belongs to one thread.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/archive/column_file.h"
#include "common/archive/word_codes.h"
#include "common/base/hash.h"

struct ZSTD_CDict_s;  // zstd's, so that its header stays out of this one
struct ZSTD_DDict_s;
struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace morgue {

// --- text ---------------------------------------------------------------------------------------

// Measured on 45,311 agency articles (131 MB), bytes and CPU of compressing them all: 110 KB and
// level 3: 51.1 MB, 0.8 s; 256 KB, level 3: 49.7; 256 KB, level 5: 47.7 MB, 1.6 s; level 6: 46.4,
// 3.4 s; 1 MB, level 9: 43.1, 8.6 s. A larger dictionary costs every search its loading. Level 5
// with searchLog 4 leaves 1.2 % less for a quarter more CPU; a dictionary trained on more, and
// better, 2.2 % less for none (indexer/build/dictionary_trainer.cc).
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
  // Bytes of a frame's text, as its head has them. Throws Error(archive) for what cannot be.
  static std::size_t text_size(std::string_view frame);

 private:
  const TextDictionaries& dictionaries_;
  ZSTD_CCtx_s* encoder_;
  ZSTD_DCtx_s* decoder_;
};

// --- words --------------------------------------------------------------------------------------

// A form's code is as long as its rank among the commonest allows: the first kStoppers forms have
// one byte, the next two, the rest three. The file holds the three classes one after another, each
// in byte order, so that nothing but the forms need be kept: a place in its class is a number of
// its code, and the forms with a prefix are a range of codes in each class.
inline constexpr std::size_t kCodeClasses = 3;
inline constexpr std::size_t kMaxForms = 65536;

class WordDictionary {
 public:
  explicit WordDictionary(const fs::path& path);  // reads all of it: throws Error(archive)
  std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size()); }
  std::string_view form(std::uint32_t place) const;           // in the file
  std::uint64_t learnt_from() const { return learnt_from_; }  // bytes of text
  WordCode code(std::string_view form) const;                 // by bisection of each class
  // Whether it, or the text dictionary made with it, was learnt from a text of that article, by the
  // hash of its id. True of any where it was written before dictionaries noted that.
  bool may_know(const Hash128& article) const;
  const ColumnFile& file() const { return file_; }

 private:
  std::uint32_t lower_bound(std::uint32_t begin, std::uint32_t end, std::string_view form) const;

  ColumnFile file_;
  std::span<const std::uint32_t> ends_;
  std::string_view forms_;
  std::uint64_t learnt_from_ = 0;
  std::span<const Hash128> articles_;  // hashes of their ids, sorted
};

// Writes a dictionary of `forms` (the commonest first, unique, at most kMaxForms) and syncs it.
// `articles`: those it was learnt from, see may_know().
void write_word_dictionary(const fs::path& path, std::vector<std::string> forms,
                           std::uint64_t learnt_from, std::vector<Hash128> articles = {});

}  // namespace morgue
