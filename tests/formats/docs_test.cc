// docs/formats.md says of every format what becomes of its fields, in our fields' names.
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

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

// The fields in the first column of its tables, "id, revision" as two.
std::vector<std::string> fields_of(const std::string& section) {
  std::vector<std::string> fields;
  for (std::size_t at = 0; (at = section.find("\n| ", at)) != std::string::npos; ++at) {
    const std::string row = section.substr(at + 3, section.find(" |", at + 3) - at - 3);
    if (row.find_first_not_of("abcdefghijklmnopqrstuvwxyz, ") != std::string::npos) continue;
    std::istringstream names(row);
    for (std::string name; names >> name;) {
      if (name.ends_with(',')) name.pop_back();
      fields.push_back(name);
    }
  }
  return fields;
}

TEST(FormatsDocs, EveryFormatHasASectionAndItsFieldsAreOurs) {
  std::ifstream file(MORGUE_FORMATS_DOCS);
  const std::string docs{std::istreambuf_iterator<char>(file), {}};
  std::size_t fields = 0;
  for (const Format& format : all_formats()) {
    const std::string section = section_of(docs, std::string(format.name));
    EXPECT_NE(section, "") << format.name << " is not described";
    for (const std::string& field : fields_of(section))
      EXPECT_TRUE(article_field(field)) << format.name << ": " << field;
    fields += fields_of(section).size();
  }
  EXPECT_GT(fields, 80U);
}

}  // namespace
}  // namespace morgue::formats
