#include "common/archive/decisions.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "common/archive/json_error.h"
#include "common/archive/json_numbers.h"
#include "common/base/error.h"
#include "common/base/file.h"

namespace morgue {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 3> kVerdicts{"killed", "withheld", "released"};

[[noreturn]] void damaged(std::string_view what) {
  throw Error(ExitCode::archive, "reading decisions.jsonl", what,
              "restore that file as it was, or the whole archive, from a backup: it says which "
              "articles must not be found");
}

Verdict verdict_of(const std::string& name) {
  const auto* found = std::find(kVerdicts.begin(), kVerdicts.end(), name);
  if (found == kVerdicts.end()) damaged("there is no decision '" + name + "'");
  return static_cast<Verdict>(found - kVerdicts.begin());
}

Json to_json(const Decision& decision) {
  Json json = {{"id", decision.id},
               {"decision", verdict_name(decision.verdict)},
               {"by", decision.by},
               {"at", decision.at},
               {"reason", decision.reason}};
  if (decision.revision != 0) json["revision"] = decision.revision;
  if (decision.verdict == Verdict::released)
    json["record"] = {decision.record.high, decision.record.low};
  return json;
}

// The whole file; empty if there is none.
std::string read_lines(const fs::path& archive, const DecisionsNote& noted) {
  std::error_code ignored;
  const fs::path path = archive / kDecisionsFile;
  std::string lines = fs::exists(path, ignored) ? read_file(path) : std::string();
  if (lines.size() < noted.bytes)
    damaged("decisions are missing that there were when the archive was published");
  if (noted.bytes > 0 && hash64(std::string_view(lines).substr(0, noted.bytes)) != noted.checksum)
    damaged("it is not what it was when the archive was published");
  return lines;
}

Decision from_json(const Json& json) {
  Decision decision;
  json.at("id").get_to(decision.id);
  decision.verdict = verdict_of(json.at("decision").get<std::string>());
  json.at("by").get_to(decision.by);
  json.at("at").get_to(decision.at);
  json.at("reason").get_to(decision.reason);
  if (json.contains("revision")) decision.revision = whole_number<std::int64_t>(json["revision"]);
  if (decision.verdict == Verdict::released) {
    const auto numbers = whole_numbers<std::uint64_t>(json.at("record"));
    if (numbers.size() != 2) damaged("a record's hash is not two numbers");
    decision.record = {numbers[0], numbers[1]};
  }
  return decision;
}

}  // namespace

const Decision* Decisions::find(const Hash128& id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &all_[found->second];
}

bool Decisions::killed(const Hash128& id) const {
  const Decision* decision = find(id);
  return decision != nullptr && decision->verdict == Verdict::killed;
}

bool Decisions::add(Decision decision) {
  const auto [place, added] = by_id_.try_emplace(hash128(decision.id), all_.size());
  if (added) {
    all_.push_back(std::move(decision));
    return true;
  }
  Decision& before = all_[place->second];
  if (before.verdict == Verdict::killed) return false;
  before = std::move(decision);
  return true;
}

std::string_view verdict_name(Verdict verdict) {
  return kVerdicts[static_cast<std::size_t>(verdict)];
}

std::string encode_decisions(const std::vector<Decision>& decisions) {
  std::string lines;
  for (const Decision& decision : decisions)
    lines += to_json(decision).dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
  return lines;
}

Decisions decode_decisions(std::string_view lines) {
  Decisions decisions;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    try {
      if (end > 0) decisions.add(from_json(Json::parse(lines.substr(0, end))));
    } catch (const nlohmann::json::exception& e) {
      damaged(json_trouble(e));
    }
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return decisions;
}

Decisions read_decisions(const fs::path& archive, const DecisionsNote& noted) {
  return decode_decisions(read_lines(archive, noted));
}

DecisionsNote note_decisions(const fs::path& archive, const DecisionsNote& noted) {
  const std::string lines = read_lines(archive, noted);
  return {lines.size(), lines.empty() ? 0 : hash64(lines)};
}

void append_decisions(const fs::path& archive, const std::vector<Decision>& more) {
  std::string lines = read_lines(archive, {});
  if (!lines.empty() && !lines.ends_with('\n')) lines += '\n';
  replace_file(archive / kDecisionsFile, lines + encode_decisions(more));
}

}  // namespace morgue
