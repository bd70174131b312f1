// Standard output as the place of results: buffered, every write checked. A reader that went away
// (morgue-search … | head) throws BrokenPipe, which run_main() turns into a quiet exit 0; any
// other failure is an Error(io). Call flush() before returning from main's work: the destructor
// discards.
#pragma once

#include <string>
#include <string_view>

namespace morgue::cli {

struct BrokenPipe {};

class Output {
 public:
  explicit Output(int fd = 1) : fd_(fd) {}
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  // Append here, then call written() now and then.
  std::string& buffer() { return buffer_; }
  void written();  // flushes if the buffer has grown large
  void write(std::string_view bytes);
  void flush();

 private:
  int fd_;
  std::string buffer_;
};

}  // namespace morgue::cli
