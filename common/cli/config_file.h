// The configuration file: `name = value` lines with the names of the long options, `#` comments on
// lines of their own, `[index]` and `[search]` before what only that program knows. Not for what
// the names mean.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace morgue::cli {

struct ConfigEntry {
  std::string name;
  std::string value;  // without the quotes, if it stood in double quotes
  unsigned line = 0;
};

// The entries at the top and those of `section`, in order. Throws Error(usage) naming `path` and
// line for a line of another shape and for an unknown section.
[[nodiscard]] std::vector<ConfigEntry> parse_config(std::string_view text, const std::string& path,
                                                    std::string_view section);

}  // namespace morgue::cli
