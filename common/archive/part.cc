#include "common/archive/part.h"

#include <nlohmann/json.hpp>

#include "common/base/error.h"
#include "common/base/file.h"
#include "common/base/xapian_guard.h"
#include "common/schema.h"

namespace morgue {
namespace {

using Json = nlohmann::ordered_json;

Xapian::Database open_database(const fs::path& directory) {
  return guarded("opening " + directory.string(),
                 [&] { return Xapian::Database((directory / kPostingsFile).string()); });
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
    json.at("schema").get_to(info.schema);
    json.at("merged").get_to(info.merged);
    json.at("articles").get_to(info.articles);
    json.at("text_bytes").get_to(info.text_bytes);
    json.at("words").get_to(info.words);
    json.at("word_dictionary").get_to(info.word_dictionary);
    json.at("first_day").get_to(info.first_day);
    json.at("last_day").get_to(info.last_day);
    json.at("checksums").get_to(info.checksums);
    json.at("sizes").get_to(info.sizes);
    return info;
  } catch (const nlohmann::json::exception& e) {
    throw Error(ExitCode::archive, "reading part.json", e.what(),
                "the archive is damaged: restore it from a backup, or build it again");
  }
}

PartInfo read_part_info(const fs::path& directory) {
  return decode_part_info(read_file(directory / kPartInfoFile));
}

Part::Part(const fs::path& directory)
    : name(directory.filename().string()),
      database(open_database(directory)),
      articles(directory / kArticlesFile),
      words(directory / kWordsFile),
      facets(directory / kFacetsFile),
      documents(directory / kDocumentsFile) {
  guarded("opening " + directory.string(), [&] {
    uuid = database.get_uuid();
    if (database.get_lastdocid() != articles.size())
      throw Xapian::DatabaseCorruptError("the database and the columns differ in size");
  });
  if (words.size() != size() || facets.size() != size() || documents.size() != size())
    throw Error(ExitCode::archive, "opening " + directory.string(), "its columns differ in size",
                "the archive is damaged: restore it from a backup, or build it again");
}

}  // namespace morgue
