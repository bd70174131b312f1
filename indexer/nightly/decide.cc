#include "indexer/nightly/decide.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "common/archive/visibility.h"
#include "common/base/clock.h"
#include "common/base/error.h"

namespace morgue::nightly {
namespace {

std::optional<DocumentRow> live_row(const Hash128& id, const std::vector<RunPart>& parts) {
  std::vector<std::uint32_t> docs;
  for (const RunPart& part : parts) {
    docs.clear();
    if (!part.is_new) part.documents->find_id(id, docs);
    for (const std::uint32_t doc : docs)
      if (!part.dead.test(doc)) return part.documents->row(doc);
  }
  return std::nullopt;
}

void check(const std::vector<Order>& orders, const Decisions& decisions) {
  for (const Order& order : orders)
    if (order.verdict == Verdict::released && decisions.killed(hash128(order.id)))
      throw Error(ExitCode::usage, "--release " + order.id, "it was killed, and a kill is final");
}

// Why there is nothing to do, if so.
std::string needless(const Order& order, const std::optional<DocumentRow>& row,
                     const Decisions& decisions) {
  const Decision* before = decisions.find(hash128(order.id));
  if (before != nullptr && before->verdict == Verdict::killed) return "is killed already";
  if (order.verdict == Verdict::killed) return "";
  const bool withheld = before != nullptr && before->verdict == Verdict::withheld;
  if (order.verdict == Verdict::withheld) return withheld ? "is withheld already" : "";
  if (withheld || (row && held_until(*row, decisions) != kNoInstant)) return "";
  return row ? "is not held back" : "is no article of the archive";
}

void count(const Order& order, const std::string& reason, Receipt& receipt) {
  Counts& counts = receipt.counts;
  std::uint64_t* const targets[] = {&counts.killed, &counts.withheld, &counts.released};
  ++*targets[static_cast<std::size_t>(order.verdict)];
  receipt.list(verdict_name(order.verdict), order.id, reason);
}

}  // namespace

bool obey_orders(const RunOptions& options, const std::vector<RunPart>& parts, Decisions& decisions,
                 Receipt& receipt, std::vector<std::string>& notes) {
  check(options.orders, decisions);
  std::vector<Decision> made;
  for (const Order& order : options.orders) {
    const std::optional<DocumentRow> row = live_row(hash128(order.id), parts);
    const std::string why = needless(order, row, decisions);
    if (!why.empty()) {
      notes.push_back(order.id + " " + why);
      continue;
    }
    if (!row && order.verdict != Verdict::released)
      notes.push_back(fmt::format("no article has the id {} now; one that comes will be {}",
                                  order.id, verdict_name(order.verdict)));
    Decision decision{order.id, order.verdict, options.reason, "operator", utc_now(), 0, {}};
    if (row) decision.revision = row->revision;
    if (row && order.verdict == Verdict::released) decision.record = row->record;
    decisions.add(decision);
    made.push_back(std::move(decision));
    count(order, options.reason, receipt);
  }
  if (!made.empty()) append_decisions(options.archive, made);
  return !made.empty();
}

std::uint64_t live_among(const std::vector<Kill>& kills, const std::vector<RunPart>& parts) {
  std::vector<Hash128> ids;
  ids.reserve(kills.size());
  for (const Kill& kill : kills) ids.push_back(hash128(kill.id));
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return static_cast<std::uint64_t>(std::count_if(
      ids.begin(), ids.end(), [&](const Hash128& id) { return live_row(id, parts).has_value(); }));
}

bool accept_kills(const RunOptions& options, std::vector<Kill> kills, Decisions& decisions,
                  Receipt& receipt) {
  std::sort(kills.begin(), kills.end(),
            [](const Kill& a, const Kill& b) { return a.order < b.order; });
  std::vector<Decision> made;
  for (const Kill& kill : kills) {
    const std::string reason = "canceled by the provider";
    const Decision decision{kill.id,   Verdict::killed, reason, "provider",
                            utc_now(), kill.revision,   {}};
    if (!decisions.add(decision)) continue;
    made.push_back(decision);
    ++receipt.counts.killed;
    receipt.list("killed", kill.id, reason);
  }
  if (!made.empty()) append_decisions(options.archive, made);
  return !made.empty();
}

}  // namespace morgue::nightly
