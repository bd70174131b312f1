// The small fixed lists of an archive's metadata: sections, 40 topics, 6 sources with the time zone
// they write in, 200 authors. Their sizes are no options: facets of few values are part of what the
// scale tests measure.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace morgue::generator {

struct Topic {
  std::string_view name;
  std::string_view section;
};

struct Source {
  std::string_view name;
  std::string_view offset;  // as ISO 8601 writes it
};

std::span<const Topic> topics();
std::span<const Source> sources();

// 200 names, always the same ones.
std::vector<std::string> make_authors();

// Newsrooms are not equally busy all day: 64 hours to draw from, most of them in the daytime.
std::span<const std::uint8_t> busy_hours();

}  // namespace morgue::generator
