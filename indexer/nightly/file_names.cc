#include "indexer/nightly/file_names.h"

#include <algorithm>
#include <charconv>
#include <system_error>

#include "common/base/error.h"

namespace morgue::nightly {

namespace fs = std::filesystem;

namespace {
constexpr std::size_t kMostDigits = 17;
}  // namespace

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error))
    names.push_back(entry->path().filename().string());
  if (error && error != std::errc::no_such_file_or_directory)
    throw system_error("listing " + folder.string(), error.value());
  std::sort(names.begin(), names.end());
  return names;
}

std::uint64_t number_in(std::string_view name, std::string_view before, std::string_view after) {
  if (!name.starts_with(before)) return 0;
  name.remove_prefix(before.size());
  if (name.size() <= after.size() || !name.ends_with(after)) return 0;
  name.remove_suffix(after.size());
  if (name.size() > kMostDigits) return 0;
  std::uint64_t number = 0;
  const auto read = std::from_chars(name.data(), name.data() + name.size(), number);
  return read.ec == std::errc() && read.ptr == name.data() + name.size() ? number : 0;
}

std::string one_spelling(const std::string& path) {
  std::error_code ignored;  // the working folder is gone: relative as it is
  const fs::path absolute = fs::absolute(path, ignored);
  std::string spelled = (absolute.empty() ? fs::path(path) : absolute).lexically_normal().string();
  while (spelled.size() > 1 && spelled.ends_with('/')) spelled.pop_back();
  return spelled;
}

}  // namespace morgue::nightly
