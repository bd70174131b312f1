#include "indexer/sources/archive_reader.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <archive.h>
#include <archive_entry.h>

#include "common/base/error.h"

namespace morgue::sources {
namespace {

constexpr std::size_t kBuffer = std::size_t{1} << 18;
constexpr std::size_t kMaxName = 1024;

// Names come from strangers and go to logs and terminals.
std::string entry_name(struct archive_entry* entry) {
  const char* name = archive_entry_pathname(entry);
  if (name == nullptr) name = archive_entry_pathname_utf8(entry);  // not in this locale's charset
  std::string text = name == nullptr ? "?" : name;
  if (text.size() > kMaxName) text.resize(kMaxName);
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = '?';
  return text;
}

bool is_file(struct archive_entry* entry) {
  return archive_entry_filetype(entry) == AE_IFREG && archive_entry_hardlink(entry) == nullptr;
}

bool has_names(Container kind) {
  return kind == Container::tar || kind == Container::zip;
}

int filter_of(Container kind) {
  switch (kind) {
    case Container::zstd:
      return ARCHIVE_FILTER_ZSTD;
    case Container::xz:
      return ARCHIVE_FILTER_XZ;
    case Container::bzip2:
      return ARCHIVE_FILTER_BZIP2;
    default:
      return ARCHIVE_FILTER_NONE;
  }
}

}  // namespace

ArchiveReader::ArchiveReader(Stream& inner, Container kind, Budget& budget)
    : inner_(inner),
      budget_(budget),
      kind_(kind),
      handle_(archive_read_new()),
      buffer_(kBuffer),
      entry_(*this) {
  if (handle_ == nullptr) throw std::bad_alloc();
  try {
    open(kind);
  } catch (...) {
    archive_read_free(handle_);
    throw;
  }
}

ArchiveReader::~ArchiveReader() {
  archive_read_free(handle_);
}

// The filter and format are named, not left to libarchive's guesses, so that each layer is counted
// by us: left alone it would undo gzip in gzip in gzip at one go.
void ArchiveReader::open(Container kind) {
  int result = ARCHIVE_OK;
  if (kind == Container::tar) {
    result = archive_read_support_format_tar(handle_);
    // What follows an end mark is read on, as "tar -i" does.
    archive_read_set_format_option(handle_, "tar", "read_concatenated_archives", "1");
  } else if (kind == Container::zip) {
    result = archive_read_support_format_zip_streamable(handle_);
  } else {
    archive_read_support_format_empty(handle_);
    archive_read_support_format_raw(handle_);
    result = archive_read_append_filter(handle_, filter_of(kind));
  }
  if (result < ARCHIVE_WARN) throw_damage();
  if (archive_read_open(handle_, this, nullptr, &ArchiveReader::fill, nullptr) < ARCHIVE_WARN)
    throw_damage();
}

long ArchiveReader::fill(struct archive* handle, void* self, const void** buffer) {
  auto& reader = *static_cast<ArchiveReader*>(self);
  try {
    *buffer = reader.buffer_.data();
    const std::size_t n = reader.inner_.read(reader.buffer_.data(), reader.buffer_.size());
    reader.count_packed(n);
    return static_cast<long>(n);
  } catch (...) {  // must not pass through C code; throw_damage() throws it again
    reader.inner_error_ = std::current_exception();
    archive_set_error(handle, EIO, "the stream below is damaged");
    return ARCHIVE_FATAL;
  }
}

void ArchiveReader::throw_damage() {
  if (inner_error_) std::rethrow_exception(inner_error_);
  const char* what = archive_error_string(handle_);
  throw Error(ExitCode::input, "damaged", what == nullptr ? "of no known kind" : what);
}

// What nobody wanted of a zip's entry is read here and not by libarchive, which would unpack all of
// it without asking the budget. False if there can be no other entry.
bool ArchiveReader::finish_entry() {
  if (!in_entry_) return true;
  in_entry_ = false;
  if (kind_ != Container::zip || entry_error_) return !dead_;
  std::vector<char> dropped(kBuffer);
  try {
    while (read(dropped.data(), dropped.size()) > 0) continue;
  } catch (const Error&) {
    if (budget_.overspent()) throw;  // else: damage in what nobody wanted
  }
  return !dead_;
}

// What cannot be decompressed at all looks empty to libarchive. Nothing, compressed, is a few dozen
// bytes in every format; of more bytes something must come out.
void ArchiveReader::check_empty() {
  constexpr std::uint64_t kPackedNothing = 64;
  if (inner_error_ || archive_errno(handle_) != 0) throw_damage();
  if (packed_ > kPackedNothing) throw Error(ExitCode::input, "damaged", "cannot be decompressed");
}

// So many bytes of inner_ are in buffer_.
void ArchiveReader::count_packed(std::size_t size) {
  std::size_t content = size;
  while (content > 0 && buffer_[content - 1] == '\0') --content;
  if (content > 0) content_end_ = packed_ + content;
  packed_ += size;
}

// libarchive takes whatever follows a bzip2 stream, but another one, for the end. Zeros are
// padding; of all else nobody knows what it was.
void ArchiveReader::check_rest() {
  while (const std::size_t n = inner_.read(buffer_.data(), buffer_.size())) count_packed(n);
  if (content_end_ > static_cast<std::uint64_t>(archive_filter_bytes(handle_, -1)))
    throw Error(ExitCode::input, "damaged", "what follows the compressed data is something else");
}

// Whether what is left of a tar is padding: zeros, and fewer than a block of them.
bool ArchiveReader::is_padding_left() const {
  constexpr std::uint64_t kBlock = 512;
  const auto at = static_cast<std::uint64_t>(archive_filter_bytes(handle_, -1));
  return kind_ == Container::tar && packed_ > at && packed_ - at < kBlock && content_end_ <= at;
}

// False: there is no other entry.
bool ArchiveReader::end_of_names() const {
  if (any_stray_)
    throw Error(ExitCode::input, "damaged",
                "what stands between or behind the files in it is something else");
  return false;
}

bool ArchiveReader::next(std::string& name) {
  if (dead_ || !finish_entry() || (opened_ && !has_names(kind_))) return false;
  for (;;) {
    struct archive_entry* entry = nullptr;
    entry_error_ = nullptr;
    block_size_ = 0;
    hole_ = position_ = 0;
    const int result = archive_read_next_header(handle_, &entry);
    if (result == ARCHIVE_EOF) {
      if (has_names(kind_)) return end_of_names();
      check_empty();
      check_rest();
      return false;
    }
    if (result == ARCHIVE_RETRY) {  // should be a header; one may follow
      any_stray_ = true;
      continue;
    }
    if (result < ARCHIVE_WARN) {
      dead_ = true;
      if (inner_error_ || (!any_stray_ && !is_padding_left())) throw_damage();
      return end_of_names();
    }
    budget_.spend(0);
    if (has_names(kind_) && !is_file(entry)) continue;
    name = has_names(kind_) ? entry_name(entry) : std::string();
    return opened_ = in_entry_ = true;
  }
}

// Blocks, not archive_read_data(): that one forgets what it has copied when damage comes after it.
bool ArchiveReader::next_block() {
  const void* bytes = nullptr;
  la_int64_t offset = 0;
  const int result = archive_read_data_block(handle_, &bytes, &block_size_, &offset);
  if (result == ARCHIVE_EOF) {
    block_size_ = 0;
    if (!has_names(kind_)) check_rest();
    return false;
  }
  if (result < ARCHIVE_OK) {
    block_size_ = 0;
    if (result == ARCHIVE_FATAL) dead_ = true;
    throw_damage();
  }
  block_ = static_cast<const char*>(bytes);
  const auto begin = static_cast<std::uint64_t>(std::max<la_int64_t>(offset, 0));
  hole_ = begin > position_ ? begin - position_ : 0;
  return true;
}

std::size_t ArchiveReader::read(char* to, std::size_t size) {
  if (entry_error_) std::rethrow_exception(entry_error_);
  try {
    while (block_size_ == 0 && hole_ == 0)
      if (!next_block()) {
        in_entry_ = false;
        return 0;
      }
    const auto n = hole_ > 0 ? static_cast<std::size_t>(std::min<std::uint64_t>(hole_, size))
                             : std::min(block_size_, size);
    budget_.spend(n);
    position_ += n;
    if (hole_ > 0) {
      std::memset(to, 0, n);
      hole_ -= n;
    } else {
      std::memcpy(to, block_, n);
      block_ += n;
      block_size_ -= n;
    }
    return n;
  } catch (...) {
    entry_error_ = std::current_exception();
    throw;
  }
}

}  // namespace morgue::sources
