#include "tests/search/random_news.h"

#include <fmt/format.h>

#include "common/text/calendar.h"

namespace morgue::search::test {
namespace {

constexpr const char* kWords[] = {
    "oil",          "oils",  "price",  "prices",  "pricing", "govern", "governs",   "government",
    "gouvernement", "U.S.",  "us",     "Trump",   "Trump's", "fox-it", "l'Élysée",  "O'Neill",
    "AT&T",         "truce", "truces", "1,234.5", "10:30",   "日本",   "東京日",    "café",
    "cafés",        "the",   "in",     "of",      "новости", "سلام",   "Regierung", "new",
    "York",         "n'est", "state",  "stated",  "states",  "haus",   "Häuser",    "x"};
constexpr const char* kNames[] = {"Ann Lee", "New York",      "Ann  Lee",
                                  "AT&T",    "Côte d'Ivoire", "oil price"};
constexpr const char* kLanguages[] = {"en", "en", "en", "fr", "de", "ja", ""};
constexpr const char* kPrefixes[] = {"go*", "gov*", "pri*", "tru*", "oi*", "caf*", "no*", "zz*"};

template <std::size_t N>
const char* pick(const char* const (&list)[N], std::size_t i) {
  return list[i % N];
}

}  // namespace

std::string RandomNews::word() {
  std::string word = pick(kWords, below(std::size(kWords)));
  if (!chance(10)) return word;
  for (char& c : word)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return word;
}

std::string RandomNews::text(std::size_t words) {
  std::string out;
  for (std::size_t i = 0; i < words; ++i) {
    out += word();
    out += chance(12) ? ". The " : chance(8) ? "\n\n  " : chance(5) ? ", " : " ";
  }
  return out;
}

Article RandomNews::article(unsigned number) {
  Article a;
  a.id = fmt::format("a{}", number);
  a.headline = text(1 + below(4));
  if (chance(40)) a.dateline = chance(50) ? "YORK, Feb 13" : word() + ", New York. The " + word();
  if (chance(30)) a.lead = text(below(6));
  if (chance(90)) a.body = chance(20) ? "the oil price. New York" : text(below(40));
  if (chance(50)) a.author = pick(kNames, below(8));
  a.language = pick(kLanguages, below(8));
  a.source = chance(70) ? "Wire" : "";
  a.section = chance(50) ? "world" : "sport";
  if (chance(60)) a.type = chance(30) ? "Brief" : "story";
  if (chance(85)) {
    a.published.emplace();
    a.published->seconds =
        std::int64_t{86400} *
            day_number({2007 + static_cast<int>(below(3)), 1 + static_cast<unsigned>(below(12)),
                        1 + static_cast<unsigned>(below(28))}) +
        static_cast<std::int64_t>(below(3) * 40000);
    a.published->zone_minutes = static_cast<std::int16_t>(chance(30) ? 540 : 0);
  }
  for (std::size_t i = below(3); i > 0; --i) a.persons.push_back(pick(kNames, i + below(2)));
  for (std::size_t i = below(3); i > 0; --i) a.topics.push_back(i == 1 ? "grain" : "oil");
  if (chance(30)) a.places.push_back("Côte d'Ivoire");
  return a;
}

std::string RandomNews::phrase(const std::vector<Article>& articles) {
  if (chance(25)) return chance(30) ? "\"new york\"" : '"' + word() + " " + word() + '"';
  const Article& article = articles[below(articles.size())];
  const std::string& from = chance(30) ? article.headline : article.body;
  std::size_t begin = from.find(' ', below(from.size() + 1));
  std::size_t end = begin;
  for (std::size_t n = 2 + below(3); n > 0 && end != std::string::npos; --n)
    end = from.find(' ', end + 1);
  if (end == std::string::npos) return '"' + word() + " " + word() + '"';
  return '"' + from.substr(begin, end - begin) + " \"";
}

std::string RandomNews::date() {
  const int year = 2007 + static_cast<int>(below(3));
  const std::string month = fmt::format("{}-{:02}", year, 1 + below(12));
  switch (below(6)) {
    case 0:
      return fmt::format("date:{}", year);
    case 1:
      return "date:" + month;
    case 2:
      return fmt::format("date:{}-{:02}..", month, 1 + below(28));
    case 3:
      return fmt::format("date:..{}-{:02}", month, 1 + below(28));
    case 4:
      return fmt::format("date:2007-05-{:02}..{}", 1 + below(28), 2008 + below(2));
    default:
      return "date:none";
  }
}

std::string RandomNews::leaf(const std::vector<Article>& articles) {
  switch (below(12)) {
    case 0:
      return "=" + word();
    case 1:
      return pick(kPrefixes, below(std::size(kPrefixes)));
    case 2:
      return "headline:" + word();
    case 3:
      return "headline:" + phrase(articles);
    case 4:
      return fmt::format("author:{}", chance(50) ? "\"ann lee\"" : chance(50) ? "Lee" : "prices");
    case 5:
      return chance(50) ? "topic:GRAIN" : "person:\"ann lee\"";
    case 6:
      return date();
    case 7:
    case 8:
      return phrase(articles);
    default:
      return word();
  }
}

std::string RandomNews::query(const std::vector<Article>& articles, unsigned depth) {
  if (depth == 0 || chance(30)) return leaf(articles);
  std::string out;
  const std::size_t parts = 1 + below(3);
  const char* const op = chance(40) ? " OR " : chance(50) ? " AND " : " ";
  for (std::size_t i = 0; i < parts; ++i) {
    if (i > 0) out += op;
    if (chance(20)) out += "NOT ";
    const bool simple = chance(50);
    out += simple ? leaf(articles) : "(" + query(articles, depth - 1) + ")";
  }
  return out;
}

}  // namespace morgue::search::test
