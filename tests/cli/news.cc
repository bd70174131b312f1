#include "tests/cli/news.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>

namespace morgue::test {
namespace {

// w: all are about wheat; w1-w4 say corn too. In order of publication, oldest first; w9 is undated.
constexpr std::string_view kRecords =
    R"({"id":"w1","headline":"Wheat prices rise","body":"Egypt bought wheat and corn from France.","published":"1987-03-01T09:00:00Z","source":"Reuters","author":"Jane Doe","language":"en","topics":["grain","wheat"],"places":["Egypt","France"]}
{"id":"w2","headline":"Corn and wheat","body":"A good harvest of wheat in Kansas, and of corn.","published":"1987-03-02","source":"Reuters","language":"en","topics":["grain"],"places":["USA"]}
{"id":"w3","headline":"Farmers in New York","body":"Wheat and corn were sold in New York.","published":"1987-04-05T10:00:00-04:00","source":"AP","language":"en","places":["USA"],"persons":["Ann Smith"]}
{"id":"w4","headline":"York: new wheat","body":"The corn exchange of York has new rules for wheat.","published":"1988-01-01T00:00:00Z","source":"AP","language":"en","places":["UK"],"persons":["Ann Smith","Bob Jones"]}
{"id":"w5","headline":"Le blé","body":"Un marché du wheat, dit le négociant de la Bourse Centrale à l'Élysée.","published":"2008-09-13T10:00:00+02:00","source":"AFP","language":"fr","places":["France"]}
{"id":"w9","headline":"Undated wheat","body":"Nobody knows when this wheat was harvested.","source":"AP","language":"en"}
{"id":"e1","headline":"Election in Kabul","body":"The election was held in Kabul.","published":"2019-09-28T12:00:00+04:30","source":"AP","language":"en","places":["Kabul"],"orgs":["NATO"],"topics":["election law"]}
{"id":"e2","headline":"Election results","body":"The election results from Kabul are late.","published":"2020-02-18T12:00:00+04:30","source":"AP","language":"en","places":["Kabul"],"persons":["Ashraf Ghani"],"topics":["election day"]}
{"id":"z1","headline":"中国 小麦","body":"中国 进口 小麦。","published":"2021-06-01T08:00:00+08:00","source":"新华社","language":"zh","places":["中国"]}
{"id":"p1","headline":"A long day in parliament","body":"The members of parliament spoke for many hours about the budget of the coming year and about the roads of the north and the harbours of the south before they went home late in the evening.","published":"2021-07-01","source":"AP","language":"en"}
{"id":"-dash","headline":"An id that looks like an option","body":"The text of the dash.","published":"2022-01-01","source":"AP","language":"en"}
{"id":"evil","headline":"Evil \u001b]0;title\u0007\u009b31m\u202e headline","body":"An evil \u001b[2J text \u0000 of bells \u0007.","published":"2022-01-02","source":"Evil\u001b[1m News","author":"E\u001bvil","language":"en","persons":["Evil\u001b[5m Person"],"topics":["evil\tta\nb"]}
)";

fs::path build(const TempDir& directory) {
  const fs::path records = directory / "news.jsonl";
  write_file(records, kRecords);
  fs::path archive = directory / "news.morgue";
  const Ran ran = run_index({"-q", "-a", archive.string(), records.string()});
  if (ran.exit != 0) {
    std::cerr << "morgue-index cannot make the archive of these tests: " << ran << '\n';
    std::exit(1);
  }
  return archive;
}

}  // namespace

const fs::path& news_archive() {
  static const TempDir directory;
  static const fs::path archive = build(directory);
  return archive;
}

Ran search(const std::vector<std::string>& arguments, const RunOptions& options) {
  std::vector<std::string> all{"-a", news_archive().string()};
  all.insert(all.end(), arguments.begin(), arguments.end());
  return run_search(all, options);
}

std::string ids(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"--format", "ids"});
  Ran ran = search(arguments);
  if (ran.exit > 1) return "exit " + std::to_string(ran.exit) + ": " + ran.err;
  if (!ran.out.empty()) ran.out.pop_back();
  std::replace(ran.out.begin(), ran.out.end(), '\n', ' ');
  return ran.out;
}

}  // namespace morgue::test
