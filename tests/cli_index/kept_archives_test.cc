// The archives that are kept of each released schema version (scripts/keep-archive): whatever the
// present version is, they are recognised, and what is refused says what to do.
#include "tests/cli_index/newsroom.h"

namespace {

using namespace morgue;
using namespace morgue::test;

const fs::path kKept = fs::path(MORGUE_SOURCE_DIR) / "tests/archives";

class KeptArchive : public testing::TestWithParam<int> {
 protected:
  void SetUp() override {
    const fs::path packed = kKept / ("schema-" + std::to_string(GetParam()) + ".tar.gz");
    const Ran ran = run_program(
        "/usr/bin/env",
        {"PATH=/usr/bin:/bin", "tar", "-C", newsroom_.path().string(), "-xzf", packed.string()});
    ASSERT_EQ(ran.exit, 0) << ran;
  }
  Newsroom newsroom_;
};

TEST_P(KeptArchive, IsRecognised) {
  const nlohmann::json status = newsroom_.status();
  EXPECT_EQ(status.at("schema"), GetParam());
  EXPECT_EQ(status.at("articles"), 28);
  EXPECT_EQ(status.at("dead"), 1);
}

TEST_P(KeptArchive, IsReadOrRefusedWithWhatToDo) {
  const Ran found = newsroom_.search({"corrected"});
  if (newsroom_.status().at("readable")) {
    EXPECT_EQ(found.exit, 0) << found;
    EXPECT_EQ(newsroom_.index({"--verify"}).exit, 0);
  } else {
    EXPECT_EQ(found.exit, 7) << found;
    EXPECT_TRUE(contains(found.err, "build it again")) << found;
  }
}

INSTANTIATE_TEST_SUITE_P(OfSchema, KeptArchive, testing::Values(2));

}  // namespace
