#include "indexer/nightly/receipt.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "common/base/file.h"
#include "common/cli/version.h"
#include "common/text/analyzer.h"

namespace morgue::nightly {

using Json = nlohmann::ordered_json;

void Receipt::list(std::string_view change, std::string id, std::string reason) {
  std::vector<ListedArticle>& listed = articles_by_change[std::string(change)];
  if (listed.size() < kMaxListed || change == "killed")
    listed.push_back({std::move(id), std::move(reason)});
}

std::string encode_receipt(const Receipt& receipt) {
  Json changes = Json::object();
  for (const auto& [change, articles] : receipt.articles_by_change)
    for (const ListedArticle& article : articles) {
      Json listed = {{"id", article.id}};
      if (!article.reason.empty()) listed["reason"] = article.reason;
      changes[change].push_back(std::move(listed));
    }
  Json files = Json::array();
  for (const InputFile& file : receipt.files)
    files.push_back({{"path", file.path},
                     {"bytes", file.bytes},
                     {"records", file.records},
                     {"xxh128", fmt::format("{:016x}{:016x}", file.hash.high, file.hash.low)},
                     {"whole", file.whole},
                     {"skipped", file.skipped}});
  Json problems = Json::array();
  for (const sources::Problem& problem : receipt.problems)
    problems.push_back(
        {{"source", problem.source}, {"offset", problem.offset}, {"reason", problem.reason}});
  Json damage = Json::array();
  for (const DamagedFile& each : receipt.damage)
    damage.push_back({{"file", each.file}, {"what", each.what}});
  Json stages = Json::array();
  for (const auto& [name, seconds] : receipt.stages)
    stages.push_back({{"name", name}, {"seconds", seconds}});
  const Counts& counts = receipt.counts;
  const Json json = {{"receipt_version", kReceiptVersion},
                     {"task", receipt.task},
                     {"started", receipt.started},
                     {"finished", receipt.finished},
                     {"outcome", receipt.outcome},
                     {"generation", receipt.generation},
                     {"articles", receipt.articles},
                     {"counts",
                      {{"read", counts.read},
                       {"bytes", counts.bytes},
                       {"skipped_files", counts.skipped_files},
                       {"skipped_bytes", counts.skipped_bytes},
                       {"added", counts.added},
                       {"updated", counts.updated},
                       {"unchanged", counts.unchanged},
                       {"adopted", counts.adopted},
                       {"superseded", counts.superseded},
                       {"corrected", counts.corrected},
                       {"not_articles", counts.not_articles},
                       {"quarantined", counts.quarantined},
                       {"older", counts.older},
                       {"conflicts", counts.conflicts},
                       {"withheld", counts.withheld},
                       {"embargoed", counts.embargoed},
                       {"released", counts.released},
                       {"killed", counts.killed},
                       {"of_killed", counts.of_killed},
                       {"rebuilt", counts.rebuilt},
                       {"withdrawn", counts.withdrawn}}},
                     {"changes", changes},
                     {"seconds", receipt.seconds},
                     {"cpu_seconds", receipt.cpu_seconds},
                     {"stages", stages},
                     {"inputs", receipt.inputs},
                     {"files", files},
                     {"file_count", receipt.file_count},
                     {"parts_made", receipt.parts_made},
                     {"problems", problems},
                     {"damage", damage},
                     {"versions", receipt.versions}};
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::filesystem::path write_receipt(const std::filesystem::path& archive, const Receipt& receipt) {
  std::string name = receipt.started;
  name.erase(std::remove(name.begin(), name.end(), ':'), name.end());
  const std::filesystem::path path =
      archive / "receipts" / (name + "-" + std::to_string(::getpid()) + ".json");
  replace_file(path, encode_receipt(receipt));
  return path;
}

std::map<std::string, std::string> versions() {
  std::map<std::string, std::string> all;
  for (const auto& [library, version] : cli::library_versions()) all[library] = version;
  all["morgue"] = cli::program_version();
  all["analyzer"] = std::to_string(kAnalyzerVersion);
  return all;
}

}  // namespace morgue::nightly
