// Possible names in the table of names: those of articles that are held back, too.
#include <fstream>

#include <gtest/gtest.h>

#include "common/archive/manifest.h"
#include "common/archive/name_table.h"
#include "tests/nightly/nights.h"
#include "tests/support/temp_dir.h"

namespace morgue::test {
namespace {

// An embargo ends without a run: what the article has must be hidden before it can be found.
TEST(PossibleNames, OfAnArticleUnderAnEmbargoAreHidden) {
  const TempDir directory;
  std::ofstream(directory / "in.jsonl")
      << R"({"id":"1","headline":"Bericht","body":"Das sagte Horst Niemand.","lang":"de",)"
      << R"("embargoed":"2999-01-01"})"
      << "\n";
  run_index(directory / "a", {directory / "in.jsonl"});
  const NameTable names(name_table_path(directory / "a", current_generation(directory / "a")));
  ASSERT_EQ(names.part(0).size(), 1U);
  EXPECT_EQ(names.part(0)[0].group, kHiddenGroup);
}

}  // namespace
}  // namespace morgue::test
