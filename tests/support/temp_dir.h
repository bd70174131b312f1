// A directory of a test's own, gone when the test is. And the few things tests do with files.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace morgue::test {

namespace fs = std::filesystem;

class TempDir {
 public:
  TempDir();
  ~TempDir();
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  const fs::path& path() const { return path_; }
  fs::path operator/(std::string_view name) const { return path_ / name; }

 private:
  fs::path path_;
};

// Makes the directories it needs. Throws std::runtime_error.
void write_file(const fs::path& path, std::string_view bytes);
[[nodiscard]] std::string read_file(const fs::path& path);

}  // namespace morgue::test
