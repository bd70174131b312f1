#include "tests/build/collection.h"

#include <algorithm>
#include <cmath>
#include <random>

#include <xapian.h>

#include "indexer/build/glass/database_writer.h"
#include "indexer/build/posting_runs.h"

namespace morgue::build::test {
namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t bound) {
  return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random);
}

std::string random_bytes(Random& random, std::size_t size, std::string_view alphabet) {
  std::string bytes;
  for (std::size_t i = 0; i < size; ++i) bytes.push_back(alphabet[below(random, alphabet.size())]);
  return bytes;
}

// Mostly words; some with the bytes that the encoding of keys must get right, some of the greatest
// length that Xapian takes (245 bytes, zero bytes counting twice).
std::string random_term(Random& random) {
  using namespace std::string_view_literals;
  switch (below(random, 20)) {
    case 0:
      return random_bytes(random, 1 + below(random, 6), "\0\xFF\x01\xFE"sv);
    case 1:
      return random_bytes(random, 1 + below(random, 4), "ab\0"sv);
    case 2:
      return std::string(1, 'X') + random_bytes(random, 244, "xyz");
    case 3:
      return std::string(1 + below(random, 120), '\0');
    default:
      return random_bytes(random, 1 + below(random, 12), "abcdefghijklmnopqrstuvwxyz");
  }
}

std::uint32_t random_wdf(Random& random) {
  switch (below(random, 50)) {
    case 0:
      return 0;
    case 1:
      return static_cast<std::uint32_t>(below(random, 300'000));
    default:
      return 1 + static_cast<std::uint32_t>(below(random, 4));
  }
}

Made random_document(Random& random, const Shape& shape,
                     const std::vector<std::string>& vocabulary) {
  Made made;
  if (below(random, 40) != 0) made.terms["common"] = random_wdf(random);
  if (below(random, 2) == 0) made.terms["half"] = 0;
  const std::size_t terms = below(random, shape.terms_per_document + 1);
  for (std::size_t i = 0; i < terms; ++i) {  // few of them often, most of them rarely
    const double skew = std::pow(static_cast<double>(below(random, 10'000)) / 10'000, 3);
    const auto place = static_cast<std::size_t>(skew * static_cast<double>(vocabulary.size()));
    made.terms[vocabulary[place]] = random_wdf(random);
  }
  if (below(random, 30) == 0) made.terms.clear();
  if (below(random, 5) != 0)
    made.values[0] = Xapian::sortable_serialise(static_cast<double>(below(random, 1U << 30)));
  if (below(random, 3) != 0)
    made.values[1] = random_bytes(random, 6 * below(random, 12), "abc\xFF");
  if (shape.other_slots && below(random, 50) == 0) made.values[7] = "same";
  if (made.values[1].empty()) made.values.erase(1);
  if (below(random, 20) != 0) made.data = random_bytes(random, below(random, 200), "data \n");
  return made;
}

PreparedBatch prepared(const Collection& collection, std::size_t begin, std::size_t end) {
  PreparedBatch batch;
  std::map<std::string, std::uint32_t> numbers;
  for (std::size_t i = begin; i < end; ++i) {
    for (const auto& [term, wdf] : collection.documents[i].terms) {
      const auto [found, added] =
          numbers.try_emplace(term, static_cast<std::uint32_t>(batch.terms.size()));
      if (added) batch.terms.push_back(term);
      batch.postings.push_back({found->second, wdf});
    }
    batch.documents.emplace_back().postings_end = batch.postings.size();
  }
  return batch;
}

Xapian::Document xapian_document(const Made& made) {
  Xapian::Document document;
  for (const auto& [term, wdf] : made.terms) document.add_term(term, wdf);
  for (const auto& [slot, value] : made.values) document.add_value(slot, value);
  document.set_data(made.data);
  return document;
}

}  // namespace

Collection random_collection(const Shape& shape) {
  Random random(shape.seed);
  std::vector<std::string> vocabulary;
  for (std::size_t i = 0; i < shape.vocabulary; ++i) vocabulary.push_back(random_term(random));
  Collection all;
  for (std::size_t i = 0; i < shape.documents; ++i)
    all.documents.push_back(random_document(random, shape, vocabulary));
  for (std::size_t i = 0; i < shape.metadata; ++i)
    all.metadata["F" + random_bytes(random, 6,
                                    std::string_view("\0\xFF"
                                                     "abc",
                                                     5))] =
        random_bytes(random, 1 + below(random, 60), "person:Nm ");
  for (std::size_t i = 0; i < shape.stems; ++i) {
    const std::string stem = "en:" + random_bytes(random, 1 + below(random, 3), "abcde");
    for (std::size_t n = 1 + below(random, 6); n > 0; --n)
      all.synonyms.emplace_back(stem, stem + random_bytes(random, 1 + below(random, 2), "xyz"));
  }
  return all;
}

void build_with_xapian(const Collection& collection, const fs::path& path, std::size_t batch) {
  std::vector<fs::path> parts;
  for (std::size_t begin = 0; begin == 0 || begin < collection.documents.size(); begin += batch) {
    parts.push_back(path.string() + "." + std::to_string(parts.size()));
    Xapian::WritableDatabase database(
        parts.back().string(),
        Xapian::DB_CREATE | Xapian::DB_NO_TERMLIST | Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS);
    const std::size_t end = std::min(begin + batch, collection.documents.size());
    for (std::size_t i = begin; i < end; ++i)
      database.add_document(xapian_document(collection.documents[i]));
    if (begin == 0) {
      for (const auto& [key, value] : collection.metadata) database.set_metadata(key, value);
      for (const auto& [term, synonym] : collection.synonyms) database.add_synonym(term, synonym);
    }
    database.commit();
  }
  compact(parts, path);
  for (const fs::path& part : parts) fs::remove_all(part);
}

void build_ours(const Collection& collection, const fs::path& path, std::size_t memory,
                std::size_t batch) {
  const fs::path folder = path.string() + ".runs";
  fs::create_directory(folder);
  glass::DatabaseWriter database(path);
  PostingRuns runs(folder, memory);
  for (const auto& [key, value] : collection.metadata) database.set_metadata(key, value);
  for (const auto& [term, synonym] : collection.synonyms) database.add_synonym(term, synonym);
  for (std::size_t begin = 0; begin < collection.documents.size(); begin += batch) {
    const std::size_t end = std::min(begin + batch, collection.documents.size());
    runs.add(prepared(collection, begin, end), static_cast<std::uint32_t>(begin + 1));
    for (std::size_t i = begin; i < end; ++i) {
      const Made& made = collection.documents[i];
      std::uint32_t length = 0;
      for (const auto& [term, wdf] : made.terms) {
        length += wdf;
        database.note_wdf(wdf);
      }
      database.add_document(made.data, length);
      for (const auto& [slot, value] : made.values) database.add_value(slot, value);
    }
  }
  runs.merge([&database](const glass::PostingList& list) { database.add_postings(list); });
  database.close();
  fs::remove(folder);  // fails if a run was left behind
}

void compact(const std::vector<fs::path>& from, const fs::path& to) {
  Xapian::Database all;
  for (const fs::path& path : from) all.add_database(Xapian::Database(path.string()));
  all.compact(to.string(), Xapian::DBCOMPACT_SINGLE_FILE | Xapian::Compactor::FULL);
}

}  // namespace morgue::build::test
