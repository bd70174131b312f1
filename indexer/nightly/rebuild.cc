#include "indexer/nightly/rebuild.h"

#include <algorithm>

#include "common/base/file.h"
#include "indexer/build/part_builder.h"
#include "indexer/build/preparer.h"

namespace morgue::nightly {
namespace {

constexpr std::uint64_t kBatch = 1 << 20;  // bytes of text

bool has_mentions(const FacetColumn& facets, std::uint32_t doc) {
  const auto notes = facets.notes(doc);
  return std::any_of(notes.begin(), notes.end(),
                     [](const ValueNote& note) { return note.mentions > 0; });
}

}  // namespace

std::uint32_t rebuild(const Workspace& workspace, const std::vector<RebuildInput>& inputs,
                      Tagging& tagging, const std::string& name, bool merged) {
  TextDictionaries texts;
  TextDictionaries all_texts;  // to read with
  const auto dictionary = [&](std::uint32_t id) {
    return read_file(text_dictionary_path(workspace.archive(), id));
  };
  for (const std::uint32_t id : workspace.text_dictionaries()) {
    texts.add(dictionary(id));
    all_texts.add(dictionary(id));
  }
  for (const std::uint32_t id : workspace.old_text_dictionaries()) all_texts.add(dictionary(id));
  texts.prepare_encoder();
  const std::uint32_t words_id = workspace.word_dictionaries().back();
  const WordDictionary words(word_dictionary_path(workspace.archive(), words_id));
  build::Preparer preparer(words, texts);
  build::PartBuilder builder(workspace.work_path(name), words_id, merged);
  TextCodec codec(all_texts);
  std::string bytes;
  entities::Entities found;
  for (const RebuildInput& input : inputs)
    for (std::uint32_t doc = 0; doc < input.part->size(); ++doc) {
      if (input.left_out.test(doc)) continue;
      codec.decompress(input.part->articles.frame(doc), bytes);
      const DocumentRow& row = input.part->documents.row(doc);
      const Article article = decode_article(bytes);
      const bool looks = tagging.looks() || has_mentions(input.part->facets, doc);
      if (looks) tagging.find(article, found);
      preparer.add(article, looks ? &found : nullptr, row.record, row.order);
      if (preparer.text_bytes() >= kBatch) builder.add(preparer.finish());
    }
  if (preparer.documents() > 0) builder.add(preparer.finish());
  if (builder.articles() == 0) return 0;
  return builder.seal(part_path(workspace.archive(), name)).articles;
}

}  // namespace morgue::nightly
