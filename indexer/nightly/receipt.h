// What one run did, as JSON in receipts/, one file a run. A contract with a version: fields are
// only added within it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "common/base/hash.h"
#include "indexer/nightly/run_options.h"
#include "indexer/sources/problem.h"

namespace morgue::nightly {

inline constexpr int kReceiptVersion = 1;

// An article that a run decided or found out something about.
struct ListedArticle {
  std::string id;
  std::string reason;  // may be empty
};
inline constexpr std::size_t kMaxListed = 1'000;  // of a kind; killed ones are all listed

// A file that a run had as input.
struct InputFile {
  std::string path;         // "-": standard input
  std::uint64_t bytes = 0;  // on disk
  std::uint64_t records = 0;
  Hash128 hash;          // of its bytes, as far as they were read
  bool whole = true;     // they were read to the end without trouble
  bool skipped = false;  // known from an earlier run, and not read
};

// A file of the archive that is not what was written.
struct DamagedFile {
  std::string file;  // path in the archive
  std::string what;
};

struct Receipt {
  std::string task = "run";  // "merge", "rebuild", "retry"
  std::string started;       // ISO 8601, UTC
  std::string finished;
  std::string outcome;           // "published", "nothing changed", "interrupted", "failed: …"
  std::uint64_t generation = 0;  // live when the run ended
  std::uint64_t articles = 0;    // live in it
  Counts counts;
  double seconds = 0;
  double cpu_seconds = 0;
  std::vector<std::pair<std::string, double>> stages;  // seconds, in the order they came
  std::vector<std::string> inputs;
  std::vector<InputFile> files;  // the first kMaxListed of them
  std::uint64_t file_count = 0;
  std::vector<std::string> parts_made;
  std::vector<sources::Problem> problems;  // the first of them
  std::vector<DamagedFile> damage;         // found by the run and left as it was
  // "killed", "withheld", "embargoed", "released", "older", "conflicts", "withdrawn" -> articles
  std::map<std::string, std::vector<ListedArticle>, std::less<>> articles_by_change;
  std::map<std::string, std::string> versions;

  void list(std::string_view change, std::string id, std::string reason = {});
};

std::string encode_receipt(const Receipt& receipt);
// Writes receipts/<started>-<pid>.json; returns its path.
std::filesystem::path write_receipt(const std::filesystem::path& archive, const Receipt& receipt);

// morgue, xapian, icu, zstd, analyzer: what an archive was made with.
std::map<std::string, std::string> versions();

}  // namespace morgue::nightly
