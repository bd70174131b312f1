#include "indexer/nightly/relearn.h"

#include "indexer/build/dictionary_trainer.h"
#include "indexer/nightly/stored_articles.h"

namespace morgue::nightly {
namespace {

constexpr std::uint64_t kTrainingBytes = std::uint64_t{24} << 20;  // of text, to learn from

}  // namespace

void relearn(Workspace& workspace, std::span<const RebuildInput> inputs, bool of_killed) {
  build::DictionaryTrainer trainer;
  StoredArticles stored(workspace);
  for (const RebuildInput& input : inputs)
    for (std::uint32_t doc = input.begin; doc < input.end; ++doc)
      if (!input.left_out.test(doc) && trainer.text_bytes() < kTrainingBytes)
        trainer.add(stored.read(*input.articles, doc));
  workspace.renew_dictionaries(of_killed);
  const unsigned id = workspace.next_text_id();
  workspace.add_dictionaries(trainer.words(), trainer.text(id), trainer.text_bytes(),
                             trainer.articles());
}

}  // namespace morgue::nightly
