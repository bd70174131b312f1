// What is stored of the names of a generation.
#include <gtest/gtest.h>

#include "common/archive/name_table.h"
#include "common/base/error.h"
#include "common/base/file.h"
#include "tests/support/temp_dir.h"

namespace morgue {
namespace {

NameTableData sample() {
  NameTableData data;
  data.groups = {{Dimension::person, "Mark Esper"}, {Dimension::org, "Merrill Lynch"}};
  data.members = {{Dimension::person, "Merrill Lynch", 1, 11, 3},
                  {Dimension::person, "Mark Esper", 0, 0, 90},
                  {Dimension::person, "MARK ESPER", 0, 1, 2},
                  {Dimension::org, "Merrill Lynch", 1, 0, 500},
                  {Dimension::org, "He", kHiddenGroup, 9, 4}};
  data.parts = {{{3, 0}, {5, 1}}, {}, {{2, kHiddenGroup}}};
  return data;
}

TEST(NameTable, FindsFormsByFoldedNameAndByGroup) {
  const test::TempDir dir;
  const fs::path path = name_table_path(dir.path(), 7);
  EXPECT_EQ(path.filename(), "names-000007.col");
  write_name_table(path, sample());
  const NameTable table(path);
  ASSERT_EQ(table.groups(), 2U);
  EXPECT_EQ(table.name(1), "Merrill Lynch");
  EXPECT_EQ(table.dimension(1), Dimension::org);

  const NameTable::Found esper = table.find(Dimension::person, "mark esper");
  ASSERT_EQ(esper.last - esper.first, 2U);
  EXPECT_EQ(table.member(esper.first).name, "MARK ESPER");
  EXPECT_EQ(table.member(esper.first).group, 0U);
  EXPECT_EQ(table.member(esper.first + 1).articles, 90U);
  const NameTable::Found none = table.find(Dimension::place, "mark esper");
  EXPECT_EQ(none.first, none.last);

  ASSERT_EQ(table.of_group(1).size(), 2U);
  EXPECT_EQ(table.member(table.of_group(1)[0]).dimension, Dimension::person);
  EXPECT_EQ(table.member(table.of_group(1)[1]).dimension, Dimension::org);
  const NameTable::Found he = table.find(Dimension::org, "he");
  ASSERT_EQ(he.last - he.first, 1U);
  EXPECT_EQ(table.member(he.first).group, kHiddenGroup);
}

TEST(NameTable, KnowsTheGroupsOfEachPartsValues) {
  const test::TempDir dir;
  const fs::path path = name_table_path(dir.path(), 1);
  write_name_table(path, sample());
  const NameTable table(path);
  ASSERT_EQ(table.parts(), 3U);
  ASSERT_EQ(table.part(0).size(), 2U);
  EXPECT_EQ(table.part(0)[1].value, 5U);
  EXPECT_EQ(table.part(0)[1].group, 1U);
  EXPECT_TRUE(table.part(1).empty());
  EXPECT_EQ(table.part(2)[0].group, kHiddenGroup);
}

TEST(NameTable, EmptyOrTorn) {
  const test::TempDir dir;
  const fs::path path = name_table_path(dir.path(), 1);
  write_name_table(path, {});
  EXPECT_EQ(NameTable(path).groups(), 0U);
  write_name_table(path, sample());
  const std::string bytes = read_file(path);
  replace_file(path, bytes.substr(0, bytes.size() - 9));
  EXPECT_THROW(NameTable{path}, Error);
}

}  // namespace
}  // namespace morgue
