// A real agency report, where $MORGUE_CORPORA names the folder that has it: every person in it, and
// nobody else.
#include <algorithm>
#include <cstdlib>
#include <set>

#include <gtest/gtest.h>

#include "common/base/file.h"
#include "indexer/entities/finder.h"

namespace morgue::entities {
namespace {

std::set<std::string> names(const Entities& found, EntityType type) {
  std::set<std::string> out;
  for (const Entity& entity : found.entities)
    if (entity.type == type) out.insert(entity.name);
  return out;
}

TEST(Truce, WhoAndWhatAndWhere) {
  const char* corpora = std::getenv("MORGUE_CORPORA");
  if (corpora == nullptr) GTEST_SKIP() << "$MORGUE_CORPORA is not set: truce.txt is not there";
  const std::string text = read_file(std::string(corpora) + "/truce.txt");
  Document document;
  document.text = text;
  Entities found;
  Finder().find(document, found);
  EXPECT_EQ(names(found, EntityType::person),
            (std::set<std::string>{"Ashraf Ghani", "Donald Trump", "Jens Stoltenberg", "Mark Esper",
                                   "Mike Pompeo", "Zalmay Khalilzad"}));
  EXPECT_EQ(names(found, EntityType::org),
            (std::set<std::string>{"NATO", "Reuters", "Taliban", "The New York Times"}));
  EXPECT_EQ(names(found, EntityType::place),
            (std::set<std::string>{"Afghanistan", "Kabul", "Qatar", "United States"}));
  const auto esper = std::find_if(found.entities.begin(), found.entities.end(),
                                  [](const Entity& entity) { return entity.name == "Mark Esper"; });
  ASSERT_NE(esper, found.entities.end());
  EXPECT_TRUE(std::any_of(esper->variants.begin(), esper->variants.end(), [](const Variant& v) {
    return v.form == "Mark Esber" && v.rule == MergeRule::spelling;
  }));
}

}  // namespace
}  // namespace morgue::entities
