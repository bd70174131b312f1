// What lies in the folders of an archive, and the numbers in its names: "manifest-000042.json",
// "p000017"; and when two names are one file's. Not for what the files hold.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace morgue::nightly {

// In ascending order; none if there is no such folder. Throws Error(io) if it cannot be read: what
// is not seen must not be taken for gone.
std::vector<std::string> names_in(const std::filesystem::path& folder);

// The decimal number between the two; 0 for other names, and beyond 17 digits.
std::uint64_t number_in(std::string_view name, std::string_view before, std::string_view after);

// The one spelling of "dump.jsonl", "./dump.jsonl" and "/srv/dumps/dump.jsonl": absolute, by names
// alone (links are not looked at), without a slash at the end.
std::string one_spelling(const std::string& path);

}  // namespace morgue::nightly
