#include "indexer/nightly/quarantine_list.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/archive/json_numbers.h"
#include "common/base/error.h"
#include "common/base/file.h"
#include "common/cli/terminal.h"
#include "indexer/formats/format.h"
#include "indexer/nightly/file_names.h"

namespace morgue::nightly {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kEnding = ".rec";

// The first line of a file is JSON, the rest are the bytes as they came, then those of the head.
std::size_t line_size(std::string_view content) {
  return std::min(content.find('\n'), content.size());
}

QuarantinedRecord read_line(const Json& json) {
  QuarantinedRecord record;
  json.at("source").get_to(record.source);
  json.at("reason").get_to(record.reason);
  json.at("since").get_to(record.since);
  record.offset = whole_number<std::uint64_t>(json.at("offset"));
  record.bytes = whole_number<std::uint64_t>(json.at("bytes"));
  if (!json.contains("format")) return record;
  json.at("format").get_to(record.format);
  record.order = whole_number<std::uint64_t>(json.at("order"));
  record.head = whole_number<std::uint64_t>(json.at("head"));
  return record;
}

QuarantinedRecord decode(const std::string& file, std::string_view content) {
  QuarantinedRecord record;
  const std::size_t line = line_size(content);
  const std::size_t rest = content.size() - std::min(line + 1, content.size());
  const auto damaged = [&] { record.reason = "the file in quarantine/ is not as it was written"; };
  try {
    record = read_line(Json::parse(content.substr(0, line)));
    record.kept = formats::find_format(record.format) != nullptr && record.bytes <= rest &&
                  record.head == rest - record.bytes;
  } catch (const Json::exception&) {
    damaged();
  } catch (const Error&) {
    damaged();
  }
  record.file = file;
  return record;
}

fs::path path_of(const fs::path& archive, const QuarantinedRecord& record) {
  return archive / "quarantine" / record.file;
}

}  // namespace

std::vector<QuarantinedRecord> list_quarantine(const fs::path& archive) {
  std::vector<QuarantinedRecord> records;
  for (const std::string& name : names_in(archive / "quarantine"))
    if (name.ends_with(kEnding))
      records.push_back(decode(name, MappedFile(archive / "quarantine" / name).bytes()));
  return records;
}

RecordBytes quarantined_bytes(const fs::path& archive, const QuarantinedRecord& record) {
  RecordBytes bytes{read_file(path_of(archive, record)), {}};
  bytes.record.erase(0, std::min(line_size(bytes.record) + 1, bytes.record.size()));
  bytes.head = bytes.record.substr(std::min<std::size_t>(record.bytes, bytes.record.size()));
  bytes.record.resize(bytes.record.size() - bytes.head.size());
  return bytes;
}

void leave_quarantine(const fs::path& archive, const QuarantinedRecord& record) {
  std::error_code error;
  fs::remove(path_of(archive, record), error);
  if (error) throw system_error("removing " + path_of(archive, record).string(), error.value());
}

std::vector<QuarantinedRecord> overcome_troubles(const std::vector<QuarantinedRecord>& records,
                                                 std::vector<std::string> read_whole) {
  for (std::string& path : read_whole) path = one_spelling(path);
  std::sort(read_whole.begin(), read_whole.end());
  const auto is_whole = [&](const std::string& path) {
    return std::binary_search(read_whole.begin(), read_whole.end(), one_spelling(path));
  };
  const auto holds_whole = [&](const std::string& source) {
    std::string folder = one_spelling(source);
    if (!folder.ends_with('/')) folder += '/';
    const auto first = std::lower_bound(read_whole.begin(), read_whole.end(), folder);
    return first != read_whole.end() && first->starts_with(folder);
  };
  const auto is_packed_in_whole = [&](const std::string& source) {
    std::size_t slash = source.find('/', 1);
    while (slash != std::string::npos && !is_whole(source.substr(0, slash)))
      slash = source.find('/', slash + 1);
    return slash != std::string::npos;
  };
  std::vector<QuarantinedRecord> overcome;
  for (const QuarantinedRecord& each : records)
    if (each.format.empty() && !each.source.empty() &&
        (is_whole(each.source) || holds_whole(each.source) || is_packed_in_whole(each.source)))
      overcome.push_back(each);
  return overcome;
}

std::string quarantine_text(const std::vector<QuarantinedRecord>& records) {
  std::string out;
  for (const QuarantinedRecord& record : records)
    out += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n", record.file, record.since,
                       cli::sanitize(record.source, cli::Lines::join), record.offset, record.bytes,
                       cli::sanitize(record.reason, cli::Lines::join));
  return out;
}

std::string quarantine_json(const std::vector<QuarantinedRecord>& records) {
  Json list = Json::array();
  for (const QuarantinedRecord& record : records)
    list.push_back({{"file", record.file},
                    {"since", record.since},
                    {"source", record.source},
                    {"offset", record.offset},
                    {"bytes", record.bytes},
                    {"kept", record.kept},
                    {"reason", record.reason}});
  const Json json = {{"quarantine_version", 1}, {"records", list}};
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace morgue::nightly
