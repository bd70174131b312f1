#include "indexer/nightly/status.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/archive/facet_column.h"
#include "common/archive/manifest.h"
#include "common/archive/part.h"
#include "common/archive/visibility.h"
#include "common/base/clock.h"
#include "common/base/error.h"
#include "common/cli/terminal.h"
#include "common/schema.h"
#include "common/text/calendar.h"
#include "indexer/nightly/generations.h"

namespace morgue::nightly {
namespace {

std::string iso_day(std::int32_t day) {
  const Civil date = civil_of(day);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

// Counts of the live articles of one part.
void count_sources(const FacetColumn& facets, const Bitmap& dead,
                   std::map<std::string, std::uint64_t, std::less<>>& sources) {
  const FacetColumn::Range range = facets.range(Dimension::source);
  std::vector<std::uint64_t> counts(range.last - range.first);
  for (std::uint32_t doc = 0; doc < facets.size(); ++doc) {
    if (dead.test(doc)) continue;
    for (const std::uint32_t value : facets.values(doc))
      if (value >= range.first && value < range.last) ++counts[value - range.first];
  }
  for (std::uint32_t i = 0; i < counts.size(); ++i)
    if (counts[i] > 0) sources[std::string(facets.name(range.first + i))] += counts[i];
}

// Live articles that are not to be found.
void count_held(const fs::path& part, const Bitmap& dead, const Decisions& decisions,
                Status& status) {
  const DocumentColumn documents(part / kDocumentsFile);
  const std::int64_t now = seconds_now();
  const Bitmap hidden = not_to_be_found(documents, dead, decisions, now);
  for (std::uint32_t doc = hidden.next(0); doc < documents.size(); doc = hidden.next(doc + 1)) {
    if (dead.test(doc) || decisions.killed(documents.row(doc).id)) continue;
    const bool withheld = held_until(documents.row(doc), decisions) == kForEver;
    ++(withheld ? status.withheld : status.embargoed);
  }
}

void add_files(const fs::path& folder, Status& status, const std::string& as) {
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored)) {
    if (!entry.is_regular_file(ignored)) continue;
    const std::uint64_t size = entry.file_size(ignored);
    status.bytes[as.empty() ? entry.path().filename().string() : as] += size;
    status.total_bytes += size;
  }
}

void add_part(const fs::path& archive, const ManifestPart& entry, const Decisions& decisions,
              Status& status, std::map<std::string, std::uint64_t, std::less<>>& sources) {
  const fs::path folder = part_path(archive, entry.name);
  add_files(folder, status, "");
  if (!status.readable) return;
  const PartInfo info = read_part_info(folder);
  status.text_bytes += info.text_bytes;
  status.words += info.words;
  if (info.first_day <= info.last_day) {
    const std::string first = iso_day(info.first_day);
    if (status.first_day.empty() || first < status.first_day) status.first_day = first;
    status.last_day = std::max(status.last_day, iso_day(info.last_day));
  }
  count_held(folder, entry.dead, decisions, status);
  count_sources(FacetColumn(folder / kFacetsFile), entry.dead, sources);
}

std::uint64_t unpublished(const fs::path& archive, const Manifest& manifest) {
  std::uint64_t count = 0;
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator(archive / "parts", ignored)) {
    const std::string name = entry.path().filename().string();
    if (name[0] == 'p' && name >= fmt::format("p{:06}", manifest.next_part)) ++count;
  }
  return count;
}

}  // namespace

Status read_status(const fs::path& archive) {
  Status status;
  status.path = archive.string();
  status.generation = current_generation(archive);
  const Manifest manifest = read_manifest(archive, status.generation, true);
  status.schema = manifest.schema;
  status.readable = manifest.schema == kSchemaVersion;
  status.generations = kept_generations(archive, status.generation);
  status.published = manifest.created;
  status.articles = manifest.live_articles();
  status.parts = manifest.parts.size();
  status.versions = manifest.versions;
  status.unpublished_parts = unpublished(archive, manifest);
  const Decisions decisions = read_decisions(archive, manifest.decisions);
  for (const Decision& each : decisions.all()) status.killed += each.verdict == Verdict::killed;
  std::map<std::string, std::uint64_t, std::less<>> sources;
  for (const ManifestPart& part : manifest.parts) {
    status.dead += part.dead.count();
    add_part(archive, part, decisions, status, sources);
  }
  add_files(archive / "dict", status, "dictionaries");
  status.sources.assign(sources.begin(), sources.end());
  std::stable_sort(status.sources.begin(), status.sources.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return status;
}

std::string status_json(const Status& status) {
  nlohmann::ordered_json sources = nlohmann::ordered_json::array();
  for (const auto& [name, count] : status.sources)
    sources.push_back({{"value", name}, {"count", count}});
  const double ratio = status.text_bytes == 0 ? 0.0
                                              : static_cast<double>(status.total_bytes) /
                                                    static_cast<double>(status.text_bytes);
  const nlohmann::ordered_json json = {{"status_version", 1},
                                       {"path", status.path},
                                       {"schema", status.schema},
                                       {"readable", status.readable},
                                       {"generation", status.generation},
                                       {"generations", status.generations},
                                       {"published", status.published},
                                       {"articles", status.articles},
                                       {"dead", status.dead},
                                       {"withheld", status.withheld},
                                       {"embargoed", status.embargoed},
                                       {"killed", status.killed},
                                       {"words", status.words},
                                       {"parts", status.parts},
                                       {"unpublished_parts", status.unpublished_parts},
                                       {"first_day", status.first_day},
                                       {"last_day", status.last_day},
                                       {"sources", sources},
                                       {"bytes", status.bytes},
                                       {"total_bytes", status.total_bytes},
                                       {"text_bytes", status.text_bytes},
                                       {"ratio", ratio},
                                       {"versions", status.versions}};
  return json.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string status_text(const Status& status) {
  std::string out;
  const auto line = [&out](std::string_view name, const std::string& value) {
    out += fmt::format("{:<14}{}\n", name, value);
  };
  line("archive", cli::sanitize(status.path, cli::Lines::join));
  line("articles", fmt::format("{} in {} parts", status.articles, status.parts));
  if (status.dead > 0) line("", fmt::format("{} replaced ones not yet cleared away", status.dead));
  if (status.withheld + status.embargoed > 0)
    line("", fmt::format("{} of them withheld, {} under an embargo: not found", status.withheld,
                         status.embargoed));
  if (status.killed > 0) line("killed", fmt::format("{} ids, for ever", status.killed));
  if (!status.first_day.empty()) line("published", status.first_day + " to " + status.last_day);
  for (std::size_t i = 0; i < status.sources.size() && i < 10; ++i)
    line(i == 0 ? "sources" : "",
         fmt::format("{:>9}  {}", status.sources[i].second,
                     cli::sanitize(status.sources[i].first, cli::Lines::join)));
  if (status.sources.size() > 10) line("", fmt::format("and {} more", status.sources.size() - 10));
  line("generation", fmt::format("{} of {}", status.generation, status.published));
  if (status.generations.size() > 1)
    line("", fmt::format("{} before it kept, from {} on", status.generations.size() - 1,
                         status.generations.front()));
  if (status.unpublished_parts > 0)
    line("unpublished", fmt::format("{} parts of an interrupted run: run it again to go on",
                                    status.unpublished_parts));
  bool first = true;
  for (const auto& [name, bytes] : status.bytes) {
    line(first ? "bytes" : "", fmt::format("{:>14}  {}", bytes, name));
    first = false;
  }
  line("", fmt::format("{:>14}  in all", status.total_bytes));
  if (status.text_bytes > 0)
    line("text", fmt::format("{:>14}  bytes; the archive is {:.2f} of it", status.text_bytes,
                             static_cast<double>(status.total_bytes) /
                                 static_cast<double>(status.text_bytes)));
  line("schema",
       fmt::format("{}{}", status.schema,
                   status.readable ? "" : " (not the one this program reads: see --rebuild)"));
  std::string versions;
  for (const auto& [name, version] : status.versions)
    versions += (versions.empty() ? "" : ", ") + name + " " + version;
  line("made with", versions);
  return out;
}

}  // namespace morgue::nightly
