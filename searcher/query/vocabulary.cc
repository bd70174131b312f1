#include "searcher/query/vocabulary.h"

#include <algorithm>
#include <charconv>

#include "common/base/xapian_guard.h"
#include "common/schema.h"
#include "common/text/calendar.h"
#include "common/text/utf8.h"
#include "searcher/query/wildcards.h"
#include "searcher/query/word_weight.h"

namespace morgue::query {
namespace {

void add_once(std::vector<std::string>& forms, std::string form) {
  if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(std::move(form));
}

// The numbers behind a prefix, of terms that exist: Y2008 -> 2008.
std::vector<int> numbers(const Xapian::Database& database, const std::string& prefix) {
  std::vector<int> found;
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end; ++term) {
    const std::string text = *term;
    int number = 0;
    const char* last = text.data() + text.size();
    const auto parsed = std::from_chars(text.data() + prefix.size(), last, number);
    if (parsed.ec == std::errc{} && parsed.ptr == last) found.push_back(number);
  }
  return found;
}

std::int32_t first_of_month(int year, unsigned month) {
  return month > 12 ? day_number({year + 1, 1, 1}) : day_number({year, month, 1});
}

// Walks down from years to months to days, and stops where a whole year or month is inside.
class DateTerms {
 public:
  DateTerms(const Xapian::Database& database, const DateRange& dates)
      : database_(database), dates_(dates) {}

  std::vector<std::string> run() {
    const std::string prefix = year_term(0).substr(0, 1);
    for (const int year : numbers(database_, prefix)) {
      const std::int32_t first = first_of_month(year, 1);
      const std::int32_t last = first_of_month(year, 13) - 1;
      if (inside(first, last)) {
        terms_.push_back(year_term(year));
      } else if (touches(first, last)) {
        months(year);
      }
    }
    return std::move(terms_);
  }

 private:
  bool inside(std::int32_t first, std::int32_t last) const {
    return dates_.first <= first && last <= dates_.last;
  }
  bool touches(std::int32_t first, std::int32_t last) const {
    return first <= dates_.last && dates_.first <= last;
  }

  void months(int year) {
    for (unsigned month = 1; month <= 12; ++month) {
      const std::int32_t first = first_of_month(year, month);
      const std::int32_t last = first_of_month(year, month + 1) - 1;
      if (inside(first, last)) {
        terms_.push_back(month_term(year, month));
      } else if (touches(first, last)) {
        const std::int32_t from = std::max(first, dates_.first), to = std::min(last, dates_.last);
        for (std::int32_t day = from; day <= to; ++day) terms_.push_back(day_term(day));
      }
    }
  }

  const Xapian::Database& database_;
  const DateRange& dates_;
  std::vector<std::string> terms_;
};

}  // namespace

Vocabulary::Vocabulary(Xapian::Database database, Engine engine)
    : database_(std::move(database)), engine_(engine), all_(database_.get_doccount()) {}

double Vocabulary::weight(double articles) const {
  return engine_ == Engine::remote ? 1 : word_weight(articles, all_);
}

const std::vector<std::string>& Vocabulary::languages() {
  if (languages_known_) return languages_;
  const std::string prefix(field_of(Dimension::lang)->filter_prefix);
  guarded("reading the languages of the archive", [&] {
    const auto end = database_.allterms_end(prefix);
    for (auto term = database_.allterms_begin(prefix); term != end; ++term) {
      std::string language = (*term).substr(prefix.size());
      if (Stemmer::knows(language)) languages_.push_back(std::move(language));
    }
  });
  languages_known_ = true;
  return languages_;
}

// Endings are what stems differ in from their forms, in short ones (die, dying) more than that.
void Vocabulary::add_like_beginnings(const std::string& language, const std::string& stem,
                                     std::vector<std::string>& forms) {
  std::size_t length = 0;
  for (int letters = stem.size() > 3 ? 3 : 1; letters > 0 && length < stem.size(); --letters)
    length += decode_utf8(stem, length).length;
  const std::string beginning = stem.substr(0, length);
  const auto end = database_.allterms_end(beginning);
  for (auto term = database_.allterms_begin(beginning); term != end; ++term)
    if (const std::string word = *term; stemmer_.stem(language, word) == stem)
      add_once(forms, word);
}

std::vector<std::string> Vocabulary::forms(std::string_view word) {
  return guarded("looking up the forms of a word", [&] {
    std::vector<std::string> forms{std::string(word)};
    for (const std::string& language : languages()) {
      const std::string stem = stemmer_.stem(language, word);
      // The table leaves out the stem itself, which is a form where it is its own stem.
      if (stem != word && stemmer_.stem(language, stem) == stem) add_once(forms, stem);
      if (engine_ == Engine::remote) {
        add_like_beginnings(language, stem, forms);
        continue;
      }
      const std::string key = stem_key(language, stem);
      const auto end = database_.synonyms_end(key);
      for (auto form = database_.synonyms_begin(key); form != end; ++form) add_once(forms, *form);
    }
    return forms;
  });
}

Expansion Vocabulary::like(std::string_view term_prefix, std::string_view pattern) const {
  return guarded("looking up the words of a wildcard", [&] {
    const std::string_view fixed = fixed_part(pattern);
    const bool all = pattern.substr(fixed.size()) == "*";
    const std::string prefix = std::string(term_prefix) + std::string(fixed);
    std::vector<std::pair<Xapian::doccount, std::string>> found;
    Expansion expansion;
    const auto end = database_.allterms_end(prefix);
    for (auto term = database_.allterms_begin(prefix); term != end; ++term) {
      ++expansion.seen;
      std::string word = (*term).substr(term_prefix.size());
      if (all || is_like(word, pattern)) found.emplace_back(term.get_termfreq(), std::move(word));
    }
    const std::size_t keep = std::min(found.size(), kMaxExpansion);
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(keep), found.end(),
                      [](const auto& a, const auto& b) {
                        return a.first != b.first ? a.first > b.first : a.second < b.second;
                      });
    expansion.found = found.size();
    for (std::size_t i = 0; i < keep; ++i) {
      expansion.articles.push_back(found[i].first);
      expansion.forms.push_back(std::move(found[i].second));
    }
    return expansion;
  });
}

void Vocabulary::consider_words(const std::string& beginning, SpellingGuess& guess,
                                std::size_t& left) const {
  const auto end = database_.allterms_end(beginning);
  for (auto term = database_.allterms_begin(beginning); term != end && left > 0; ++term, --left) {
    const std::string word = *term;
    if (const std::size_t distance = guess.distance(word); distance > 0)
      guess.consider(word, distance, term.get_termfreq());
  }
}

const std::optional<Suggestion>& Vocabulary::nearest(const std::string& word) {
  const auto [place, fresh] = nearest_.try_emplace(word);
  if (!fresh) return place->second;
  SpellingGuess guess(word);
  if (!guess.possible()) return place->second;
  const std::size_t first = decode_utf8(word, 0).length;
  const std::string one = word.substr(0, first);
  const std::string two = word.substr(first, decode_utf8(word, first).length);
  std::size_t left = kMaxGuessed;
  guarded("looking up words like one that no article has", [&] {
    consider_words(one, guess, left);
    if (two != one) consider_words(two, guess, left);
  });
  return place->second = guess.best();
}

std::vector<std::string> Vocabulary::date_terms(const DateRange& dates) const {
  if (dates.undated) return {std::string(kUndatedTerm)};
  return guarded("looking up the dates of the archive",
                 [&] { return DateTerms(database_, dates).run(); });
}

std::uint64_t Vocabulary::articles(const std::string& term) const {
  return guarded("looking up a term", [&] { return database_.get_termfreq(term); });
}

}  // namespace morgue::query
