#include "indexer/nightly/verify.h"

#include <algorithm>
#include <sstream>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/archive/manifest.h"
#include "common/archive/part.h"
#include "common/archive/variant_column.h"
#include "common/archive/word_reader.h"
#include "common/base/clock.h"
#include "common/base/error.h"
#include "common/base/hash.h"
#include "common/base/xapian_guard.h"
#include "common/schema.h"
#include "common/text/possible_name.h"

namespace morgue::nightly {
namespace {

[[noreturn]] void failed(const fs::path& directory, const std::string& what) {
  throw Error(ExitCode::verification, "checking part " + directory.filename().string(), what,
              "the part was set aside in rejected/ and the last good generation stays live; "
              "check the disk, then run again");
}

std::vector<PartDamage> not_as_sealed(const fs::path& directory, const PartInfo& info) {
  std::vector<PartDamage> damage;
  for (const auto& [file, checksum] : info.checksums) {
    const auto size = info.sizes.find(file);
    try {
      const MappedFile map(directory / file);
      if (size == info.sizes.end() || map.bytes().size() != size->second)
        damage.push_back({file, "has another size than was written"});
      else if (hash64(map.bytes()) != checksum)
        damage.push_back({file, "is not what was written"});
    } catch (const Error& e) {
      damage.push_back({file, e.what()});
    }
  }
  return damage;
}

void check_database(const fs::path& directory) {
  guarded("checking " + directory.string(), [&] {
    std::ostringstream details;
    const std::string path = (directory / kPostingsFile).string();
    if (Xapian::Database::check(path, 0, &details) != 0)
      failed(directory, "Xapian finds its database damaged");
  });
}

void check_columns(const fs::path& directory, const PartInfo& info) {
  const Part part(directory);  // sizes of database and columns agree, or it throws
  if (part.size() != info.articles) failed(directory, "it does not hold what part.json says");
  std::uint64_t checked = 0;
  for (std::uint32_t doc = 0; doc < part.size(); ++doc) {
    checked += part.words.codes(doc).size() + part.articles.frame(doc).size();
    for (const std::uint32_t value : part.facets.values(doc))
      if (value >= part.facets.value_count()) failed(directory, "a facet value without a name");
  }
  if (part.size() > 0 && checked == 0) failed(directory, "its columns are empty");
}

std::uint32_t length_in(const Xapian::Database& database, std::uint32_t doc) {
  return guarded("reading lengths", [&] { return database.get_doclength(doc + 1); });
}

// The letters' case is told of each word, no more and no less, and lengths are those of the words
// and of the database.
void check_words(const fs::path& directory) {
  const Part part(directory);
  for (std::uint32_t doc = 0; doc < part.size(); ++doc) {
    std::uint32_t words = 0;
    std::uint32_t text_words = 0;
    for (WordReader reader(part.words.codes(doc)); reader.next(); ++words)
      if (reader.field() != kCodeAuthor) ++text_words;
    const CaseBytes cases = part.cases.cases(doc);
    if (cases.size() != case_bytes(words)) failed(directory, "cases of more or fewer words");
    for (std::size_t i = 0; i < cases.size() * kCasesPerByte; ++i)
      if (capitals_at(cases, i) > (i < words ? Capitals::all : Capitals::none))
        failed(directory, "a case that no word has");
    const DocumentRow& row = part.documents.row(doc);
    const bool as_database = row.length == 0 || row.length == length_in(part.database, doc);
    if (row.words != text_words || !as_database)
      failed(directory, "an article is not as long as it should be");
  }
}

// The 48-bit hashes in a value of the facets' slot, in ascending order.
std::vector<std::string_view> unpacked(std::string_view packed) {
  std::vector<std::string_view> hashes;
  for (; packed.size() >= kFacetHashBytes; packed.remove_prefix(kFacetHashBytes))
    hashes.push_back(packed.substr(0, kFacetHashBytes));
  if (!packed.empty()) hashes.push_back(packed);  // of no value: will not agree
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}

// The column that facets are counted from says what the value slots say.
void check_facets(const fs::path& directory) {
  const Part part(directory);
  std::vector<std::string> hashes;
  for (std::uint32_t v = 0; v < part.facets.value_count(); ++v)
    hashes.push_back(slot_hash(part.facets.dimension(v), part.facets.name(v)));
  guarded("checking " + directory.string(), [&] {
    auto slot = part.database.valuestream_begin(kSlotFacets);
    const auto end = part.database.valuestream_end(kSlotFacets);
    std::vector<std::string_view> should;
    for (std::uint32_t doc = 0; doc < part.size(); ++doc) {
      std::string packed;
      if (slot != end && slot.get_docid() == doc + 1) {  // Xapian counts from 1
        packed = *slot;
        ++slot;
      }
      should.clear();
      for (const std::uint32_t value : part.facets.values(doc))
        if (!hashes.at(value).empty()) should.push_back(hashes.at(value));
      std::sort(should.begin(), should.end());
      if (should != unpacked(packed))
        failed(directory, "the facet column and the value slots do not agree");
    }
  });
}

// A form is one of a name that its articles have.
void check_variants(const fs::path& directory) {
  const FacetColumn facets(directory / kFacetsFile);
  const VariantColumn variants(directory / kVariantsFile, {facets.size(), facets.value_count()});
  std::vector<VariantUse> uses;
  for (std::size_t i = 0; i < variants.size(); ++i) {
    const std::uint32_t value = variants.counts(i).value;
    (void)variants.form(i);
    variants.read_uses(i, uses);
    for (const VariantUse& use : uses) {
      const auto values = facets.values(use.doc);
      if (!std::binary_search(values.begin(), values.end(), value))
        failed(directory, "a form of a name that the article has not");
    }
  }
}

}  // namespace

std::vector<PartDamage> damage_of_part(const fs::path& directory) {
  std::string file = kPartInfoFile;
  try {
    const PartInfo info = read_part_info(directory);
    file.clear();
    std::vector<PartDamage> damage = not_as_sealed(directory, info);
    if (!damage.empty()) return damage;
    check_database(directory);
    check_columns(directory, info);
    check_words(directory);
    check_facets(directory);
    check_variants(directory);
    return {};
  } catch (const Error& e) {
    return {{file, e.what()}};
  }
}

std::vector<PartDamage> damaged_files(const fs::path& directory) {
  try {
    return not_as_sealed(directory, read_part_info(directory));
  } catch (const Error& e) {
    return {{kPartInfoFile, e.what()}};
  }
}

void require_whole(const fs::path& directory) {
  const std::vector<PartDamage> damage = damaged_files(directory);
  if (damage.empty()) return;
  throw Error(ExitCode::archive, "reading part " + directory.filename().string(),
              damage.front().file + " " + damage.front().what, kDamageHint);
}

void verify_part(const fs::path& directory) {
  const std::vector<PartDamage> damage = damage_of_part(directory);
  if (damage.empty()) return;
  failed(directory, damage.front().file.empty() ? damage.front().what
                                                : damage.front().file + " " + damage.front().what);
}

void set_aside(const fs::path& archive, const std::string& part) {
  const fs::path rejected = archive / "rejected";
  std::error_code error;
  fs::create_directories(rejected, error);
  if (!error) fs::rename(part_path(archive, part), rejected / (part + "-" + utc_now()), error);
  if (error) throw system_error("setting part " + part + " aside", error.value());
}

}  // namespace morgue::nightly
