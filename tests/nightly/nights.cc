#include "tests/nightly/nights.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "common/archive/archive.h"
#include "common/archive/article_reader.h"
#include "common/archive/word_reader.h"

namespace morgue::test {
namespace {

class Silent final : public nightly::RunObserver {
 public:
  void progress(const nightly::Counts&, std::uint64_t) override {}
  void stage(std::string_view) override {}
};

}  // namespace

std::string record(const std::string& id, const std::string& headline, const std::string& body) {
  return nlohmann::json{{"id", id}, {"headline", headline}, {"body", body}}.dump() + "\n";
}

nightly::RunResult run_index(const fs::path& archive, const std::vector<fs::path>& inputs,
                             unsigned jobs, std::uint32_t part_articles, bool entities) {
  nightly::RunOptions options;
  options.archive = archive;
  for (const fs::path& input : inputs) options.inputs.push_back(input.string());
  options.jobs = jobs;
  options.part_articles = part_articles;
  options.entities = entities;
  return run_index(options);
}

nightly::RunResult run_index(const nightly::RunOptions& options) {
  Silent silent;
  return nightly::run(options, silent);
}

std::map<std::string, std::string> dump(const fs::path& path, std::int64_t now) {
  const Archive archive(path, now);
  ArticleReader reader(archive);
  std::map<std::string, std::string> articles;
  for (std::uint32_t p = 0; p < archive.part_count(); ++p)
    for (std::uint32_t doc = 0; doc < archive.part(p).size(); ++doc) {
      if (archive.dead(p).test(doc)) continue;
      const Article article = reader.read({p, doc});
      const bool added = articles.emplace(article.id, article.headline + "|" + article.body).second;
      if (!added) throw std::runtime_error("two live articles of id " + article.id);
    }
  return articles;
}

std::map<std::string, std::string> letters(const fs::path& path) {
  const Archive archive(path);
  ArticleReader reader(archive);
  std::map<std::string, std::string> articles;
  for (std::uint32_t p = 0; p < archive.part_count(); ++p)
    for (std::uint32_t doc = 0; doc < archive.part(p).size(); ++doc) {
      if (archive.dead(p).test(doc)) continue;
      std::string& text = articles[reader.read({p, doc}).id];
      const CaseBytes cases = archive.part(p).cases.cases(doc);
      WordReader words(archive.part(p).words.codes(doc));
      while (words.next()) text += "nsa"[static_cast<int>(capitals_at(cases, words.position()))];
      text += std::to_string(archive.part(p).documents.row(doc).words);
    }
  return articles;
}

std::map<std::string, std::vector<std::string>> postings(const fs::path& path) {
  Archive archive(path);
  ArticleReader reader(archive);
  std::map<std::string, std::vector<std::string>> words;
  for (std::uint32_t p = 0; p < archive.part_count(); ++p) {
    const Xapian::Database& database = archive.part(p).database;
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
      const std::string word = *term;
      if (word[0] >= 'A' && word[0] <= 'Z') continue;  // a prefix
      for (auto post = database.postlist_begin(word); post != database.postlist_end(word); ++post) {
        const std::uint32_t doc = *post - 1;
        if (archive.dead(p).test(doc)) continue;
        words[word].push_back(reader.read({p, doc}).id);
      }
    }
  }
  for (auto& [word, ids] : words) std::sort(ids.begin(), ids.end());
  return words;
}

}  // namespace morgue::test
