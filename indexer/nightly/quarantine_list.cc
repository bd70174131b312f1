#include "indexer/nightly/quarantine_list.h"

#include <algorithm>
#include <fstream>
#include <tuple>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace morgue::nightly {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

constexpr std::size_t kMaxHead = std::size_t{1} << 20;

Quarantined read_head(const fs::path& path) {
  Quarantined entry;
  entry.file = path.filename().string();
  std::ifstream file(path, std::ios::binary);
  std::string head;
  for (char c = 0; head.size() < kMaxHead && file.get(c) && c != '\n';) head.push_back(c);
  const ordered_json json = ordered_json::parse(head, nullptr, false);
  try {
    entry.since = json.at("since");
    entry.source = json.at("source");
    entry.offset = json.at("offset");
    entry.bytes = json.at("bytes");
    entry.reason = json.at("reason");
  } catch (const nlohmann::json::exception&) {
    entry.reason = "the file cannot be read";
  }
  return entry;
}

}  // namespace

std::vector<Quarantined> list_quarantine(const fs::path& archive) {
  std::vector<Quarantined> list;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(archive / "quarantine", none))
    if (entry.path().extension() == ".rec") list.push_back(read_head(entry.path()));
  std::ranges::sort(list, [](const Quarantined& a, const Quarantined& b) {
    return std::tie(a.since, a.file) < std::tie(b.since, b.file);
  });
  return list;
}

std::string quarantine_text(const std::vector<Quarantined>& list) {
  std::string out;
  for (const Quarantined& each : list) {
    std::string line = fmt::format("{}\t{}\t{}\t{}\t{}\t{}", each.since, each.bytes, each.file,
                                   each.source, each.offset, each.reason);
    std::ranges::replace_if(
        line, [](char c) { return c != '\t' && static_cast<unsigned char>(c) < 0x20; }, '?');
    out += line + '\n';
  }
  return out;
}

std::string quarantine_json(const std::vector<Quarantined>& list) {
  ordered_json records = ordered_json::array();
  for (const Quarantined& each : list)
    records.push_back({{"file", each.file},
                       {"since", each.since},
                       {"source", each.source},
                       {"offset", each.offset},
                       {"bytes", each.bytes},
                       {"reason", each.reason}});
  const ordered_json json = {{"quarantine_version", 1}, {"records", records}};
  return json.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace morgue::nightly
