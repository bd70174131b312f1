#include "tests/entities/marked.h"

#include <algorithm>
#include <cstdlib>

#include <gtest/gtest.h>

#include "indexer/entities/resolver.h"
#include "indexer/entities/tokenizer.h"

namespace morgue::entities::test {
namespace {

struct Mark {
  std::size_t begin, end;
  EntityType type;
  float p;
};

EntityType type_of(char letter) {
  return letter == 'P' ? EntityType::person : letter == 'O' ? EntityType::org : EntityType::place;
}

// Takes the marks out of `marked`, and puts the plain text behind `text`.
std::vector<Mark> take_marks(std::string_view marked, std::string& text) {
  std::vector<Mark> marks;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] == ']') {
      marks.back().end = text.size();
    } else if (marked[i] == '[') {
      const std::size_t blank = marked.find(' ', i);
      const std::string p(marked.substr(i + 2, blank - i - 2));
      marks.push_back({text.size(), 0, type_of(marked[i + 1]),
                       p.empty() ? .95F : std::strtof(p.c_str(), nullptr)});
      i = blank;
    } else {
      text.push_back(marked[i]);
    }
  }
  return marks;
}

std::string joined(std::vector<std::string> items) {
  std::sort(items.begin(), items.end());
  std::string out;
  for (const std::string& item : items) out += (out.empty() ? "" : "|") + item;
  return out;
}

}  // namespace

std::string Resolved::names(EntityType type) const {
  std::vector<std::string> names;
  for (const Entity& entity : found.entities)
    if (entity.type == type) names.push_back(entity.name);
  return joined(names);
}

std::string Resolved::variants(std::string_view name) const {
  std::vector<std::string> items;
  for (const Entity& entity : found.entities)
    if (entity.name == name)
      for (const Variant& variant : entity.variants)
        items.push_back(variant.form + "*" + std::to_string(variant.mentions) + " " +
                        std::string(rule_name(variant.rule)));
  return joined(items);
}

Resolved resolve(std::string_view marked, std::string_view aliases, std::string_view headline) {
  Resolved result;
  result.text = headline.empty() ? "" : std::string(headline) + "\n\n";
  const std::vector<Mark> marks = take_marks(marked, result.text);
  Document document;
  document.text = result.text;
  document.headline = {0, static_cast<std::uint32_t>(headline.size())};
  std::vector<Token> tokens;
  tokenize(document, tokens);
  std::vector<Mention> mentions;
  std::uint32_t behind = 0;  // the marks before
  for (const Mark& mark : marks) {
    Mention mention{0, 0, mark.type, mark.p};
    for (std::uint32_t i = behind; i < tokens.size() && tokens[i].begin < mark.end; ++i) {
      if (tokens[i].begin == mark.begin) mention.first = i;
      if (tokens[i].end == mark.end) mention.last = i + 1;
    }
    EXPECT_LT(mention.first, mention.last) << "a mark that is no run of tokens: " << marked;
    mentions.push_back(mention);
    behind = mention.last;
  }
  const Aliases users(aliases, "aliases.tsv");
  Resolver(&users).resolve(document, tokens, mentions, result.found);
  std::uint32_t end = 0;
  for (const ResolvedMention& mention : result.found.mentions) {
    EXPECT_GE(mention.begin, end) << "mentions overlap or are out of order: " << marked;
    end = mention.end;
    EXPECT_LT(mention.begin, mention.end);
    EXPECT_LE(mention.end, result.text.size());
  }
  return result;
}

}  // namespace morgue::entities::test
