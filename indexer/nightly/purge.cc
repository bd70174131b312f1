#include "indexer/nightly/purge.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "common/archive/part.h"
#include "common/base/file.h"
#include "indexer/nightly/rebuild.h"
#include "indexer/nightly/relearn.h"
#include "indexer/nightly/stored_articles.h"
#include "indexer/nightly/verify.h"

namespace morgue::nightly {
namespace {

Bitmap killed_docs(const DocumentColumn& documents, const Decisions& decisions) {
  Bitmap killed;
  std::vector<std::uint32_t> docs;
  for (const Decision& decision : decisions.all()) {
    if (decision.verdict != Verdict::killed) continue;
    docs.clear();
    documents.find_id(hash128(decision.id), docs);
    for (const std::uint32_t doc : docs) killed.set(doc);
  }
  return killed;
}

// A part of the manifest to be, opened.
struct Input {
  std::unique_ptr<Part> part;
  Bitmap killed;
  Bitmap left_out;  // the killed and the dead
};

class Purge {
 public:
  Purge(Workspace& workspace, std::vector<ManifestPart>& parts, Tagging& tagging)
      : workspace_(workspace), parts_(parts), tagging_(tagging) {}

  void run(const Decisions& decisions) {
    const bool all = dictionaries_know(workspace_, decisions);
    if (!open(decisions) && !all) return;
    for (std::size_t i = 0; i < inputs_.size(); ++i)
      if (all || !inputs_[i].killed.empty())
        require_whole(part_path(workspace_.archive(), parts_[i].name));
    if (all) relearn(workspace_, what_stays(), true);
    for (std::size_t i = 0; i < inputs_.size(); ++i)
      if (all || !inputs_[i].killed.empty()) build_again(i);
    std::erase_if(parts_, [](const ManifestPart& part) { return part.articles == 0; });
  }

 private:
  // Whether any of the parts holds a killed article.
  bool open(const Decisions& decisions) {
    bool any = false;
    for (const ManifestPart& entry : parts_) {
      Input input;
      input.part = std::make_unique<Part>(part_path(workspace_.archive(), entry.name));
      input.killed = killed_docs(input.part->documents, decisions);
      input.left_out = entry.dead;
      for (std::uint32_t doc = input.killed.next(0); doc != Bitmap::npos;
           doc = input.killed.next(doc + 1))
        input.left_out.set(doc);
      any = any || !input.killed.empty();
      inputs_.push_back(std::move(input));
    }
    return any;
  }

  std::vector<RebuildInput> what_stays() const {
    std::vector<RebuildInput> all;
    for (const Input& input : inputs_) all.emplace_back(*input.part, input.left_out);
    return all;
  }

  void build_again(std::size_t i) {
    const std::string name = workspace_.new_part_name();
    const RebuildInput input(*inputs_[i].part, inputs_[i].left_out);
    const std::uint32_t articles = rebuild(workspace_, {input}, tagging_, name, true);
    if (articles > 0) verify_part(part_path(workspace_.archive(), name));
    parts_[i] = {name, articles, {}};
  }

  Workspace& workspace_;
  std::vector<ManifestPart>& parts_;
  Tagging& tagging_;
  std::vector<Input> inputs_;
};

}  // namespace

bool has_kills(const Decisions& decisions) {
  return std::any_of(decisions.all().begin(), decisions.all().end(),
                     [](const Decision& each) { return each.verdict == Verdict::killed; });
}

bool holds_killed(const DocumentColumn& documents, const Decisions& decisions) {
  return !killed_docs(documents, decisions).empty();
}

bool holds_killed(const std::vector<RunPart>& parts, const Decisions& decisions) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](const RunPart& part) { return holds_killed(*part.documents, decisions); });
}

bool dictionaries_know(const Workspace& workspace, const Decisions& decisions) {
  if (!has_kills(decisions)) return false;
  const auto& ids = workspace.word_dictionaries();
  return std::any_of(ids.begin(), ids.end(), [&](std::uint32_t id) {
    const WordDictionary words(word_dictionary_path(workspace.archive(), id));
    return std::any_of(decisions.all().begin(), decisions.all().end(), [&](const Decision& each) {
      return each.verdict == Verdict::killed && words.may_know(hash128(each.id));
    });
  });
}

void purge_killed(Workspace& workspace, std::vector<ManifestPart>& parts,
                  const Decisions& decisions, Tagging& tagging) {
  if (has_kills(decisions)) Purge(workspace, parts, tagging).run(decisions);
}

}  // namespace morgue::nightly
