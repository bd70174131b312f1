#include "indexer/nightly/rebuild.h"

#include "indexer/build/part_builder.h"
#include "indexer/build/preparer.h"
#include "indexer/nightly/stored_articles.h"

namespace morgue::nightly {
namespace {

constexpr std::uint64_t kBatch = 1 << 20;  // bytes of text

bool has_mentions(const FacetColumn& facets, std::uint32_t doc) {
  const ValueNotes notes = facets.notes(doc);
  for (std::size_t i = 0; i < notes.size(); ++i)
    if (notes[i].mentions > 0) return true;
  return false;
}

}  // namespace

std::uint32_t rebuild(const Workspace& workspace, const std::vector<RebuildInput>& inputs,
                      Tagging& tagging, const std::string& name, bool merged,
                      const std::function<bool()>& stop) {
  TextDictionaries texts;
  for (const std::uint32_t id : workspace.text_dictionaries())
    texts.add(workspace.text_dictionary(id));
  texts.prepare_encoder();
  const std::uint32_t words_id = workspace.word_dictionaries().back();
  const WordDictionary words(word_dictionary_path(workspace.archive(), words_id));
  build::Preparer preparer(words, texts);
  build::PartBuilder builder(workspace.work_path(name), words_id, merged);
  StoredArticles stored(workspace);
  entities::Entities found;
  for (const RebuildInput& input : inputs)
    for (std::uint32_t doc = input.begin; doc < input.end; ++doc) {
      if (input.left_out.test(doc)) continue;
      const Article article = stored.read(*input.articles, doc);
      const DocumentRow& row = input.documents->row(doc);
      const bool looks = tagging.looks() || has_mentions(*input.facets, doc);
      if (looks) tagging.find(article, found);
      preparer.add(article, looks ? &found : nullptr, row.record, row.order);
      if (preparer.text_bytes() < kBatch) continue;
      builder.add(preparer.finish());
      if (stop && stop()) return 0;
    }
  if (preparer.documents() > 0) builder.add(preparer.finish());
  if (builder.articles() == 0) return 0;
  return builder.seal(part_path(workspace.archive(), name)).articles;
}

}  // namespace morgue::nightly
