// Bytes of one source in order: a file, standard input, or what a container or a compression
// holds. Not seekable, read once. Damage is an Error with ExitCode::input from read(), again each
// time it is called: what was read before it is good. The error does not name the source: whoever
// catches it makes a Problem of it, which does.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>

namespace morgue::sources {

class Stream {
 public:
  Stream() = default;
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  virtual ~Stream() = default;

  // Up to `size` bytes into `to`; 0 only at the end. May return fewer than asked for.
  virtual std::size_t read(char* to, std::size_t size) = 0;
};

// The only stream that touches the file system.
class FileStream final : public Stream {
 public:
  // Throws Error (input) when the file cannot be opened. `counter`, where given, is increased by
  // every byte read, for progress; other threads may look at it.
  explicit FileStream(const std::string& path, std::atomic<std::uint64_t>* counter = nullptr);
  // Reads a descriptor that someone else owns, such as standard input.
  explicit FileStream(int descriptor, std::atomic<std::uint64_t>* counter = nullptr);
  ~FileStream() override;

  std::size_t read(char* to, std::size_t size) override;
  int descriptor() const { return fd_; }

 private:
  int fd_ = -1;
  bool owned_ = false;
  std::atomic<std::uint64_t>* counter_;
};

}  // namespace morgue::sources
