#include "common/archive/article_column.h"

#include "common/base/bytes.h"
#include "common/base/error.h"

namespace morgue {
namespace {

constexpr std::uint32_t kFrames = 1;
constexpr std::uint32_t kEnds = 2;

// The fields of an article in the order in which they are stored. A field is a number, then its
// value; empty fields are left out; 0 ends. Numbers are on disk: never renumber.
struct TextField {
  std::uint32_t number;
  std::string Article::*member;
};
constexpr TextField kTextFields[] = {
    {1, &Article::id},     {2, &Article::headline}, {3, &Article::dateline},
    {4, &Article::lead},   {5, &Article::body},     {6, &Article::author},
    {7, &Article::source}, {8, &Article::language}, {9, &Article::section},
    {10, &Article::url},   {11, &Article::type}};
struct ListField {
  std::uint32_t number;
  std::vector<std::string> Article::*member;
};
constexpr ListField kListFields[] = {{20, &Article::topics},
                                     {21, &Article::persons},
                                     {22, &Article::orgs},
                                     {23, &Article::places},
                                     {24, &Article::exchanges}};
constexpr std::uint32_t kPublished = 40;
constexpr std::uint32_t kRevision = 41;
constexpr std::uint32_t kStatus = 42;
constexpr std::uint32_t kEmbargo = 43;

[[noreturn]] void damaged() {
  throw Error(ExitCode::archive, "reading a stored article", "its bytes are damaged",
              "restore the archive from a backup, or build it again");
}

bool read_text(std::uint64_t number, ByteReader& in, Article& article) {
  for (const TextField& field : kTextFields)
    if (field.number == number) {
      article.*field.member = in.string();
      return true;
    }
  for (const ListField& field : kListFields)
    if (field.number == number) {
      (article.*field.member).emplace_back(in.string());
      return true;
    }
  return false;
}

bool read_number(std::uint64_t number, ByteReader& in, Article& article) {
  switch (number) {
    case kPublished: {
      Published published;
      published.seconds = in.signed_varint();
      published.zone_minutes = static_cast<std::int16_t>(in.signed_varint());
      published.day_only = in.varint() != 0;
      article.published = published;
      return true;
    }
    case kRevision:
      article.revision = in.signed_varint();
      return true;
    case kStatus: {
      const std::uint64_t status = in.varint();
      if (status > static_cast<std::uint64_t>(PubStatus::canceled)) return false;
      article.status = static_cast<PubStatus>(status);
      return true;
    }
    case kEmbargo:
      article.embargo = in.signed_varint();
      return true;
    default:
      return false;
  }
}

}  // namespace

void encode_article(const Article& article, std::string& out) {
  for (const TextField& field : kTextFields) {
    const std::string& text = article.*field.member;
    if (text.empty()) continue;
    put_varint(out, field.number);
    put_string(out, text);
  }
  for (const ListField& field : kListFields)
    for (const std::string& value : article.*field.member) {
      put_varint(out, field.number);
      put_string(out, value);
    }
  if (article.published) {
    put_varint(out, kPublished);
    put_signed(out, article.published->seconds);
    put_signed(out, article.published->zone_minutes);
    put_varint(out, article.published->day_only ? 1 : 0);
  }
  if (article.revision != 0) {
    put_varint(out, kRevision);
    put_signed(out, article.revision);
  }
  if (article.status != PubStatus::usable) {
    put_varint(out, kStatus);
    put_varint(out, static_cast<std::uint64_t>(article.status));
  }
  if (article.embargo) {
    put_varint(out, kEmbargo);
    put_signed(out, *article.embargo);
  }
  put_varint(out, 0);
}

Article decode_article(std::string_view bytes) {
  Article article;
  ByteReader in(bytes);
  while (const std::uint64_t number = in.varint())
    if (!read_text(number, in, article) && !read_number(number, in, article)) damaged();
  if (in.failed() || !in.at_end()) damaged();
  return article;
}

ArticleColumnWriter::ArticleColumnWriter(const fs::path& path)
    : writer_(path, ColumnKind::articles, kArticleColumnVersion) {
  writer_.begin_section(kFrames);
}

void ArticleColumnWriter::add(std::string_view frame) {
  writer_.append(frame);
  ends_.add(writer_.section_size());
}

std::uint64_t ArticleColumnWriter::close() {
  ends_.write(writer_, kEnds);
  return writer_.close();
}

ArticleColumn::ArticleColumn(const fs::path& path)
    : file_(path, ColumnKind::articles, kOldestArticleColumn, kArticleColumnVersion),
      frames_(file_.section(kFrames)),
      ends_(file_, kEnds, frames_.size()) {}

std::string_view ArticleColumn::frame(std::uint32_t doc) const {
  const EndOffsets::Range range = ends_.range(file_, doc);
  return frames_.substr(range.begin, range.size);
}

}  // namespace morgue
