// Column files of every kind: any bytes open or give an Error, and every accessor of an opened one
// stays within it. The first byte picks the kind; a whole file follows.
#include <cstdint>
#include <cstdlib>

#include <sys/mman.h>
#include <unistd.h>

#include "common/archive/article_column.h"
#include "common/archive/case_column.h"
#include "common/archive/dictionaries.h"
#include "common/archive/document_column.h"
#include "common/archive/facet_column.h"
#include "common/archive/variant_column.h"
#include "common/archive/word_column.h"
#include "common/archive/word_reader.h"
#include "common/base/error.h"

namespace {

using namespace morgue;

std::uint64_t g_sum = 0;  // so that reads are not optimised away

void read_all(std::string_view bytes) {
  for (const char c : bytes) g_sum += static_cast<unsigned char>(c);
}

void read_articles(const fs::path& path) {
  const ArticleColumn column(path);
  for (std::uint32_t doc = 0; doc < column.size(); ++doc) read_all(column.frame(doc));
}

void read_words(const fs::path& path) {
  const WordColumn column(path);
  for (std::uint32_t doc = 0; doc < column.size(); ++doc)
    for (WordReader reader(column.codes(doc)); reader.next();) {
      g_sum += reader.position() + reader.sentence() + reader.paragraph() + reader.field();
      read_all({reinterpret_cast<const char*>(reader.code().data()), reader.code().size()});
    }
}

void read_facets(const fs::path& path) {
  const FacetColumn column(path);
  for (std::uint32_t v = 0; v < column.value_count(); ++v) {
    read_all(column.name(v));
    g_sum += static_cast<std::uint64_t>(column.dimension(v));
  }
  for (std::uint32_t doc = 0; doc < column.size(); ++doc) {
    g_sum += static_cast<std::uint64_t>(column.day(doc));
    for (const std::uint32_t value : column.values(doc)) g_sum += value;
    const ValueNotes notes = column.notes(doc);
    for (std::size_t i = 0; i < notes.size(); ++i) g_sum += notes[i].prominence;
  }
}

void read_documents(const fs::path& path) {
  const DocumentColumn column(path);
  std::vector<std::uint32_t> docs;
  for (std::uint32_t doc = 0; doc < column.size() && doc < 50; ++doc) {
    column.find_id(column.row(doc).id, docs);
    column.find_record(column.row(doc).record, docs);
  }
  for (const std::uint32_t doc : docs) g_sum += column.row(doc).order;
}

void read_cases(const fs::path& path) {
  const CaseColumn column(path);
  for (std::uint32_t doc = 0; doc < column.size(); ++doc)
    for (std::size_t word = 0; word <= column.cases(doc).size() * kCasesPerByte; ++word)
      g_sum += static_cast<std::uint64_t>(capitals_at(column.cases(doc), word));
}

void read_dictionary(const fs::path& path) {
  const WordDictionary dictionary(path);
  for (std::uint32_t at = 0; at < dictionary.size(); ++at) read_all(dictionary.form(at));
  g_sum += dictionary.code("wheat").bytes[0];
}

void read_variants(const fs::path& path) {
  const VariantColumn column(path, {1000, 100});
  std::vector<VariantUse> uses;
  for (std::size_t i = 0; i < column.size(); ++i) {
    read_all(column.form(i));
    g_sum += column.counts(i).value;
    column.read_uses(i, uses);
    for (const VariantUse& use : uses) {
      if (use.doc >= 1000) std::abort();
      g_sum += use.mentions;
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const int fd = ::memfd_create("column", 0);
  static const fs::path path = "/proc/self/fd/" + std::to_string(fd);
  if (size == 0) return 0;
  if (::ftruncate(fd, 0) != 0) std::abort();
  if (::pwrite(fd, data + 1, size - 1, 0) != static_cast<ssize_t>(size - 1)) std::abort();
  static constexpr void (*kReaders[])(const fs::path&) = {
      read_articles,   read_words, read_facets,  read_documents,
      read_dictionary, read_cases, read_variants};
  try {
    kReaders[data[0] % std::size(kReaders)](path);
  } catch (const Error&) {  // the right answer to damage
  }
  return 0;
}
