// articles.col: every article of a part with all its fields, each a zstd frame of its own, so that
// one article costs one small decompression. Frames made with a dictionary name it; the archive
// keeps its dictionaries (dictionaries.h). Merging parts concatenates frames unchanged.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/archive/column_file.h"
#include "common/archive/end_offsets.h"
#include "common/article.h"

namespace morgue {

class TextDictionaries;  // dictionaries.h

inline constexpr std::uint32_t kArticleColumnVersion = 3;
inline constexpr std::uint32_t kOldestArticleColumn = 2;  // has no status and no embargo
inline constexpr std::size_t kMaxStoredArticle = std::size_t{256} << 20;  // bytes, decompressed

// The bytes of a stored article before compression, and back. decode() throws Error(archive).
void encode_article(const Article& article, std::string& out);
[[nodiscard]] Article decode_article(std::string_view bytes);

class ArticleColumnWriter {
 public:
  explicit ArticleColumnWriter(const fs::path& path);
  void add(std::string_view frame);  // the next article's
  std::uint64_t bytes() const { return writer_.section_size(); }
  std::uint64_t close();

 private:
  ColumnWriter writer_;
  EndOffsetsWriter ends_;
};

class ArticleColumn {
 public:
  explicit ArticleColumn(const fs::path& path);
  std::uint32_t size() const { return ends_.size(); }
  std::string_view frame(std::uint32_t doc) const;  // compressed
  const ColumnFile& file() const { return file_; }

 private:
  ColumnFile file_;
  std::string_view frames_;
  EndOffsets ends_;
};

}  // namespace morgue
