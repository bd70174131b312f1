#include "common/base/file.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/base/error.h"

namespace morgue {
namespace {

constexpr std::size_t kWriteBuffer = 1 << 18;

class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags, std::string_view doing)
      : fd_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {
    if (fd_ < 0) throw system_error(std::string(doing) + " " + path.string(), errno);
  }
  ~Descriptor() { ::close(fd_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

void write_all(int fd, std::string_view bytes, const fs::path& path) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0) {
      if (errno == EINTR) continue;
      throw system_error("writing " + path.string(), errno);
    }
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

void sync_path(const fs::path& path, int flags) {
  const Descriptor fd(path, flags, "syncing");
  if (::fsync(fd.get()) != 0) throw system_error("syncing " + path.string(), errno);
}

}  // namespace

MappedFile::MappedFile(const fs::path& path) {
  const Descriptor fd(path, O_RDONLY, "opening");
  struct stat status {};
  if (::fstat(fd.get(), &status) != 0) throw system_error("reading " + path.string(), errno);
  size_ = static_cast<std::size_t>(status.st_size);
  if (size_ == 0) return;
  void* map = ::mmap(nullptr, size_, PROT_READ, MAP_SHARED, fd.get(), 0);
  if (map == MAP_FAILED) throw system_error("mapping " + path.string(), errno);
  data_ = static_cast<const char*>(map);
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(const_cast<char*>(data_), size_);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

FileWriter::FileWriter(fs::path path) : path_(std::move(path)) {
  fd_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (fd_ < 0) throw system_error("creating " + path_.string(), errno);
  buffer_.reserve(kWriteBuffer);
}

FileWriter::~FileWriter() {
  if (fd_ >= 0) ::close(fd_);
}

void FileWriter::append(std::string_view bytes) {
  size_ += bytes.size();
  if (buffer_.size() + bytes.size() > kWriteBuffer) flush();
  if (bytes.size() >= kWriteBuffer) {
    write_all(fd_, bytes, path_);
  } else {
    buffer_.append(bytes);
  }
}

void FileWriter::flush() {
  write_all(fd_, buffer_, path_);
  buffer_.clear();
}

void FileWriter::close() {
  flush();
  if (::fsync(fd_) != 0) throw system_error("syncing " + path_.string(), errno);
  if (::close(std::exchange(fd_, -1)) != 0) throw system_error("closing " + path_.string(), errno);
}

std::string read_file(const fs::path& path) {
  const Descriptor fd(path, O_RDONLY, "opening");
  std::string text;
  char buffer[1 << 16];
  for (;;) {
    const ssize_t n = ::read(fd.get(), buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) throw system_error("reading " + path.string(), errno);
    if (n == 0) return text;
    text.append(buffer, static_cast<std::size_t>(n));
  }
}

void replace_file(const fs::path& path, std::string_view bytes) {
  fs::path beside = path;
  beside += ".new";
  FileWriter writer(beside);
  writer.append(bytes);
  writer.close();
  if (::rename(beside.c_str(), path.c_str()) != 0)
    throw system_error("replacing " + path.string(), errno);
  sync_directory(path.has_parent_path() ? path.parent_path() : fs::path("."));
}

void sync_directory(const fs::path& directory) {
  sync_path(directory, O_RDONLY | O_DIRECTORY);
}

void sync_file(const fs::path& path) {
  sync_path(path, O_RDONLY);
}

}  // namespace morgue
