// The names that providers give to fields, in the order of preference.
#include <algorithm>
#include <unordered_map>

#include "indexer/formats/article_fields.h"
#include "indexer/formats/clean_text.h"

namespace morgue::formats {
namespace {

constexpr std::array<std::string_view, kArticleFields> kNames = {
    "id",     "headline", "dateline",  "lead",     "body",   "author", "published",
    "source", "language", "section",   "type",     "url",    "topics", "persons",
    "orgs",   "places",   "exchanges", "revision", "status", "embargo"};

struct KnownName {
  std::string_view name;
  ArticleField field;
};

using enum ArticleField;

constexpr KnownName kKnown[] = {
    {"id", id},
    {"_id", id},
    {"guid", id},
    {"uri", id},
    {"docno", id},
    {"doc_id", id},
    {"headline", headline},
    {"title", headline},
    {"head", headline},
    {"hl", headline},
    {"dateline", dateline},
    {"lead", lead},
    {"summary", lead},
    {"abstract", lead},
    {"description", lead},
    {"standfirst", lead},
    {"body", body},
    {"text", body},
    {"content", body},
    {"body_text", body},
    {"article", body},
    {"full_text", body},
    {"author", author},
    {"byline", author},
    {"by", author},
    {"creator", author},
    {"authors", author},
    {"published", published},
    {"date", published},
    {"published_at", published},
    {"publish_date", published},
    {"published_date", published},
    {"versioncreated", published},
    {"pubdate", published},
    {"datetime", published},
    {"timestamp", published},
    {"created", published},
    {"day", published},
    {"source", source},
    {"publication", source},
    {"provider", source},
    {"publisher", source},
    {"newspaper", source},
    {"language", language},
    {"lang", language},
    {"section", section},
    {"category", section},
    {"desk", section},
    {"type", type},
    {"article_type", type},
    {"url", url},
    {"link", url},
    {"web_url", url},
    {"canonical_url", url},
    {"topics", topics},
    {"tags", topics},
    {"keywords", topics},
    {"subjects", topics},
    {"persons", persons},
    {"people", persons},
    {"person", persons},
    {"orgs", orgs},
    {"organisations", orgs},
    {"organizations", orgs},
    {"companies", orgs},
    {"places", places},
    {"locations", places},
    {"geo", places},
    {"countries", places},
    {"exchanges", exchanges},
    {"revision", revision},
    {"version", revision},
    {"pubstatus", status},
    {"pub_status", status},
    {"status", status},
    {"embargo_until", embargo},
    {"embargoed_until", embargo},
    {"embargo", embargo},
    {"embargoed", embargo},
};

}  // namespace

std::span<const std::string_view> article_field_names() {
  return kNames;
}

std::optional<ArticleField> article_field(std::string_view name) {
  const auto* found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<ArticleField>(found - kNames.begin());
}

std::optional<FieldMatch> match_name(std::string_view name) {
  static const auto kByName = [] {
    std::unordered_map<std::string_view, FieldMatch> map;
    int rank = 0;
    for (const KnownName& known : kKnown) map.emplace(known.name, FieldMatch{known.field, rank++});
    return map;
  }();
  constexpr std::size_t kLongest = 16;
  if (name.size() > kLongest) return std::nullopt;
  char small[kLongest];
  std::transform(name.begin(), name.end(), small, lower);
  const auto found = kByName.find({small, name.size()});
  if (found == kByName.end()) return std::nullopt;
  return found->second;
}

}  // namespace morgue::formats
