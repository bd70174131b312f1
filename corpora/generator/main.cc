// morgue-generate: prints made-up articles as JSON Lines; see --help. Only the command line and the
// writing to stdout are here.
#include <cstdint>
#include <cstdio>
#include <span>
#include <string>

#include "generator/generator.h"
#include "generator/options.h"

namespace {

// As in the two programs of the archive.
constexpr int kDone = 0;
constexpr int kWrongUsage = 2;
constexpr int kOutputFailed = 4;

constexpr std::size_t kBufferSize = std::size_t{1} << 18;

bool write_out(std::string& buffer) {
  const bool ok = std::fwrite(buffer.data(), 1, buffer.size(), stdout) == buffer.size();
  buffer.clear();
  return ok;
}

int generate(const morgue::generator::Options& options) {
  morgue::generator::Generator generator(options);
  std::string buffer;
  buffer.reserve(2 * kBufferSize);
  bool ok = true;
  for (std::uint32_t index = 0; index < generator.count() && ok; ++index) {
    generator.append_json(index, buffer);
    if (buffer.size() >= kBufferSize) ok = write_out(buffer);
  }
  ok = ok && write_out(buffer) && std::fflush(stdout) == 0;
  if (ok) return kDone;
  std::perror("morgue-generate: cannot write to standard output");
  return kOutputFailed;
}

}  // namespace

int main(int argc, char** argv) {
  const std::span<const char* const> arguments(argv, static_cast<std::size_t>(argc));
  const auto parsed =
      morgue::generator::parse_options(arguments.empty() ? arguments : arguments.subspan(1));
  if (parsed.options.help) {
    const auto text = morgue::generator::help_text();
    std::fwrite(text.data(), 1, text.size(), stdout);
    return kDone;
  }
  if (!parsed.error.empty()) {
    std::fprintf(stderr, "morgue-generate: %s\n", parsed.error.c_str());
    return kWrongUsage;
  }
  return generate(parsed.options);
}
