#include "common/archive/part.h"

#include <nlohmann/json.hpp>

#include "common/archive/json_error.h"
#include "common/archive/json_numbers.h"
#include "common/archive/needed_file.h"
#include "common/base/error.h"
#include "common/base/file.h"
#include "common/base/xapian_guard.h"
#include "common/schema.h"

namespace morgue {
namespace {

using Json = nlohmann::ordered_json;

Xapian::Database open_database(const fs::path& directory) {
  return guarded("opening " + directory.string(),
                 [&] { return Xapian::Database(needed(directory / kPostingsFile).string()); });
}

}  // namespace

std::string encode_part_info(const PartInfo& info) {
  const Json json = {{"schema", info.schema},       {"merged", info.merged},
                     {"articles", info.articles},   {"text_bytes", info.text_bytes},
                     {"words", info.words},         {"word_dictionary", info.word_dictionary},
                     {"first_day", info.first_day}, {"last_day", info.last_day},
                     {"checksums", info.checksums}, {"sizes", info.sizes}};
  return json.dump(1) + "\n";
}

PartInfo decode_part_info(std::string_view text) {
  try {
    const Json json = Json::parse(text);
    PartInfo info;
    info.schema = whole_number<int>(json.at("schema"));
    json.at("merged").get_to(info.merged);
    info.articles = whole_number<std::uint32_t>(json.at("articles"));
    info.text_bytes = whole_number<std::uint64_t>(json.at("text_bytes"));
    info.words = whole_number<std::uint64_t>(json.at("words"));
    info.word_dictionary = whole_number<std::uint32_t>(json.at("word_dictionary"));
    info.first_day = whole_number<std::int32_t>(json.at("first_day"));
    info.last_day = whole_number<std::int32_t>(json.at("last_day"));
    for (const auto& [file, number] : json.at("checksums").items())
      info.checksums[file] = whole_number<std::uint64_t>(number);
    for (const auto& [file, number] : json.at("sizes").items())
      info.sizes[file] = whole_number<std::uint64_t>(number);
    return info;
  } catch (const nlohmann::json::exception& e) {
    throw Error(ExitCode::archive, "reading part.json", json_trouble(e),
                "the archive is damaged: restore it from a backup, or build it again");
  }
}

PartInfo read_part_info(const fs::path& directory) {
  return decode_part_info(read_file(needed(directory / kPartInfoFile)));
}

Part::Part(const fs::path& directory)
    : name(directory.filename().string()),
      database(open_database(directory)),
      articles(directory / kArticlesFile),
      words(directory / kWordsFile),
      cases(directory / kCasesFile),
      facets(directory / kFacetsFile),
      documents(directory / kDocumentsFile) {
  guarded("opening " + directory.string(), [&] {
    uuid = database.get_uuid();
    if (database.get_lastdocid() != articles.size())
      throw Xapian::DatabaseCorruptError("the database and the columns differ in size");
  });
  if (words.size() != size() || cases.size() != size() || facets.size() != size() ||
      documents.size() != size())
    throw Error(ExitCode::archive, "opening " + directory.string(), "its columns differ in size",
                "the archive is damaged: restore it from a backup, or build it again");
}

}  // namespace morgue
