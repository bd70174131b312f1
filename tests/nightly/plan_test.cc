// A plan says what the run after it does.
#include "indexer/nightly/plan.h"

#include <random>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/nightly/nights.h"
#include "tests/support/temp_dir.h"

namespace morgue::test {
namespace {

using nightly::Counts;
using nightly::Plan;

class Silent final : public nightly::RunObserver {
 public:
  void progress(const Counts&, std::uint64_t) override {}
  void stage(std::string_view) override {}
};

std::string night(std::mt19937& random) {
  std::string all;
  for (unsigned i = 0; i < 25; ++i) {
    nlohmann::json record = {{"id", fmt::format("id{}", random() % 25)},
                             {"headline", "Headline"},
                             {"body", fmt::format("text {} of some", random() % 4)}};
    if (random() % 2 == 0) record["revision"] = random() % 4;
    if (random() % 60 == 0) record["status"] = "canceled";
    if (random() % 10 == 0) record["status"] = "withheld";
    if (random() % 10 == 0) record["embargo"] = random() % 2 == 0 ? "2190-01-01" : "1990-01-01";
    all += random() % 30 == 0 ? "{\"id\": broken\n" : record.dump() + "\n";
  }
  return all;
}

std::string numbers(std::initializer_list<std::pair<const char*, std::uint64_t>> all) {
  std::string text;
  for (const auto& [name, number] : all) text += fmt::format("{} {}\n", name, number);
  return text;
}

TEST(Plan, IsWhatTheRunDoes) {
  const TempDir dir;
  std::uint64_t older = 0;
  std::uint64_t conflicts = 0;
  std::uint64_t killed = 0;
  std::uint64_t withdrawn = 0;
  for (unsigned seed = 1; seed <= 5; ++seed) {
    std::mt19937 random(seed);
    nightly::RunOptions options;
    options.archive = dir / fmt::format("{}.morgue", seed);
    options.entities = false;
    options.part_articles = 20;
    options.max_bad = 1;
    options.max_withdrawn = 1;
    options.inputs = {(dir / "night.jsonl").string()};
    for (int number = 0; number < 10; ++number) {
      SCOPED_TRACE(fmt::format("seed {}, night {}", seed, number));
      write_file(dir / "night.jsonl", night(random));
      options.mirror = number % 3 == 2;
      Silent silent;
      const Plan plan = plan_run(options, silent);
      const Counts did = run_index(options).receipt.counts;
      ASSERT_EQ(numbers({{"read", plan.read.count},
                         {"bytes", plan.read.bytes},
                         {"unchanged", plan.unchanged.count},
                         {"added", plan.added.count},
                         {"updated", plan.changed.count + plan.returned},
                         {"superseded", plan.repeated.count},
                         {"older", plan.older.count},
                         {"conflicts", plan.conflicts.count},
                         {"withheld", plan.withheld.count},
                         {"embargoed", plan.embargoed.count},
                         {"killed", plan.killed},
                         {"withdrawn", plan.withdrawn.count},
                         {"quarantined", plan.unreadable.count}}),
                numbers({{"read", did.read},
                         {"bytes", did.bytes},
                         {"unchanged", did.unchanged},
                         {"added", did.added},
                         {"updated", did.updated},
                         {"superseded", did.superseded},
                         {"older", did.older},
                         {"conflicts", did.conflicts},
                         {"withheld", did.withheld},
                         {"embargoed", did.embargoed},
                         {"killed", did.killed},
                         {"withdrawn", did.withdrawn},
                         {"quarantined", did.quarantined}}));
      EXPECT_GE(plan.of_killed.count, did.of_killed);
      older += did.older;
      conflicts += did.conflicts;
      killed += did.killed;
      withdrawn += did.withdrawn;
    }
  }
  EXPECT_GT(older, 5U);
  EXPECT_GT(conflicts, 5U);
  EXPECT_GT(killed, 2U);
  EXPECT_GT(withdrawn, 5U);
}

}  // namespace
}  // namespace morgue::test
