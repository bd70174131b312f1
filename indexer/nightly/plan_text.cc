#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/cli/terminal.h"
#include "indexer/nightly/plan.h"

namespace morgue::nightly {
namespace {

using Json = nlohmann::ordered_json;

Json as_json(const Amount& amount) {
  return {{"count", amount.count}, {"bytes", amount.bytes}};
}

}  // namespace

std::string plan_text(const Plan& plan) {
  std::string out;
  const auto line = [&out](std::string_view name, const Amount& amount) {
    out += fmt::format("{:<14}{:>12} {:>16} bytes\n", name, amount.count, amount.bytes);
  };
  line("records", plan.read);
  line("new", plan.added);
  line("changed", plan.changed);
  line("unchanged", plan.unchanged);
  if (plan.returned > 0) out += fmt::format("{:<14}{:>12}\n", "back again", plan.returned);
  line("withdrawn", plan.withdrawn);
  line("older", plan.older);
  line("repeated", plan.repeated);
  const auto rarer = [&](std::string_view name, const Amount& amount) {
    if (amount.count > 0) line(name, amount);
  };
  rarer("conflicts", plan.conflicts);
  rarer("withheld", plan.withheld);
  rarer("embargoed", plan.embargoed);
  if (plan.kills.count > 0) line(fmt::format("kill {} ids", plan.killed), plan.kills);
  rarer("of killed", plan.of_killed);
  line("not articles", plan.not_articles);
  line("unreadable", plan.unreadable);
  for (const sources::Problem& problem : plan.problems)
    out += cli::sanitize(
               fmt::format("  {}, byte {}: {}", problem.source, problem.offset, problem.reason),
               cli::Lines::join) +
           "\n";
  if (plan.new_aliases) out += fmt::format("{:<14}changed: would be applied\n", "aliases.tsv");
  out += fmt::format("{:<14}{:>29} bytes: {} new parts, {} merging, {} tables\n", "disk needed",
                     plan.needed(), plan.build_bytes, plan.merge_bytes, plan.table_bytes);
  out += fmt::format("{:<14}{:>29} bytes{}\n", "disk free", plan.free_bytes,
                     plan.fits() ? "" : ": NOT ENOUGH");
  return out + fmt::format("{:<14}{}\n", "estimated of", plan.basis);
}

std::string plan_json(const Plan& plan) {
  Json problems = Json::array();
  for (const sources::Problem& problem : plan.problems)
    problems.push_back(
        {{"source", problem.source}, {"offset", problem.offset}, {"reason", problem.reason}});
  const Json json = {{"plan_version", 1},
                     {"generation", plan.generation},
                     {"records", as_json(plan.read)},
                     {"new", as_json(plan.added)},
                     {"changed", as_json(plan.changed)},
                     {"unchanged", as_json(plan.unchanged)},
                     {"returned", plan.returned},
                     {"repeated", as_json(plan.repeated)},
                     {"older", as_json(plan.older)},
                     {"conflicts", as_json(plan.conflicts)},
                     {"withheld", as_json(plan.withheld)},
                     {"embargoed", as_json(plan.embargoed)},
                     {"kills", as_json(plan.kills)},
                     {"killed", plan.killed},
                     {"of_killed", as_json(plan.of_killed)},
                     {"withdrawn", as_json(plan.withdrawn)},
                     {"not_articles", as_json(plan.not_articles)},
                     {"unreadable", as_json(plan.unreadable)},
                     {"new_aliases", plan.new_aliases},
                     {"problems", problems},
                     {"disk",
                      {{"needed", plan.needed()},
                       {"new_parts", plan.build_bytes},
                       {"merging", plan.merge_bytes},
                       {"tables", plan.table_bytes},
                       {"free", plan.free_bytes},
                       {"fits", plan.fits()},
                       {"basis", plan.basis}}}};
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace morgue::nightly
