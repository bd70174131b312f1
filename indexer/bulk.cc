#include "indexer/bulk.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include <nlohmann/json.hpp>

#include "common/archive/article_reader.h"
#include "common/cli/json.h"
#include "common/text/calendar.h"
#include "common/text/iso_date.h"

namespace morgue::indexer {
namespace {

// How a member is searched, in their words.
enum class As { text, keyword, whole_number, epoch, day, not_at_all };

struct Member {
  std::string_view name;
  As as;
};

constexpr std::array kMembers{Member{"id", As::keyword},
                              Member{"headline", As::text},
                              Member{"published", As::epoch},
                              Member{"day", As::day},
                              Member{"source", As::keyword},
                              Member{"author", As::keyword},
                              Member{"language", As::keyword},
                              Member{"section", As::keyword},
                              Member{"type", As::keyword},
                              Member{"url", As::not_at_all},
                              Member{"revision", As::whole_number},
                              Member{"dateline", As::text},
                              Member{"lead", As::text},
                              Member{"body", As::text},
                              Member{"persons", As::keyword},
                              Member{"orgs", As::keyword},
                              Member{"places", As::keyword},
                              Member{"topics", As::keyword},
                              Member{"exchanges", As::keyword}};

nlohmann::ordered_json mapping_of(As as) {
  switch (as) {
    case As::text:
      return {{"type", "text"}};
    case As::keyword:
      return {{"type", "keyword"}, {"ignore_above", 8191}};
    case As::whole_number:
      return {{"type", "long"}};
    case As::epoch:
      return {{"type", "date"}, {"format", "epoch_second"}};
    case As::day:
      return {{"type", "date"}, {"format", "strict_date"}};
    case As::not_at_all:
      break;
  }
  return {{"type", "keyword"}, {"index", false}, {"doc_values", false}};
}

// Values of an article in one dimension, under the names that readers are shown.
std::vector<std::string> named(const Archive& archive, ArticleRef ref, Dimension dimension) {
  const FacetColumn& facets = archive.part(ref.part).facets;
  const auto groups = archive.names().part(ref.part);
  std::set<std::string> names;
  for (const std::uint32_t value : facets.values(ref.doc)) {
    const auto group = std::lower_bound(
        groups.begin(), groups.end(), value,
        [](const ValueGroup& a, std::uint32_t wanted) { return a.value < wanted; });
    if (group == groups.end() || group->value != value) {
      if (facets.dimension(value) == dimension) names.emplace(facets.name(value));
    } else if (group->group < archive.names().groups() &&
               archive.names().dimension(group->group) == dimension) {
      names.emplace(archive.names().name(group->group));
    }
  }
  return {names.begin(), names.end()};
}

class Document {
 public:
  explicit Document(std::string& out) : json_(out) { json_.begin_object(); }

  void text(std::string_view name, std::string_view value) {
    if (!value.empty()) json_.key(name).string(value);
  }
  void number(std::string_view name, std::int64_t value) { json_.key(name).number(value); }
  void list(std::string_view name, const std::vector<std::string>& values) {
    if (!values.empty()) json_.key(name).strings(values);
  }
  void end() { json_.end_object(); }

 private:
  cli::JsonWriter json_;
};

void write_document(const Archive& archive, ArticleRef ref, const Article& article,
                    std::string& out) {
  Document document(out);
  document.text("id", article.id);
  document.text("headline", article.headline);
  if (article.published) {
    document.number("published", article.published->seconds);
    document.text("day", iso_day(local_day(*article.published)));
  }
  document.text("source", article.source);
  document.text("author", article.author);
  document.text("language", article.language);
  document.text("section", article.section);
  document.text("type", article.type);
  document.text("url", article.url);
  if (article.revision != 0) document.number("revision", article.revision);
  document.text("dateline", article.dateline);
  document.text("lead", article.lead);
  document.text("body", article.body);
  document.list("persons", named(archive, ref, Dimension::person));
  document.list("orgs", named(archive, ref, Dimension::org));
  document.list("places", named(archive, ref, Dimension::place));
  document.list("topics", article.topics);
  document.list("exchanges", article.exchanges);
  document.end();
}

void write_action(const std::string& index, const std::string& id, std::string& out) {
  cli::JsonWriter json(out);
  json.begin_object().key("index").begin_object();
  json.key("_index").string(index).key("_id").string(id);
  json.end_object().end_object();
}

}  // namespace

void write_bulk(const Archive& archive, const std::string& index, cli::Output& out) {
  ArticleReader reader(archive);
  for (std::uint32_t part = 0; part < archive.part_count(); ++part)
    for (std::uint32_t doc = 0; doc < archive.part(part).size(); ++doc) {
      if (archive.dead(part).test(doc)) continue;
      const Article article = reader.read({part, doc});
      write_action(index, article.id, out.buffer());
      out.buffer() += '\n';
      write_document(archive, {part, doc}, article, out.buffer());
      out.write("\n");
    }
}

std::string bulk_mapping() {
  nlohmann::ordered_json members;
  for (const Member& member : kMembers) members[std::string(member.name)] = mapping_of(member.as);
  const nlohmann::ordered_json mapping = {
      {"mappings", {{"dynamic", "strict"}, {"properties", members}}}};
  return mapping.dump(1) + "\n";
}

}  // namespace morgue::indexer
