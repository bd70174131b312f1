// docs/formats.md says of every format what becomes of its fields, in our fields' names.
#include <fstream>
#include <iterator>
#include <regex>
#include <string>

#include <gtest/gtest.h>

#include "indexer/formats/article_fields.h"
#include "indexer/formats/format.h"

namespace morgue::formats {
namespace {

std::string section_of(const std::string& docs, const std::string& name) {
  const std::size_t begin = docs.find("\n## " + name + "\n");
  if (begin == std::string::npos) return {};
  return docs.substr(begin + 4, docs.find("\n## ", begin + 4) - begin - 4);
}

TEST(FormatsDocs, EveryFormatHasASectionAndItsFieldsAreOurs) {
  std::ifstream file(MORGUE_FORMATS_DOCS);
  const std::string docs{std::istreambuf_iterator<char>(file), {}};
  for (const Format& format : all_formats()) {
    const std::string section = section_of(docs, std::string(format.name));
    EXPECT_NE(section, "") << format.name << " is not described";
    const std::regex row("\n\\| ([a-z, ]+) \\|"), name("[a-z]+");
    for (std::sregex_iterator each(section.begin(), section.end(), row), end; each != end; ++each) {
      const std::string names = each->str(1);
      for (std::sregex_iterator field(names.begin(), names.end(), name); field != end; ++field)
        EXPECT_TRUE(article_field(field->str())) << format.name << ": " << field->str();
    }
  }
}

}  // namespace
}  // namespace morgue::formats
