#include "indexer/nightly/file_names.h"

#include <gtest/gtest.h>

#include "common/base/error.h"
#include "common/base/file.h"
#include "tests/support/temp_dir.h"

namespace morgue::nightly {
namespace {

TEST(FileNames, AreListedInOrder) {
  const test::TempDir dir;
  replace_file(dir / "b", "");
  replace_file(dir / "a", "");
  EXPECT_EQ(names_in(dir / "."), (std::vector<std::string>{"a", "b"}));
  EXPECT_TRUE(names_in(dir / "missing").empty());
  EXPECT_THROW(names_in(dir / "a"), Error) << "no folder: nothing is known of what is in it";
}

TEST(FileNames, HoldNumbers) {
  EXPECT_EQ(number_in("p000017", "p", ""), 17U);
  EXPECT_EQ(number_in("manifest-000042.json", "manifest-", ".json"), 42U);
  for (const char* name : {"", "p", "17", "p17x", "p-17", "p+17", ".p000017.work", "p000000"})
    EXPECT_EQ(number_in(name, "p", ""), 0U) << name;
  EXPECT_EQ(number_in("manifest-.json", "manifest-", ".json"), 0U);
  EXPECT_EQ(number_in("manifest-.jso", "manifest-", ".json"), 0U);
  EXPECT_EQ(number_in("p12345678901234567", "p", ""), 12345678901234567U);
  EXPECT_EQ(number_in("p123456789012345678", "p", ""), 0U);
}

TEST(FileNames, OnePathIsSpelledInOneWay) {
  const std::string here = fs::current_path().string();
  for (const char* path : {"a/b", "./a/b", "a//b/", "a/c/../b", "./a/./b//"})
    EXPECT_EQ(one_spelling(path), here + "/a/b") << path;
  EXPECT_EQ(one_spelling("/a/./b"), "/a/b");
  EXPECT_EQ(one_spelling("."), here);
  EXPECT_EQ(one_spelling("/"), "/");
  EXPECT_EQ(one_spelling(""), "");
}

}  // namespace
}  // namespace morgue::nightly
