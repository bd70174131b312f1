// What one run did, as JSON in receipts/, one file a run. A contract with a version: fields are
// only added within it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "indexer/nightly/run_options.h"
#include "indexer/sources/problem.h"

namespace morgue::nightly {

inline constexpr int kReceiptVersion = 1;

struct Receipt {
  std::string started;  // ISO 8601, UTC
  std::string finished;
  std::string outcome;           // "published", "nothing changed", "interrupted", "failed: …"
  std::uint64_t generation = 0;  // live when the run ended
  std::uint64_t articles = 0;    // live in it
  Counts counts;
  double seconds = 0;
  double cpu_seconds = 0;
  std::vector<std::pair<std::string, double>> stages;  // seconds, in the order they came
  std::vector<std::string> inputs;
  std::vector<std::string> parts_made;
  std::vector<sources::Problem> problems;  // the first of them
  std::map<std::string, std::string> versions;
};

std::string encode_receipt(const Receipt& receipt);
// Writes receipts/<started>-<pid>.json; returns its path.
std::filesystem::path write_receipt(const std::filesystem::path& archive, const Receipt& receipt);

// morgue, xapian, icu, zstd, analyzer: what an archive was made with.
std::map<std::string, std::string> versions();

}  // namespace morgue::nightly
