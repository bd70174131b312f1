#include "indexer/nightly/receipt.h"

#include <algorithm>

#include <nlohmann/json.hpp>
#include <unistd.h>

#include "common/base/file.h"
#include "common/cli/version.h"
#include "common/text/analyzer.h"

namespace morgue::nightly {

using Json = nlohmann::ordered_json;

std::string encode_receipt(const Receipt& receipt) {
  Json problems = Json::array();
  for (const sources::Problem& problem : receipt.problems)
    problems.push_back(
        {{"source", problem.source}, {"offset", problem.offset}, {"reason", problem.reason}});
  Json stages = Json::array();
  for (const auto& [name, seconds] : receipt.stages)
    stages.push_back({{"name", name}, {"seconds", seconds}});
  const Counts& counts = receipt.counts;
  const Json json = {{"receipt_version", kReceiptVersion},
                     {"started", receipt.started},
                     {"finished", receipt.finished},
                     {"outcome", receipt.outcome},
                     {"generation", receipt.generation},
                     {"articles", receipt.articles},
                     {"counts",
                      {{"read", counts.read},
                       {"bytes", counts.bytes},
                       {"added", counts.added},
                       {"updated", counts.updated},
                       {"unchanged", counts.unchanged},
                       {"superseded", counts.superseded},
                       {"corrected", counts.corrected},
                       {"not_articles", counts.not_articles},
                       {"quarantined", counts.quarantined}}},
                     {"seconds", receipt.seconds},
                     {"cpu_seconds", receipt.cpu_seconds},
                     {"stages", stages},
                     {"inputs", receipt.inputs},
                     {"parts_made", receipt.parts_made},
                     {"problems", problems},
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
