#include "tests/cli_index/newsroom.h"

#include <algorithm>
#include <ostream>
#include <sstream>

#include "tests/support/json_schema.h"

namespace morgue::test {

using nlohmann::json;

std::string record(std::string_view id, std::string_view body) {
  const std::string text =
      body.empty() ? "The text of " + std::string(id) + " is short." : std::string(body);
  const json fields = {{"id", id},
                       {"headline", "Headline of " + std::string(id)},
                       {"published", "2020-02-13T10:00:00Z"},
                       {"source", "Sample Wire"},
                       {"language", "en"},
                       {"body", text}};
  return fields.dump() + "\n";
}

std::string records(std::string_view prefix, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += record(std::string(prefix) + std::to_string(i));
  return all;
}

std::ostream& operator<<(std::ostream& stream, const Did& did) {
  return stream << "read " << did.read << ", added " << did.added << ", updated " << did.updated
                << ", unchanged " << did.unchanged << ", superseded " << did.superseded
                << ", quarantined " << did.quarantined;
}

Did did(const json& receipt) {
  const json& counts = receipt.at("counts");
  return {counts.at("read"),      counts.at("added"),      counts.at("updated"),
          counts.at("unchanged"), counts.at("superseded"), counts.at("quarantined")};
}

json schema(std::string_view name) {
  return json::parse(read_file(fs::path(MORGUE_SOURCE_DIR) / "docs/schema" / name));
}

void Newsroom::dump(std::string_view name, std::string_view bytes) const {
  write_file(directory_ / name, bytes);
}

Ran Newsroom::index(std::vector<std::string> arguments, RunOptions options) const {
  arguments.insert(arguments.begin(), {"-a", archive().string()});
  if (options.directory.empty()) options.directory = directory_.path();
  return run_index(arguments, options);
}

Did Newsroom::add(std::vector<std::string> arguments, RunOptions options) const {
  const Ran ran = index(std::move(arguments), std::move(options));
  EXPECT_EQ(ran.exit, 0) << ran;
  return did(receipt());
}

Ran Newsroom::search(std::vector<std::string> arguments) const {
  arguments.insert(arguments.begin(), {"-a", archive().string()});
  return run_search(arguments);
}

std::vector<std::string> Newsroom::ids() const {
  const Ran ran = search({"*", "--format", "ids", "--limit", "100000"});
  EXPECT_TRUE(ran.exit == 0 || ran.exit == 1 || ran.exit == 7) << ran;
  std::vector<std::string> all;
  std::istringstream lines(ran.out);
  for (std::string line; std::getline(lines, line);) all.push_back(line);
  std::sort(all.begin(), all.end());
  return all;
}

json Newsroom::article(const std::string& id) const {
  const Ran ran = search({"--show=" + id, "--format", "json"});
  return ran.exit == 0 ? json::parse(ran.out).at("article") : json();
}

std::string Newsroom::body(const std::string& id) const {
  const json found = article(id);
  return found.is_null() ? "" : found.at("body").get<std::string>();
}

json Newsroom::status() const {
  const Ran ran = index({"--status", "--format", "json"});
  EXPECT_TRUE(clean(ran));
  return json::parse(ran.out);
}

json Newsroom::receipt() const {
  std::vector<fs::path> all;
  for (const auto& entry : fs::directory_iterator(archive() / "receipts"))
    all.push_back(entry.path());
  EXPECT_FALSE(all.empty());
  const auto written = [](const fs::path& a, const fs::path& b) {
    return fs::last_write_time(a) < fs::last_write_time(b);
  };
  const json found = json::parse(read_file(*std::max_element(all.begin(), all.end(), written)));
  EXPECT_EQ(schema_errors(found, schema("receipt-v1.schema.json")), std::vector<std::string>{});
  return found;
}

std::vector<std::string> Newsroom::quarantine() const {
  std::vector<std::string> all;
  for (const auto& entry : fs::directory_iterator(archive() / "quarantine"))
    all.push_back(read_file(entry.path()));
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace morgue::test
