// The container of every column: numbered sections of bytes in one file, a table of them at its
// end, and a checksum. Written once, front to back; read through a memory map. A view checks
// bounds when it is opened and at every access, so a damaged file is an error or a wrong answer,
// never a crash; verify() reads all of it and compares the checksum.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "common/base/file.h"

namespace morgue {

// What kind of column a file is. Values are on disk: never renumber.
enum class ColumnKind : std::uint32_t {
  articles = 1,
  words = 2,
  facets = 3,
  documents = 4,
  dictionary = 5,
  variants = 6,
  names = 7,
  cases = 8,
  inputs = 9
};

class ColumnWriter {
 public:
  ColumnWriter(const fs::path& path, ColumnKind kind, std::uint32_t version);
  ~ColumnWriter();

  // Sections are written one after another; each begins at a multiple of 16 bytes.
  void begin_section(std::uint32_t tag);
  void append(std::string_view bytes);
  template <class T>
  void append_array(std::span<const T> values) {
    append({reinterpret_cast<const char*>(values.data()), values.size_bytes()});
  }
  std::uint64_t section_size() const;  // bytes of the section begun last

  // Writes the table and the checksum, and syncs. Returns the checksum (XXH3 of all before it).
  std::uint64_t close();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

class ColumnFile {
 public:
  ColumnFile() = default;
  // Throws Error(archive) if the file is not a whole column of `kind` and `version`.
  ColumnFile(const fs::path& path, ColumnKind kind, std::uint32_t version);
  // The same for a column of which older versions can still be read, from `oldest` on.
  ColumnFile(const fs::path& path, ColumnKind kind, std::uint32_t oldest, std::uint32_t newest);

  std::uint32_t version() const { return version_; }
  // Empty if there is no such section.
  std::string_view section(std::uint32_t tag) const;
  // As an array; throws Error(archive) if the size is no multiple of T's or not `count` (unless
  // count is npos).
  template <class T>
  std::span<const T> array(std::uint32_t tag, std::size_t count = std::string_view::npos) const {
    const std::string_view bytes = section(tag);
    check_array(bytes, sizeof(T), count, tag);
    return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
  }

  // Compares the checksum: false if any byte has changed since the file was closed.
  [[nodiscard]] bool verify() const;
  std::uint64_t size() const { return file_.bytes().size(); }
  [[noreturn]] void damaged(std::string_view what) const;  // throws Error(archive)

 private:
  void check_array(std::string_view bytes, std::size_t item, std::size_t count,
                   std::uint32_t tag) const;

  fs::path path_;
  MappedFile file_;
  std::uint32_t version_ = 0;
  std::map<std::uint32_t, std::string_view> sections_;
};

}  // namespace morgue
