// Expects two databases to say the same of everything that Xapian's interface shows, but for their
// identity; and Xapian's own check to find no fault in a file.
#pragma once

#include <filesystem>

namespace morgue::build::test {

void expect_same(const std::filesystem::path& expected, const std::filesystem::path& actual);
void expect_sound(const std::filesystem::path& path);

}  // namespace morgue::build::test
