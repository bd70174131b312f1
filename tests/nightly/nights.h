// Runs of the indexer inside a test, and what an archive then holds, in a form to compare.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "common/archive/visibility.h"
#include "common/base/clock.h"
#include "indexer/nightly/run.h"

namespace morgue::test {

namespace fs = std::filesystem;

// One record of JSON Lines.
std::string record(const std::string& id, const std::string& headline, const std::string& body);

// A run over the files, with parts of a few articles so that merging has work.
nightly::RunResult run_index(const fs::path& archive, const std::vector<fs::path>& inputs,
                             unsigned jobs = 1, std::uint32_t part_articles = 7,
                             bool entities = true);

// A run as told.
nightly::RunResult run_index(const nightly::RunOptions& options);

// Every live article: id -> headline and body. Read through the article column.
// `now`: seconds since 1970, for embargoes.
std::map<std::string, std::string> dump(const fs::path& archive, std::int64_t now = seconds_now());
// Every live article: id -> n, s or a for each word: none, some or all of its letters are
// capitals; and its length.
std::map<std::string, std::string> letters(const fs::path& archive);
// Every live article, by way of the database: every word -> ids of the articles that have it.
std::map<std::string, std::vector<std::string>> postings(const fs::path& archive);

}  // namespace morgue::test
