// Finds every stream of text in the inputs: files, folders (in byte-wise order of names), "-" for
// standard input, and what lies in compressed files and containers, told by content, not by name.
// Trouble is reported to the visitor and the walk goes on. Knows nothing of formats.
#pragma once

#include <atomic>
#include <cstdint>
#include <span>
#include <string>

#include "indexer/sources/file_state.h"
#include "indexer/sources/problem.h"
#include "indexer/sources/stream.h"

namespace morgue::sources {

// What one input file may unpack to. A file that reaches a limit ends there with a Problem.
struct Limits {
  int max_depth = 4;                                    // compressions and containers in each other
  std::uint64_t max_expanded = std::uint64_t{1} << 40;  // bytes unpacked from one input file
  std::uint64_t max_ratio = 1000;                       // unpacked bytes to bytes of the file...
  std::uint64_t ratio_from = std::uint64_t{256} << 20;  // ...judged beyond so many unpacked bytes
};

inline constexpr const char* kStandardInput = "stdin";  // as problems name it
// What is said, after its path, of an archive that is passed over.
inline constexpr const char* kPassedOver = ": an archive of this program, passed over";

class Visitor {
 public:
  Visitor() = default;
  Visitor(const Visitor&) = delete;
  Visitor& operator=(const Visitor&) = delete;
  virtual ~Visitor() = default;

  // A stream, to be read as far as wanted. Errors (input) of its read() may be caught and reported
  // here, or left to the walk, which reports them as a Problem of this stream; others end the walk.
  virtual void stream(const std::string& name, Stream& bytes) = 0;
  virtual void problem(Problem problem) = 0;
  // Asked before a file is opened (not standard input): true if it need not be.
  virtual bool skip(const std::string& /*path*/) { return false; }
  // An archive of this program lies in an input folder, or is an input: nothing in it is read.
  virtual void passed_over(const std::string& /*path*/) {}
  // After the last stream of a file that was opened.
  virtual void end_file(const FileRead& /*read*/) {}
  // Asked between streams: true ends the walk (a signal has come).
  virtual bool stop() { return false; }
};

class Walk {
 public:
  explicit Walk(Visitor& visitor, Limits limits = {}) : visitor_(visitor), limits_(limits) {}

  // False if the visitor stopped it. Throws Error(input) if no input is anything but an archive of
  // this program: whoever names nothing else means something else.
  bool run(std::span<const std::string> inputs);

  // Bytes read from files so far, as they lie on disk: for progress, from any thread.
  std::uint64_t bytes_read() const { return bytes_read_.load(std::memory_order_relaxed); }

 private:
  void read_file(const std::string& path, const std::string& name, FileStream& file);

  Visitor& visitor_;
  Limits limits_;
  std::atomic<std::uint64_t> bytes_read_{0};
};

// Bytes of all files that a walk over the inputs would read, as they lie on disk (standard input
// counts nothing): what bytes_read() comes to in the end.
std::uint64_t input_bytes(std::span<const std::string> inputs);

}  // namespace morgue::sources
