#include "searcher/output/history.h"

#include <fmt/format.h>

#include "common/cli/json.h"
#include "common/cli/terminal.h"
#include "searcher/output/dates.h"

namespace morgue::output {
namespace {

using search::Revision;
using search::RevisionState;

std::string instant(std::int64_t seconds) {
  if (seconds == kNoInstant || seconds == kForEver) return {};
  return iso_date(Published{seconds, 0, false});
}

// The end of the embargo it is or was under.
std::string embargo_of(const Revision& revision) {
  return instant(revision.row.held_until);
}

void write_text(const search::History& history, std::string& out) {
  for (const Revision& revision : history.revisions) {
    std::string line = fmt::format("{:<10}", search::state_name(revision.state));
    line += revision.row.revision == 0 ? "  no revision"
                                       : fmt::format("  revision {}", revision.row.revision);
    const std::string published = instant(revision.row.published);
    line += published.empty() ? ", undated" : ", published " + published;
    const std::string embargo = embargo_of(revision);
    if (!embargo.empty()) line += ", embargo until " + embargo;
    out += line + fmt::format(", record {}\n", revision.row.order);
  }
  if (!history.decision) return;
  const Decision& decision = *history.decision;
  out +=
      fmt::format("{:<10}  {} by the {}", verdict_name(decision.verdict), decision.at, decision.by);
  if (!decision.reason.empty()) out += ": " + decision.reason;
  out += "\n";
}

void write_json(std::string_view id, const search::History& history, std::string& out) {
  cli::JsonWriter json(out);
  json.begin_object().key("format_version").number(kFormatVersion);
  json.key("id").string(id);
  json.key("revisions").begin_array();
  for (const Revision& revision : history.revisions) {
    json.begin_object().key("revision").number(revision.row.revision);
    json.key("state").string(search::state_name(revision.state));
    json.key("published").string_or_null(instant(revision.row.published));
    json.key("embargo").string_or_null(embargo_of(revision));
    json.key("order").number(revision.row.order).end_object();
  }
  json.end_array();
  json.key("decision");
  if (history.decision) {
    const Decision& decision = *history.decision;
    json.begin_object().key("decision").string(verdict_name(decision.verdict));
    json.key("by").string(decision.by);
    json.key("at").string(decision.at);
    json.key("reason").string_or_null(decision.reason).end_object();
  } else {
    json.null();
  }
  json.end_object();
  out += '\n';
}

}  // namespace

void write_history(std::string_view id, const search::History& history, Format format,
                   cli::Output& out) {
  if (format == Format::json) {
    write_json(id, history, out.buffer());
  } else {
    std::string text;
    write_text(history, text);
    out.buffer() += cli::sanitize(text, cli::Lines::keep);
  }
  out.written();
}

}  // namespace morgue::output
