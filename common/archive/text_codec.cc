#include <zstd.h>

#include "common/archive/article_column.h"
#include "common/archive/dictionaries.h"
#include "common/base/error.h"

namespace morgue {
namespace {

[[noreturn]] void damaged(std::string_view what) {
  throw Error(ExitCode::archive, "decompressing a stored article", what,
              "the archive is damaged: restore it from a backup, or build it again");
}

}  // namespace

// Digested on first use: a search needs the decoder only, an indexer often only the encoder.
struct TextDictionaries::Entry {
  std::string bytes;
  ZSTD_DDict* decoder = nullptr;
  ZSTD_CDict* encoder = nullptr;

  explicit Entry(std::string content)
      : bytes(std::move(content)), decoder(ZSTD_createDDict(bytes.data(), bytes.size())) {}
  ~Entry() {
    ZSTD_freeDDict(decoder);
    ZSTD_freeCDict(encoder);
  }
  Entry(const Entry&) = delete;
  Entry& operator=(const Entry&) = delete;
};

TextDictionaries::TextDictionaries() = default;
TextDictionaries::~TextDictionaries() = default;

void TextDictionaries::add(std::string bytes) {
  const unsigned id = ZSTD_getDictID_fromDict(bytes.data(), bytes.size());
  auto entry = std::make_unique<Entry>(std::move(bytes));
  if (id == 0 || entry->decoder == nullptr)
    throw Error(ExitCode::archive, "loading a text dictionary", "it is damaged",
                "restore the archive's dict/ folder from a backup");
  entries_[id] = std::move(entry);
}

void TextDictionaries::prepare_encoder() {
  if (entries_.empty()) return;
  Entry& newest = *entries_.rbegin()->second;
  if (newest.encoder == nullptr)
    newest.encoder = ZSTD_createCDict(newest.bytes.data(), newest.bytes.size(), kCompressionLevel);
}

const ZSTD_DDict* TextDictionaries::decoder(unsigned id) const {
  const auto found = entries_.find(id);
  return found == entries_.end() ? nullptr : found->second->decoder;
}

const ZSTD_CDict* TextDictionaries::newest_encoder() const {
  return entries_.empty() ? nullptr : entries_.rbegin()->second->encoder;
}

TextCodec::TextCodec(const TextDictionaries& dictionaries)
    : dictionaries_(dictionaries), encoder_(nullptr), decoder_(nullptr) {}

TextCodec::~TextCodec() {
  ZSTD_freeCCtx(encoder_);
  ZSTD_freeDCtx(decoder_);
}

void TextCodec::compress(std::string_view text, std::string& frame) {
  if (encoder_ == nullptr) encoder_ = ZSTD_createCCtx();
  frame.resize(ZSTD_compressBound(text.size()));
  const ZSTD_CDict* dictionary = dictionaries_.newest_encoder();
  const std::size_t size = dictionary != nullptr
                               ? ZSTD_compress_usingCDict(encoder_, frame.data(), frame.size(),
                                                          text.data(), text.size(), dictionary)
                               : ZSTD_compressCCtx(encoder_, frame.data(), frame.size(),
                                                   text.data(), text.size(), kCompressionLevel);
  if (ZSTD_isError(size) != 0)
    throw Error(ExitCode::io, "compressing an article", ZSTD_getErrorName(size));
  frame.resize(size);
}

std::size_t TextCodec::text_size(std::string_view frame) {
  const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN)
    damaged("it is not a zstd frame");
  if (size > kMaxStoredArticle) damaged("it claims to be larger than any article");
  // A frame cannot expand beyond this factor, whatever its head claims: no memory for a lie.
  if (size > 1024 + frame.size() * 40000) damaged("its head claims an impossible size");
  return static_cast<std::size_t>(size);
}

void TextCodec::decompress(std::string_view frame, std::string& text) {
  if (decoder_ == nullptr) decoder_ = ZSTD_createDCtx();
  const std::size_t size = text_size(frame);
  const unsigned id = ZSTD_getDictID_fromFrame(frame.data(), frame.size());
  const ZSTD_DDict* dictionary = id == 0 ? nullptr : dictionaries_.decoder(id);
  if (id != 0 && dictionary == nullptr) damaged("its dictionary is missing");
  text.resize(size);
  const std::size_t done =
      dictionary != nullptr
          ? ZSTD_decompress_usingDDict(decoder_, text.data(), text.size(), frame.data(),
                                       frame.size(), dictionary)
          : ZSTD_decompressDCtx(decoder_, text.data(), text.size(), frame.data(), frame.size());
  if (ZSTD_isError(done) != 0) damaged(ZSTD_getErrorName(done));
  if (done != text.size()) damaged("it is shorter than its head claims");
}

}  // namespace morgue
