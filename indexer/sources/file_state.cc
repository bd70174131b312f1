#include "indexer/sources/file_state.h"

#include <chrono>
#include <vector>

#include <sys/stat.h>

#include "common/base/error.h"
#include "indexer/sources/hashing_stream.h"

namespace morgue::sources {
namespace {

constexpr std::int64_t kNanoseconds = 1'000'000'000;
constexpr std::size_t kBuffer = std::size_t{256} << 10;

std::int64_t nanoseconds(const timespec& time) {
  return time.tv_sec * kNanoseconds + time.tv_nsec;
}

std::optional<FileState> from(const struct stat& status) {
  if (!S_ISREG(status.st_mode)) return std::nullopt;
  return FileState{static_cast<std::uint64_t>(status.st_size), nanoseconds(status.st_mtim),
                   nanoseconds(status.st_ctim), status.st_ino};
}

}  // namespace

std::int64_t nanoseconds_now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(since).count();
}

std::optional<FileState> state_of(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? from(status) : std::nullopt;
}

std::optional<FileState> state_of(int descriptor) {
  struct stat status {};
  return ::fstat(descriptor, &status) == 0 ? from(status) : std::nullopt;
}

std::optional<Hash128> hash_of_file(const std::string& path) {
  try {
    FileStream file(path);
    HashingStream hashing(file);
    std::vector<char> buffer(kBuffer);
    while (hashing.read(buffer.data(), buffer.size()) > 0) continue;
    return hashing.hash();
  } catch (const Error& error) {
    if (error.code() != ExitCode::input) throw;
    return std::nullopt;
  }
}

}  // namespace morgue::sources
