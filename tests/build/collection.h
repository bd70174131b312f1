// A made-up collection as plain data, and two ways to make a database of it: Xapian's own writer
// and compaction, and ours. What the tests of glass/ are an oracle with.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace morgue::build::test {

namespace fs = std::filesystem;

struct Made {
  std::map<std::string, std::uint32_t> terms;  // wdf
  std::map<std::uint32_t, std::string> values;
  std::string data;
};

struct Collection {
  std::vector<Made> documents;
  std::map<std::string, std::string> metadata;
  std::vector<std::pair<std::string, std::string>> synonyms;
};

struct Shape {
  unsigned seed = 1;
  std::size_t documents = 100;
  std::size_t vocabulary = 500;
  std::size_t terms_per_document = 40;  // at most
  std::size_t metadata = 20;
  std::size_t stems = 50;
  bool other_slots = true;  // values beyond the schema's
};

// Of a bit of everything: frequent and rare terms, odd bytes, wdf 0 and large, documents that lack
// terms, values or data.
[[nodiscard]] Collection random_collection(const Shape& shape);

// Little databases of `batch` documents each, compacted into one file, as Morgue did at first.
void build_with_xapian(const Collection& collection, const fs::path& path,
                       std::size_t batch = 1000);
// `memory`: of the postings, before they are spilled; `batch`: documents.
void build_ours(const Collection& collection, const fs::path& path,
                std::size_t memory = std::size_t{48} << 20, std::size_t batch = 97);

void compact(const std::vector<fs::path>& from, const fs::path& to);

}  // namespace morgue::build::test
