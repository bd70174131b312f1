// Something of the input that could not be read or understood, and where: it goes to quarantine
// and the run goes on.
#pragma once

#include <cstdint>
#include <string>

namespace morgue::sources {

struct Problem {
  std::string source;        // path, with containers: "dump.tar/a.txt"
  std::uint64_t offset = 0;  // in the decoded stream of that source
  std::string reason;        // "truncated gzip input"
  std::string bytes = {};    // what it was, if any; at most 1 MiB of it
};

}  // namespace morgue::sources
