#include "indexer/nightly/killed_text.h"

#include <algorithm>
#include <set>

#include "common/archive/article_column.h"
#include "common/base/xapian_guard.h"
#include "indexer/formats/charset.h"

namespace morgue::nightly {
namespace {

// A dictionary takes pieces of 200 bytes (indexer/build/dictionary_trainer.cc); what is shorter
// than a half of one is a turn of phrase that others may have used.
constexpr std::size_t kPiece = 100;
constexpr std::size_t kBlock = kPiece / 2;  // any piece holds one that begins at a multiple of it

// How long the bytes around text[at] and dictionary[found] are the same, kBlock of them given.
std::size_t common_run(std::string_view text, std::size_t at, std::string_view dictionary,
                       std::size_t found) {
  std::size_t before = 0;
  while (before < std::min(at, found) && text[at - before - 1] == dictionary[found - before - 1])
    ++before;
  const std::size_t most = std::min(text.size() - at, dictionary.size() - found);
  std::size_t after = kBlock;
  while (after < most && text[at + after] == dictionary[found + after]) ++after;
  return before + after;
}

bool has_piece(std::string_view dictionary, std::string_view text) {
  for (std::size_t at = 0; at + kBlock <= text.size(); at += kBlock) {
    const std::string_view block = text.substr(at, kBlock);
    for (std::size_t found = dictionary.find(block); found != std::string_view::npos;
         found = dictionary.find(block, found + 1))
      if (common_run(text, at, dictionary, found) >= std::min(kPiece, text.size())) return true;
  }
  return false;
}

void add_words(std::string_view text, Analyzer& analyzer, std::set<std::string>& words) {
  WordList list;
  analyzer.analyze(text, list);
  for (const Word& word : list.words)
    if (word.indexed) words.emplace(list.form(word));
}

}  // namespace

void KilledText::add(const Article& article) {
  std::set<std::string> words;
  for (const std::string* text :
       {&article.headline, &article.dateline, &article.lead, &article.body})
    add_words(*text, analyzer_, words);
  std::set<std::string> author;
  add_words(article.author, analyzer_, author);
  for (const std::string& word : words) ++words_[word];
  for (const std::string& word : author) ++words_[word];
  encode_article(article, texts_.emplace_back());
}

void KilledText::keep_own_words(const std::vector<Xapian::Database>& databases) {
  guarded("counting words", [&] {
    std::erase_if(words_, [&](const auto& word) {
      std::uint64_t articles = 0;
      for (const Xapian::Database& database : databases)
        articles += database.get_termfreq(word.first) + database.get_termfreq("A" + word.first);
      return articles > word.second;
    });
  });
}

bool KilledText::is_in(const WordDictionary& dictionary) const {
  for (std::uint32_t place = 0; place < dictionary.size(); ++place)
    if (words_.contains(std::string(dictionary.form(place)))) return true;
  return false;
}

bool KilledText::is_in(std::string_view text_dictionary) const {
  std::set<std::string> words;
  Analyzer analyzer;
  add_words(formats::to_raw_utf8(text_dictionary), analyzer, words);
  if (std::any_of(words.begin(), words.end(),
                  [&](const std::string& word) { return words_.contains(word); }))
    return true;
  return std::any_of(texts_.begin(), texts_.end(),
                     [&](const std::string& text) { return has_piece(text_dictionary, text); });
}

}  // namespace morgue::nightly
