// Which version this is and which libraries it runs with: for --version, --status, receipts and
// manifests.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace morgue::cli {

[[nodiscard]] std::string_view program_version();  // "0.1.0"
// Name and version of the libraries common/ uses: xapian, icu, zstd, xxhash, boost, fmt.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> library_versions();

}  // namespace morgue::cli
