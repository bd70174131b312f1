// Files as an archive needs them: mapped read-only, written whole and synced, replaced by rename.
// Every failure is an Error naming the path. Not for reading the input dumps (indexer/sources).
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace morgue {

namespace fs = std::filesystem;

// A read-only memory map; empty files map to an empty view. The map outlives an unlink of the file.
class MappedFile {
 public:
  MappedFile() = default;
  explicit MappedFile(const fs::path& path);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::string_view bytes() const { return {data_, size_}; }

 private:
  const char* data_ = nullptr;
  std::size_t size_ = 0;
};

// Sequential writer with a buffer; close() flushes, syncs to disk and reports errors. A writer
// destroyed without close() leaves a torn file behind, as a crash would.
class FileWriter {
 public:
  explicit FileWriter(fs::path path);
  ~FileWriter();
  FileWriter(const FileWriter&) = delete;
  FileWriter& operator=(const FileWriter&) = delete;

  void append(std::string_view bytes);
  std::uint64_t size() const { return size_; }  // bytes appended so far
  void close();

 private:
  void flush();

  fs::path path_;
  int fd_ = -1;
  std::uint64_t size_ = 0;
  std::string buffer_;
};

[[nodiscard]] std::string read_file(const fs::path& path);

// Writes `bytes` beside `path`, syncs, and renames over it: readers see the old or the new whole.
void replace_file(const fs::path& path, std::string_view bytes);

// Makes renames and new names in `directory` durable.
void sync_directory(const fs::path& directory);

// Syncs the content of an existing file (one that a library has written).
void sync_file(const fs::path& path);

}  // namespace morgue
