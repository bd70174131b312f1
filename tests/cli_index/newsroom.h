// What the tests of morgue-index have in common: a directory of their own with dumps and an
// archive, runs over them, and what came of it as morgue-search and the receipts tell it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/support/programs.h"
#include "tests/support/temp_dir.h"

namespace morgue::test {

// A record of JSON Lines, with its line end. No body: a text made from the id.
[[nodiscard]] std::string record(std::string_view id, std::string_view body = {});
// The records "PREFIX0" to "PREFIX<count - 1>".
[[nodiscard]] std::string records(std::string_view prefix, int count);

// What a run did; see the receipt's "counts".
struct Did {
  std::uint64_t read = 0, added = 0, updated = 0, unchanged = 0, superseded = 0, quarantined = 0;
  bool operator==(const Did&) const = default;
};
std::ostream& operator<<(std::ostream& stream, const Did& did);

class Newsroom {
 public:
  const fs::path& path() const { return directory_.path(); }
  fs::path operator/(std::string_view name) const { return directory_ / name; }
  fs::path archive() const { return directory_ / "news.morgue"; }

  void dump(std::string_view name, std::string_view bytes) const;  // writes a file
  // morgue-index -a <the archive> ARGUMENTS..., run in the directory: files are named as they are.
  Ran index(std::vector<std::string> arguments, RunOptions options = {}) const;
  // The same, expected to end with 0: what it did.
  Did add(std::vector<std::string> arguments, RunOptions options = {}) const;
  Ran search(std::vector<std::string> arguments) const;
  std::vector<std::string> ids() const;           // of all articles, sorted; none: no archive yet
  std::string body(const std::string& id) const;  // "": there is no such article
  nlohmann::json article(const std::string& id) const;
  nlohmann::json status() const;
  nlohmann::json receipt() const;               // of the last run
  std::vector<std::string> quarantine() const;  // the files' contents, sorted

 private:
  TempDir directory_;
};

[[nodiscard]] nlohmann::json schema(std::string_view name);  // of docs/schema/
[[nodiscard]] Did did(const nlohmann::json& receipt);

}  // namespace morgue::test
