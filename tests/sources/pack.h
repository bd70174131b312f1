// Makes compressed files and containers in memory, and collects what a walk finds.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>

#include "common/base/error.h"
#include "indexer/sources/walk.h"

namespace morgue::sources {

using Files = std::vector<std::pair<std::string, std::string>>;

inline la_ssize_t append_to_string(struct archive*, void* out, const void* bytes, std::size_t n) {
  static_cast<std::string*>(out)->append(static_cast<const char*>(bytes), n);
  return static_cast<la_ssize_t>(n);
}

// `format`: "ustar", "zip", "raw"; `filter`: "" (none), "gzip", "zstd", "xz", "bzip2".
inline std::string pack(const char* format, const char* filter, const Files& files) {
  std::string out;
  struct archive* a = archive_write_new();
  archive_write_set_format_by_name(a, format);
  if (*filter != '\0') archive_write_add_filter_by_name(a, filter);
  archive_write_set_bytes_in_last_block(a, 1);
  EXPECT_EQ(archive_write_open(a, &out, nullptr, &append_to_string, nullptr), ARCHIVE_OK);
  for (const auto& [name, bytes] : files) {
    struct archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    EXPECT_EQ(archive_write_header(a, entry), ARCHIVE_OK) << archive_error_string(a);
    archive_write_data(a, bytes.data(), bytes.size());
    archive_entry_free(entry);
  }
  EXPECT_EQ(archive_write_close(a), ARCHIVE_OK) << archive_error_string(a);
  archive_write_free(a);
  return out;
}

inline std::string tar(const Files& files) {
  return pack("ustar", "", files);
}
inline std::string zip(const Files& files) {
  return pack("zip", "", files);
}
inline std::string gzip(const std::string& bytes) {
  return pack("raw", "gzip", {{"x", bytes}});
}

class TempDir {
 public:
  TempDir() {
    std::string pattern = (std::filesystem::temp_directory_path() / "morgue-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  ~TempDir() { std::filesystem::remove_all(path_); }
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  std::string write(const std::string& name, const std::string& bytes) const {
    const std::filesystem::path file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file.string();
  }
  std::string path() const { return path_.string(); }
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

// Reads every stream whole, as the indexer does; damage ends a stream and is reported.
struct Collector final : Visitor {
  void stream(const std::string& name, Stream& bytes) override {
    std::string text, buffer(1 << 16, '\0');
    try {
      while (const std::size_t n = bytes.read(buffer.data(), buffer.size())) {
        total += n;
        if (text.size() < kept) text.append(buffer, 0, n);
      }
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ExitCode::input);
      problem({name, text.size(), error.what()});
    }
    streams.emplace_back(name, std::move(text));
  }
  void problem(Problem problem) override { problems.push_back(std::move(problem)); }
  void passed_over(const std::string& path) override { archives.push_back(path); }
  bool stop() override { return streams.size() >= stop_after; }

  Files streams;
  std::vector<Problem> problems;
  std::vector<std::string> archives;
  std::uint64_t total = 0;
  std::size_t kept = std::size_t{1} << 24;  // bytes of a stream; bombs are not collected
  std::size_t stop_after = ~std::size_t{0};
};

inline void walk(Collector& found, const std::vector<std::string>& inputs,
                 const Limits& limits = {}) {
  Walk(found, limits).run(inputs);
}

}  // namespace morgue::sources
