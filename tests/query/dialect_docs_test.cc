// Every example of docs/query-dialects.md means what it says there, and is refused as it says.
#include <fstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "common/base/error.h"
#include "searcher/query/dialects/parse_in.h"
#include "searcher/query/print.h"
#include "tests/query/table_rows.h"

namespace morgue::query::test {
namespace {

Dialect dialect_of(const std::string& heading) {
  if (heading == "## Nexis") return Dialect::nexis;
  if (heading == "## Factiva") return Dialect::factiva;
  return heading == "## Lucene" ? Dialect::lucene : Dialect::morgue;
}

// What it is understood as, or what is wrong with it.
std::string answer(Dialect dialect, const std::string& query, bool notes_wanted) {
  Analyzer analyzer;
  try {
    const ParsedQuery parsed = parse_in(dialect, query, analyzer);
    EXPECT_TRUE(!notes_wanted || !parsed.notes.empty()) << query << ": there is no note";
    const std::string canonical = print(*parsed.root);
    const ParsedQuery again = parse(canonical, analyzer);
    EXPECT_TRUE(again.root && same_query(*again.root, *parsed.root)) << canonical;
    return canonical;
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ExitCode::usage);
    return error.what();
  }
}

TEST(DialectDocs, EveryExampleIsTrue) {
  std::ifstream file(MORGUE_DIALECT_DOCS);
  ASSERT_TRUE(file) << MORGUE_DIALECT_DOCS;
  Dialect dialect = Dialect::morgue;
  std::string heading, line;
  std::size_t checked = 0;
  while (std::getline(file, line)) {
    if (line.starts_with("## ")) dialect = dialect_of(line);
    if (!line.starts_with("|")) heading.clear();
    if (!line.starts_with("| ")) continue;
    if (heading.empty()) {
      heading = line;
      continue;
    }
    ASSERT_NE(dialect, Dialect::morgue) << line;
    const std::vector<std::string> cells = code_spans(line);
    ASSERT_GE(cells.size(), 2U) << line;
    const bool noted = line.find("| a note:") != std::string::npos;
    const std::string said = answer(dialect, cells[0], noted);
    if (heading.find("is refused with") != std::string::npos)
      EXPECT_NE(said.find(cells[1]), std::string::npos) << cells[0] << ": " << said;
    else
      EXPECT_EQ(said, cells[1]) << cells[0];
    ++checked;
  }
  EXPECT_GT(checked, 100U);
}

}  // namespace
}  // namespace morgue::query::test
