#include "searcher/query/dialects/factiva_words.h"

#include <algorithm>
#include <utility>

#include "searcher/query/proximity.h"
#include "searcher/query/scopes.h"

namespace morgue::query::dialects {
namespace {

constexpr std::string_view kPlaces = "place: has the names of places, place:Qatar in our language";
constexpr std::string_view kTopics =
    "the archive has its own topics: leave the code out, and say --topic grain";
constexpr std::string_view kNames =
    "write the name in the text, or leave the code out and say --org Reuters";
constexpr std::string_view kSources = "sn= has the name of a source";
constexpr std::string_view kNothing = "leave it out";

constexpr FactivaTag kTags[] = {{"hd", {Region::headline}, "", ""},
                                {"hl", {Region::headline}, "", ""},
                                {"lp", {Region::lead}, "", ""},
                                {"hlp", {Region::headline_lead}, "", ""},
                                {"by", {Region::author}, "", ""},
                                {"se", {}, "section", ""},
                                {"sn", {}, "source", ""},
                                {"la", {}, "lang", ""},
                                {"ns", {}, "", kTopics},
                                {"in", {}, "", kTopics},
                                {"de", {}, "", kTopics},
                                {"co", {}, "", kNames},
                                {"fds", {}, "", kNames},
                                {"ric", {}, "", kNames},
                                {"re", {}, "", kPlaces},
                                {"rst", {}, "", kSources},
                                {"sc", {}, "", kSources},
                                {"pub", {}, "", kSources},
                                {"td", {}, "", "leave td= out to look in the whole article"},
                                {"an", {}, "", "morgue-search --show ID prints an article"},
                                {"art", {}, "", kNothing},
                                {"clm", {}, "", kNothing},
                                {"cr", {}, "", kNothing},
                                {"ct", {}, "", kNothing},
                                {"ed", {}, "", kNothing},
                                {"pg", {}, "", kNothing},
                                {"rf", {}, "", kNothing},
                                {"vol", {}, "", kNothing}};

}  // namespace

bool factiva_near(const Mark& mark, Operator& out) {
  if (mark.kind != Mark::Kind::text) return false;
  out.kind = Operator::Kind::near;
  const std::string_view word = mark.lower;
  if (word == "same") {
    out.proximity.reach = Reach::paragraph;
    return true;
  }
  constexpr std::pair<std::string_view, bool> kNear[] = {
      {"adj", true}, {"w/", true}, {"near", false}, {"/n", false}};
  for (const auto& [name, ordered] : kNear) {
    if (!word.starts_with(name)) continue;
    std::string_view number = word.substr(name.size());
    if (name == "/n") {
      if (!number.ends_with('/')) return false;
      number.remove_suffix(1);
    }
    const bool implied = number.empty() && name == "adj";
    const bool missing = number.empty() && name == "w/";
    if (!implied && !missing && !is_number(number)) return false;
    out.proximity.ordered = ordered;
    out.proximity.words = implied ? 1 : small_number(number, kMaxReach);
    return true;
  }
  return false;
}

const FactivaTag* factiva_tag(std::string_view lower) {
  const auto found = std::find_if(std::begin(kTags), std::end(kTags),
                                  [&](const FactivaTag& tag) { return tag.name == lower; });
  return found == std::end(kTags) ? nullptr : found;
}

std::string factiva_word(std::string_view text, bool& loose) {
  std::size_t end = text.size();
  if (const std::size_t dollar = text.rfind('$');
      dollar != text.npos && dollar > 0 &&
      (dollar + 1 == end || is_number(text.substr(dollar + 1)))) {
    loose = true;
    return std::string(text.substr(0, dollar)) + '*';
  }
  while (end > 0 && text[end - 1] == '?') --end;
  loose = end > 0 && end < text.size();
  return loose ? std::string(text.substr(0, end)) + '*' : std::string(text);
}

}  // namespace morgue::query::dialects
