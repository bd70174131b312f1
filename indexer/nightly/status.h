// What an archive holds and what it weighs, for --status. Opens archives of any schema version and
// says what it can of them. Reads no text and takes no lock.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace morgue::nightly {

struct Status {
  std::string path;
  int schema = 0;
  bool readable = true;  // by this program's schema version
  std::uint64_t generation = 0;
  std::vector<std::uint64_t> generations;  // whose manifests are kept, oldest first
  std::string published;                   // when, ISO 8601
  std::uint64_t articles = 0;              // live
  std::uint64_t dead = 0;
  std::uint64_t withheld = 0;   // of the live ones
  std::uint64_t embargoed = 0;  // of the live ones
  std::uint64_t killed = 0;     // ids, ever
  std::uint64_t parts = 0;
  std::uint64_t words = 0;
  std::string first_day;  // "1987-02-26"; empty: no dated article
  std::string last_day;
  std::vector<std::pair<std::string, std::uint64_t>> sources;  // the most frequent first
  std::map<std::string, std::uint64_t> bytes;  // by file name, over all parts; "dictionaries"
  std::uint64_t total_bytes = 0;
  std::uint64_t text_bytes = 0;  // of headlines, datelines, leads and bodies, dead ones included
  std::uint64_t unpublished_parts = 0;  // sealed by a run that did not get to publish
  std::map<std::string, std::string> versions;
};

Status read_status(const std::filesystem::path& archive);
std::string status_json(const Status& status);
std::string status_text(const Status& status);

}  // namespace morgue::nightly
