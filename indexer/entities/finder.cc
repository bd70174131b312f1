#include "indexer/entities/finder.h"

#include "indexer/entities/capital.h"
#include "indexer/entities/credits.h"
#include "indexer/entities/foreign_tokens.h"
#include "indexer/entities/possible_names.h"
#include "indexer/entities/prominence.h"
#include "indexer/entities/reads_as_english.h"
#include "indexer/entities/tokenizer.h"

namespace morgue::entities {
namespace {

constexpr float kCityP = 0.9F;
constexpr std::size_t kMaxCityTokens = 4;
constexpr std::string_view kSomeOtherLanguage = "und";  // ISO 639-2: undetermined

// Languages that write all nouns with a capital: every other word would be a city.
bool capitalises_nouns(std::string_view language) {
  return language == "de" || language == "lb";
}

std::string_view without_dash(std::string_view dateline) {
  const auto strange = [](char c) { return c == ' ' || c == '-' || c == '\n' || c == '\t'; };
  while (!dateline.empty() && strange(dateline.back())) dateline.remove_suffix(1);
  while (!dateline.empty() && strange(dateline.front())) dateline.remove_prefix(1);
  return dateline;
}

}  // namespace

Document document_of(const Article& article, std::string& text) {
  Document document;
  text = article.headline;
  document.headline.end = static_cast<std::uint32_t>(text.size());
  if (!text.empty()) text += "\n\n";
  const std::string_view dateline = without_dash(article.dateline);
  document.dateline.begin = static_cast<std::uint32_t>(text.size());
  text += dateline;
  document.dateline.end = static_cast<std::uint32_t>(text.size());
  if (!dateline.empty()) text += " - ";
  text += article.lead;
  if (!article.lead.empty()) text += "\n\n";
  text += article.body;
  document.text = text;
  document.language = article.language;
  return document;
}

Finder::Finder(const Aliases* aliases)
    : resolver_(aliases, &built_in_gazetteer()), provider_(aliases, keys_) {}

void Finder::find(const Document& document, Entities& out) {
  find(document, {}, out);
}

void Finder::find(const Document& document, std::span<const OutsideName> tags, Entities& out) {
  if (!plain_.make(document.text)) return find_plain(document, tags, out);
  Document plain = document;
  plain.text = plain_.text();
  plain.headline = plain_.in_copy(document.headline);
  plain.dateline = plain_.in_copy(document.dateline);
  find_plain(plain, tags, out);
  out.dateline = plain_.in_original(out.dateline);
  for (ResolvedMention& mention : out.mentions) {
    const Span span = plain_.in_original({mention.begin, mention.end});
    mention.begin = span.begin;
    mention.end = span.end;
  }
}

void Finder::find_plain(const Document& given, std::span<const OutsideName> tags, Entities& out) {
  Document document = given;
  if (document.language.empty() && !reads_as_english(document.text))
    document.language = kSomeOtherLanguage;
  tokenize(document, tokens_);
  drop_credits(document.text, tokens_);
  TokenForms forms;
  if (document.is_english()) {
    tagger_.tag(document, tokens_, mentions_);
    for (const std::uint32_t token : tagger_.after_subheads()) tokens_[token].sentence_start = true;
    forms = tagger_.forms();
  } else {
    split_foreign(document, CountryNames::of(document.language), tokens_);
    find_cities(document);
  }
  resolver_.resolve(document, tokens_, mentions_, out, forms, tags);
  weigh_prominence(document, out);
  if (document.is_english()) return;
  find_possible_names(document, tokens_, keys_, out, mentions_of_possible_);
  weigh_prominence(document, out.dateline, mentions_of_possible_, out.possible);
}

// Large cities of the gazetteer, in mid-sentence, that are neither names of persons nor words.
void Finder::find_cities(const Document& document) {
  mentions_.clear();
  if (capitalises_nouns(document.language) || document.language == kSomeOtherLanguage) return;
  const Gazetteer& gazetteer = built_in_gazetteer();
  const auto text = [&](std::size_t first, std::size_t last) {
    const std::uint32_t begin = tokens_[first].begin;
    return document.text.substr(begin, tokens_[last - 1].end - begin);
  };
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    if (tokens_[i].sentence_start || !is_capital_at(text(i, i + 1), 0)) continue;
    std::size_t end = i + 1;
    while (end < tokens_.size() && end < i + kMaxCityTokens && !tokens_[end].sentence_start &&
           is_capital_at(text(end, end + 1), 0))
      ++end;
    const std::uint32_t bits = gazetteer.look_up(keys_.key(text(i, end)));
    constexpr std::uint32_t kOther =
        kKnownGivenName | kKnownSurname | kKnownPerson | kKnownLowerCase | kKnownOrg;
    if ((bits & kKnownLargeCity) != 0 && (bits & kOther) == 0)
      mentions_.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end),
                           EntityType::place, kCityP});
    i = end - 1;
  }
}

void Finder::find(const Article& article, Entities& out) {
  outside_names(article.persons, tags_);
  find(document_of(article, text_), tags_, out);
  provider_.add(article, out);
}

}  // namespace morgue::entities
