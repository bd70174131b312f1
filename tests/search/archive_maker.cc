#include "tests/search/archive_maker.h"

#include <set>
#include <string>

#include <fmt/format.h>

#include "common/archive/dictionaries.h"
#include "common/archive/manifest.h"
#include "common/base/hash.h"
#include "common/schema.h"
#include "common/text/analyzer.h"
#include "indexer/build/part_builder.h"
#include "indexer/build/preparer.h"
#include "tests/support/word_forms.h"

namespace morgue::search::test {
namespace {

namespace fs = std::filesystem;

// Some of the forms of all articles; which ones, the second dictionary chooses otherwise.
std::vector<std::string> some_forms(const ArchivePlan& plan, unsigned which) {
  std::set<std::string> forms;
  Analyzer analyzer;
  WordList list;
  for (const auto& part : plan.parts)
    for (const Article& article : part) {
      analyzer.analyze(article.headline + " " + article.dateline + " " + article.lead + " " +
                           article.body + " " + article.author,
                       list);
      for (const Word& word : list.words) forms.emplace(list.form(word));
    }
  std::erase_if(forms, [&](const std::string& form) {
    return plan.dictionary_share == 0 || (hash64(form) + which) % plan.dictionary_share != 0;
  });
  return morgue::test::of_all_lengths({forms.begin(), forms.end()});
}

void make_part(const fs::path& archive, const std::string& name, std::uint32_t dictionary,
               const ArchivePlan& plan, std::size_t number) {
  const WordDictionary words(word_dictionary_path(archive, dictionary));
  const TextDictionaries texts;
  build::Preparer preparer(words, texts);
  build::PartBuilder builder(archive / "work" / name, dictionary);
  std::uint64_t order = 0;
  for (const Article& article : plan.parts[number]) {
    const auto found = plan.found.find({number, order});
    preparer.add(article, found == plan.found.end() ? nullptr : &found->second,
                 hash128(article.id + article.body), ++order);
  }
  builder.add(preparer.finish());
  builder.seal(part_path(archive, name));
}

// The plan's names, with the groups of each part's values.
NameTableData names_of(const fs::path& archive, const ArchivePlan& plan) {
  NameTableData names = plan.names;
  for (std::size_t i = 0; i < plan.parts.size(); ++i) {
    std::vector<ValueGroup>& groups = names.parts.emplace_back();
    const FacetColumn facets(part_path(archive, fmt::format("p{:06}", i + 1)) / kFacetsFile);
    for (std::uint32_t value = 0; value < facets.value_count(); ++value)
      for (const NameMember& member : names.members)
        if (member.dimension == facets.dimension(value) && member.name == facets.name(value))
          groups.push_back({value, member.group});
  }
  return names;
}

}  // namespace

void make_archive(const fs::path& path, const ArchivePlan& plan) {
  fs::create_directories(path / "parts");
  fs::create_directories(path / "dict");
  Manifest manifest;
  manifest.schema = kSchemaVersion;
  manifest.generation = 1;
  manifest.created = "2020-02-13T00:00:00Z";
  const std::uint32_t dictionaries = plan.two_dictionaries ? 2 : 1;
  for (std::uint32_t id = 1; id <= dictionaries; ++id) {
    write_word_dictionary(word_dictionary_path(path, id), some_forms(plan, id), 0);
    manifest.word_dictionaries.push_back(id);
  }
  for (std::size_t i = 0; i < plan.parts.size(); ++i) {
    ManifestPart part;
    part.name = fmt::format("p{:06}", i + 1);
    part.articles = static_cast<std::uint32_t>(plan.parts[i].size());
    for (const auto& [in, doc] : plan.dead)
      if (in == i) part.dead.set(static_cast<std::uint32_t>(doc));
    make_part(path, part.name, 1 + static_cast<std::uint32_t>(i) % dictionaries, plan, i);
    manifest.parts.push_back(std::move(part));
  }
  manifest.next_part = plan.parts.size() + 1;
  write_name_table(name_table_path(path, manifest.generation), names_of(path, plan));
  write_manifest(path, manifest);
  publish_manifest(path, manifest.generation);
}

void make_archive(const fs::path& path, std::vector<Article> articles) {
  ArchivePlan plan;
  plan.parts.push_back(std::move(articles));
  make_archive(path, plan);
}

}  // namespace morgue::search::test
