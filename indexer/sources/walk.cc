#include "indexer/sources/walk.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include <unistd.h>

#include "common/archive/manifest.h"
#include "common/base/error.h"
#include "indexer/sources/archive_reader.h"
#include "indexer/sources/budget.h"
#include "indexer/sources/folder.h"
#include "indexer/sources/gzip_stream.h"
#include "indexer/sources/hashing_stream.h"
#include "indexer/sources/peek.h"

namespace morgue::sources {
namespace {

constexpr std::size_t kDrained = std::size_t{64} << 10;  // bytes at a time

std::string_view base_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

// What a format or a container leaves unread: it belongs to checksums, and to the file's hash.
void drain(Stream& bytes, Visitor& visitor) {
  std::vector<char> buffer(kDrained);
  while (!visitor.stop() && bytes.read(buffer.data(), buffer.size()) > 0) continue;
}

void require_sources(std::span<const std::string> inputs) {
  if (inputs.empty() || !std::all_of(inputs.begin(), inputs.end(), is_archive_folder)) return;
  throw Error(ExitCode::input, inputs.front(), "an archive of this program, and no source",
              "name the dumps; --rebuild and --merge take no inputs");
}

// One input file and all that is packed in it.
class FileWalk {
 public:
  FileWalk(Visitor& visitor, const Limits& limits, const std::atomic<std::uint64_t>& file_bytes)
      : visitor_(visitor), limits_(limits), budget_(limits, file_bytes) {}

  bool had_problems() const { return problems_ > 0; }

  void enter(const std::string& name, Stream& bytes, int depth) {
    PeekStream stream(bytes);
    const Container kind = detect_container(stream.head());
    guarded(name, [&] {
      if (kind != Container::none && depth >= limits_.max_depth)
        throw Error(ExitCode::input, "", too_deep());
      if (kind == Container::none)
        visitor_.stream(name, stream);
      else
        unpack(name, stream, kind, depth);
      const bool is_unpacked = depth > 0;
      if (is_unpacked && !stream.ended() && !budget_.overspent()) drain(stream, visitor_);
    });
  }

 private:
  // Damage of the input becomes a Problem; any other error is the run's.
  template <class Action>
  void guarded(const std::string& name, const Action& action) {
    try {
      action();
    } catch (const Error& error) {
      if (error.code() != ExitCode::input) throw;
      ++problems_;
      visitor_.problem({name, 0, error.what()});
    }
  }

  void unpack(const std::string& name, Stream& packed, Container kind, int depth) {
    if (kind == Container::gzip) {
      GzipStream unpacked(packed, budget_);
      return enter(name, unpacked, depth + 1);
    }
    ArchiveReader archive(packed, kind, budget_);
    std::string entry;
    while (!visitor_.stop() && !budget_.overspent() && archive.next(entry)) {
      if (entry.empty()) {
        enter(name, archive.entry(), depth + 1);
      } else if (is_wanted_name(base_name(entry))) {
        enter(name + "/" + entry, archive.entry(), depth + 1);
      }
    }
  }

  std::string too_deep() const {
    return "packed more than " + std::to_string(limits_.max_depth) +
           " deep in compressions and containers: not read";
  }

  Visitor& visitor_;
  const Limits& limits_;
  Budget budget_;
  std::uint64_t problems_ = 0;
};

}  // namespace

void Walk::read_file(const std::string& path, const std::string& name, FileStream& file) {
  FileRead read{path, 0, {}, false, state_of(file.descriptor()), nanoseconds_now()};
  HashingStream hashing(file);
  FileWalk walk(visitor_, limits_, bytes_read_);
  walk.enter(name, hashing, 0);
  read.whole = !visitor_.stop() && !walk.had_problems();
  if (read.whole && read.state) drain(hashing, visitor_);
  read.whole = read.whole && !visitor_.stop();
  read.bytes = hashing.bytes();
  read.hash = hashing.hash();
  if (state_of(file.descriptor()) != read.state || (read.state && read.state->size != read.bytes))
    read.state.reset();
  visitor_.end_file(read);
}

bool Walk::run(std::span<const std::string> inputs) {
  require_sources(inputs);
  const auto read = [&](const std::string& path) {
    const bool standard = path == "-";
    if (!standard && visitor_.skip(path)) return;
    try {
      FileStream file =
          standard ? FileStream(STDIN_FILENO, &bytes_read_) : FileStream(path, &bytes_read_);
      read_file(path, standard ? kStandardInput : path, file);
    } catch (const Error& error) {
      if (error.code() != ExitCode::input) throw;
      visitor_.problem({path, 0, error.what()});
    }
  };
  const FileSink sink{[&](const std::string& path, std::uint64_t) { read(path); },
                      [&](Problem problem) { visitor_.problem(std::move(problem)); },
                      [&] { return visitor_.stop(); },
                      [&](const std::string& path) { visitor_.passed_over(path); }};
  for (const std::string& input : inputs) {
    if (visitor_.stop()) return false;
    if (input == "-") {
      read(input);
    } else if (!for_each_file(input, sink)) {
      return false;
    }
  }
  return !visitor_.stop();
}

std::uint64_t input_bytes(std::span<const std::string> inputs) {
  std::uint64_t sum = 0;
  const FileSink sink{[&](const std::string&, std::uint64_t bytes) { sum += bytes; },
                      [](const Problem&) {}, [] { return false; }, [](const std::string&) {}};
  for (const std::string& input : inputs)
    if (input != "-") for_each_file(input, sink);
  return sum;
}

}  // namespace morgue::sources
