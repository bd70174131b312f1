#include "searcher/saved/store.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <fstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/base/error.h"

namespace morgue::saved {
namespace {

using nlohmann::json;

constexpr std::string_view kSuffix = ".jsonl";
constexpr std::size_t kHexDigits = 32;

fs::path state_directory() {
  const auto variable = [](const char* name) {
    const char* value = std::getenv(name);
    return std::string(value == nullptr ? "" : value);
  };
  if (const std::string xdg = variable("XDG_STATE_HOME"); xdg.starts_with('/'))
    return fs::path(xdg) / "morgue" / "searches";
  const std::string home = variable("HOME");
  if (home.empty())
    throw Error(ExitCode::usage, "", "saved searches have no place",
                "set HOME, or XDG_STATE_HOME to an absolute path");
  return fs::path(home) / ".local" / "state" / "morgue" / "searches";
}

[[noreturn]] void damaged(const fs::path& path) {
  throw Error(ExitCode::io, "reading " + path.string(), "not a saved search of this version",
              "--delete-saved takes it away; then save the search again");
}

std::string hex(const Hash128& hash) {
  return fmt::format("{:016x}{:016x}", hash.high, hash.low);
}

Hash128 hash_of(const std::string& digits, const fs::path& path) {
  Hash128 hash;
  if (digits.size() != kHexDigits) damaged(path);
  const char* middle = digits.data() + kHexDigits / 2;
  const auto high = std::from_chars(digits.data(), middle, hash.high, 16);
  const auto low = std::from_chars(middle, digits.data() + kHexDigits, hash.low, 16);
  if (high.ptr != middle || low.ptr != digits.data() + kHexDigits) damaged(path);
  return hash;
}

SavedSearch parse_header(const std::string& line, const fs::path& path) {
  try {
    const json header = json::parse(line);
    if (header.at("format_version") != kStateVersion) damaged(path);
    SavedSearch search;
    header.at("name").get_to(search.name);
    search.archives = {header.at("archive").get<std::string>()};
    if (header.contains("archives")) header.at("archives").get_to(search.archives);
    if (search.archives.empty()) damaged(path);
    header.at("arguments").get_to(search.arguments);
    header.at("saved").get_to(search.saved);
    header.at("seen").get_to(search.seen);
    header.at("articles").get_to(search.articles);
    return search;
  } catch (const json::exception&) {
    damaged(path);
  }
}

Seen parse_article(const std::string& line, const fs::path& path) {
  try {
    const json article = json::parse(line);
    Seen seen;
    article.at(0).get_to(seen.name);
    seen.record = hash_of(article.at(1).get<std::string>(), path);
    seen.id = hash128(seen.name);
    return seen;
  } catch (const json::exception&) {
    damaged(path);
  }
}

// Names and words are bytes that somebody typed: what is no UTF-8 becomes U+FFFD.
std::string dump(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace

void check_name(std::string_view name) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
  };
  if (name.empty() || name.size() > kMaxName || name.front() == '.' ||
      !std::all_of(name.begin(), name.end(), fits))
    throw Error(
        ExitCode::usage, "", "this cannot be the name of a saved search",
        "letters, digits, '-', '_' and '.' (not first), at most " + std::to_string(kMaxName));
}

Store::Store() : directory_(state_directory()) {}

fs::path Store::path(std::string_view name) const {
  check_name(name);
  return directory_ / (std::string(name) + std::string(kSuffix));
}

bool Store::has(std::string_view name) const {
  std::error_code failure;
  return fs::exists(path(name), failure);
}

SavedSearch Store::header(std::string_view name) const {
  const fs::path file = path(name);
  std::ifstream in(file);
  if (!in)
    throw Error(ExitCode::usage, "", "no search is saved as '" + std::string(name) + "'",
                "--list-saved lists those that are");
  std::string line;
  std::getline(in, line);
  return parse_header(line, file);
}

Snapshot Store::load(std::string_view name) const {
  Snapshot snapshot{header(name), {}};
  const fs::path file = path(name);
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) snapshot.articles.push_back(parse_article(line, file));
  if (snapshot.articles.size() != snapshot.search.articles) damaged(file);
  std::sort(snapshot.articles.begin(), snapshot.articles.end(),
            [](const Seen& a, const Seen& b) { return a.id < b.id; });
  return snapshot;
}

std::vector<SavedSearch> Store::list() const {
  std::vector<SavedSearch> all;
  std::error_code failure;
  for (const auto& entry : fs::directory_iterator(directory_, failure))
    if (entry.path().extension() == kSuffix) all.push_back(header(entry.path().stem().string()));
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return all;
}

void Store::replace(Snapshot& snapshot) const {
  std::sort(snapshot.articles.begin(), snapshot.articles.end(),
            [](const Seen& a, const Seen& b) { return a.id < b.id; });
  SavedSearch& search = snapshot.search;
  search.articles = snapshot.articles.size();
  json header = {{"format_version", kStateVersion},
                 {"name", search.name},
                 {"archive", search.archives.at(0)},
                 {"arguments", search.arguments},
                 {"saved", search.saved},
                 {"seen", search.seen},
                 {"articles", search.articles}};
  if (search.archives.size() > 1) header["archives"] = search.archives;
  std::string bytes = dump(header);
  for (const Seen& seen : snapshot.articles)
    bytes += dump(json::array({seen.name, hex(seen.record)}));
  const fs::path file = path(search.name);
  std::error_code failure;
  fs::create_directories(directory_, failure);
  replace_file(file, bytes);
}

void Store::remove(std::string_view name) const {
  static_cast<void>(has(name) ? SavedSearch() : header(name));
  std::error_code failure;
  if (!fs::remove(path(name), failure) || failure)
    throw system_error("removing " + path(name).string(), failure.value());
}

}  // namespace morgue::saved
