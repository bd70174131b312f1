// Every example of docs/query-language.md means what it says there.
#include <fstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "common/text/calendar.h"
#include "searcher/query/rewrite.h"
#include "tests/query/table_rows.h"
#include "tests/query/understood.h"

namespace morgue::query::test {
namespace {

// The day that the page's relative dates count from.
const Today kToday = day_number({2020, 2, 13});

TEST(Docs, EveryExampleIsTrue) {
  std::ifstream file(MORGUE_QUERY_DOCS);
  ASSERT_TRUE(file) << MORGUE_QUERY_DOCS;
  std::string heading, line;
  std::size_t checked = 0;
  while (std::getline(file, line)) {
    if (!line.starts_with("| ")) {
      if (!line.starts_with("|-")) heading.clear();
      continue;
    }
    if (heading.empty()) {
      heading = line;
      continue;
    }
    const std::vector<std::string> cells = code_spans(line);
    ASSERT_GE(cells.size(), 2U) << line;
    if (heading.find("is understood as") != std::string::npos) {
      EXPECT_EQ(understood(cells[0], kToday), cells[1]);
    } else if (heading.find("--match any") != std::string::npos) {
      EXPECT_EQ(print(with_any(*parsed(cells[0]).root)), cells[1]);
    } else {
      ADD_FAILURE() << "a table that is no test: " << heading;
    }
    ++checked;
  }
  EXPECT_GT(checked, 130U);
}

}  // namespace
}  // namespace morgue::query::test
