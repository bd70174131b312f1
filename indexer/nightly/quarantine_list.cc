#include "indexer/nightly/quarantine_list.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/archive/json_numbers.h"
#include "common/base/error.h"
#include "common/base/file.h"
#include "common/cli/terminal.h"
#include "indexer/nightly/file_names.h"

namespace morgue::nightly {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kEnding = ".rec";

// The first line of a file is JSON, the rest are the bytes as they came.
std::size_t head_size(std::string_view content) {
  return std::min(content.find('\n'), content.size());
}

QuarantinedRecord decode(const std::string& file, std::string_view content) {
  QuarantinedRecord record;
  record.file = file;
  const std::size_t head = head_size(content);
  try {
    const Json json = Json::parse(content.substr(0, head));
    json.at("source").get_to(record.source);
    json.at("reason").get_to(record.reason);
    json.at("since").get_to(record.since);
    record.offset = whole_number<std::uint64_t>(json.at("offset"));
    record.bytes = whole_number<std::uint64_t>(json.at("bytes"));
    if (json.contains("order")) record.order = whole_number<std::uint64_t>(json.at("order"));
    record.kept =
        record.bytes > 0 && head < content.size() && content.size() - head - 1 == record.bytes;
  } catch (const Json::exception&) {
    record = {};
    record.file = file;
    record.reason = "the file in quarantine/ is not as it was written";
  } catch (const Error&) {
    record = {};
    record.file = file;
    record.reason = "the file in quarantine/ is not as it was written";
  }
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

std::string quarantined_bytes(const fs::path& archive, const QuarantinedRecord& record) {
  std::string content = read_file(path_of(archive, record));
  content.erase(0, std::min(head_size(content) + 1, content.size()));
  return content;
}

void leave_quarantine(const fs::path& archive, const QuarantinedRecord& record) {
  std::error_code error;
  fs::remove(path_of(archive, record), error);
  if (error) throw system_error("removing " + path_of(archive, record).string(), error.value());
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
